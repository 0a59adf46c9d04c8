/**
 * Installs what the lock file names, when it is not installed yet. Plain JavaScript without any
 * dependency: it is the first thing that runs on a fresh clone.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";

const major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  process.stderr.write(`Node 20 or newer is needed; this is ${process.versions.node}.\n`);
  process.exit(2);
}

const stamp = "node_modules/.cache/installed";
const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  process.stderr.write("Installing dependencies …\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // No package needs to run anything to be installed, and none may.
  const { status } = spawnSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    stdio: ["ignore", 2, 2],
    // The tests drive a browser that is there already; a library would fetch one of its own.
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" },
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    process.stderr.write("The dependencies could not be installed: see npm's message above.\n");
    process.exit(2);
  }
  mkdirSync("node_modules/.cache", { recursive: true });
  writeFileSync(stamp, wanted);
}
