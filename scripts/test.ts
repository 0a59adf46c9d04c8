/**
 * `npm test`: everything, in the order in which a mistake is cheapest to read. Ends with the line
 * `N passed, N failed`, which counts each check and each test.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { checks, runCheck } from "./checks.ts";

const results = ".cache/test-results.json";
mkdirSync(".cache", { recursive: true });
rmSync(results, { force: true });

let passed = 0;
let failed = 0;
for (const check of checks) {
  if (runCheck(check)) passed++;
  else failed++;
}

const vitest = spawnSync(
  "vitest",
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${results}`],
  {
    stdio: "inherit",
    shell: process.platform === "win32",
  },
);
const tests = testCounts();
passed += tests.passed;
// A runner that fails without a failing test (a file that cannot be loaded, nothing found) is a failure too.
failed += Math.max(tests.failed, vitest.status === 0 && tests.passed > 0 ? 0 : 1);

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

function testCounts(): { passed: number; failed: number } {
  try {
    const report = JSON.parse(readFileSync(results, "utf8"));
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
