/**
 * `npm run check:report -- PATH`: every finding on any file, hints included, whatever the file is
 * called. For trying the rules on texts that stay outside this repository.
 */
import { spawnSync } from "node:child_process";
import { buildAll } from "./build.ts";

const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write("Usage: npm run check:report -- PATH …\n");
  process.exit(2);
}
await buildAll();
const args = ["dist/cli.cjs", "check", "--severity", "hint", ...paths];
process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 2;
