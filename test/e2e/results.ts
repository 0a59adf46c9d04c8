/** The counts of an editor run, in the file that `npm test` adds up. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** How many tests passed, failed and were not run. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const folder = fileURLToPath(new URL("../../.cache/e2e", import.meta.url));

/** Removes an earlier run's counts and screenshots, so that a run that dies leaves none. Says where new ones go. */
export function forgetResults(name: string): void {
  const screenshots = `${folder}/screenshots/${name}`;
  rmSync(`${folder}/${name}.json`, { force: true });
  rmSync(screenshots, { recursive: true, force: true });
  process.env.VSCODE_HOST_SHOTS ??= screenshots;
}

/**
 * Writes the counts to `.cache/e2e/<name>.json`, prints them, and sets the exit code. A run without results, one
 * in which nothing passed, and one that failed without a failing test count as one failure.
 */
export function reportResults(name: string, found: Results | undefined, ranWell: boolean): void {
  const { passed = 0, failed = 0, skipped = 0 } = found ?? {};
  const results = { passed, failed: Math.max(failed, ranWell && passed > 0 ? 0 : 1), skipped };
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.json`, JSON.stringify(results));
  process.stdout.write(`${name}: ${passed} passed, ${results.failed} failed, ${skipped} not run here\n`);
  process.exitCode = results.failed > 0 ? 1 : 0;
}

/** Reads the counts that the suite wrote; undefined when it did not get that far. */
export function readResults(path: string): Results | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
