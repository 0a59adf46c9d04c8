/** Programs that Debian has a package for: found where they are, installed when they are not. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** A program, and the packages that bring it. */
export interface DebianProgram {
  /** Names it may have, the best first. */
  readonly names: readonly string[];
  readonly packages: readonly string[];
}

/** The path of the program. Installs its packages when it is missing; throws, saying what to do, when it cannot. */
export function debianProgram(program: DebianProgram): string {
  const there = onThePath(program.names);
  if (there) return there;
  const installed = installPackages(program.packages) ? onThePath(program.names) : undefined;
  if (installed) return installed;
  throw new Error(`${program.names[0]} is needed and could not be installed: install it and try again.`);
}

/** The path of the first of these programs that is on the PATH; undefined when none is. */
export function onThePath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(canBeRun);
}

function canBeRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installPackages(packages: readonly string[]): boolean {
  if (!onThePath(["apt-get"])) return false;
  process.stderr.write(`Installing ${packages.join(", ")} …\n`);
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "--non-interactive"];
  return (
    run([...asRoot, "apt-get", "update", "-qq"]) &&
    run([...asRoot, "apt-get", "install", "-y", "-qq", "--no-install-recommends", ...packages])
  );
}

function run([program = "", ...args]: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { stdio: ["ignore", "ignore", 2], env }).status === 0;
}
