/** The checks that need no test runner: types, lint with the walls between rooms, generated files, the build. */
import { spawnSync } from "node:child_process";

/** A check: what it is called and the command that fails when it does. */
export interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

/** The rooms that TypeScript checks, each with its own world (`lib` and `types`). */
const rooms = [
  "core",
  "host",
  "documents",
  "server",
  "preview",
  "client",
  "cli",
  "scripts",
  "test",
  "test/e2e",
];

/** Where the extension is laid out as it is shipped, for the tests in editors. */
export const packed = ".cache/e2e/extension";

/** All checks, cheapest first. */
export const checks: readonly Check[] = [
  ...rooms.map((room): Check => ({ name: `types of ${room}`, command: ["tsc", "-p", room] })),
  { name: "format, lint and walls", command: ["biome", "check", "--error-on-warnings", "."] },
  { name: "generated files", command: ["tsx", "scripts/generate.ts", "--check"] },
  { name: "build", command: ["tsx", "scripts/build.ts"] },
  {
    name: "the extension as a file, and its size",
    command: ["tsx", "scripts/pack.ts", "--out", ".cache/inspection-reports.vsix", "--to", packed],
  },
];

/** Runs one check; what it prints is shown. True when it passed. */
export function runCheck({ name, command: [program, ...args] }: Check): boolean {
  const { status } = spawnSync(program, args, { stdio: "inherit", shell: process.platform === "win32" });
  process.stdout.write(`${status === 0 ? "✓" : "✗"} ${name}\n`);
  return status === 0;
}
