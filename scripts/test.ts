/**
 * `npm test`: everything, in the order in which a mistake is cheapest to read: checks, then the tests that
 * need nothing but Node, then those in real editors. Ends with the line `N passed, N failed`, which counts
 * each check and each test.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { checks, packed, runCheck } from "./checks.ts";

/** Counts of what ran. */
interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Runs in editors: each is a program that leaves its counts in `.cache/e2e/NAME.json`. */
const editors = [
  { name: "desktop", script: "test/e2e/run-desktop.ts", args: ["--extension", packed] },
  { name: "reload", script: "test/e2e/run-reload.ts", args: ["--extension", packed] },
  { name: "web", script: "test/e2e/run-web.ts", args: ["--extension", packed] },
  { name: "neovim", script: "test/e2e/neovim.ts", args: [] },
];

mkdirSync(".cache", { recursive: true });
const counts = [...checks.map(countCheck), runVitest(), ...editors.map(runEditor)];
const passed = sum(counts.map((count) => count.passed));
const failed = sum(counts.map((count) => count.failed));
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

function countCheck(check: (typeof checks)[number]): Counts {
  return runCheck(check) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function runVitest(): Counts {
  const results = ".cache/test-results.json";
  rmSync(results, { force: true });
  const status = run("vitest", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${results}`,
  ]);
  const { numPassedTests = 0, numFailedTests = 0 } = readJson(results);
  // A runner that fails without a failing test (a file that cannot be loaded, nothing found) is a failure too.
  const atLeast = status === 0 && numPassedTests > 0 ? 0 : 1;
  return { passed: numPassedTests, failed: Math.max(numFailedTests, atLeast) };
}

function runEditor({ name, script, args }: (typeof editors)[number]): Counts {
  process.stdout.write(`\nIn a real editor: ${name}\n`);
  const results = `.cache/e2e/${name}.json`;
  rmSync(results, { force: true });
  const status = run("tsx", [script, ...args]);
  const { passed = 0, failed = 0 } = readJson(results);
  return { passed, failed: Math.max(failed, status === 0 && passed > 0 ? 0 : 1) };
}

function run(program: string, args: readonly string[]): number | null {
  return spawnSync(program, args, { stdio: "inherit", shell: process.platform === "win32" }).status;
}

/** Counts by name; nothing when the file is not there, because whatever should write it died. */
function readJson(path: string): Partial<Record<string, number>> {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
