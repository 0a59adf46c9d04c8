/**
 * The suite's entry: VS Code calls `run` in its extension host. The bundle for each host says which test
 * files there are. Results leave as a file where there is a file system, else as a line of the console; a run
 * without results has failed.
 */
import Mocha from "mocha";
import { Uri, workspace } from "vscode";
import { say } from "./say.ts";
import { hasScreen, screenshot } from "./screen.ts";

/** What a run gives, as the runners read it. */
export interface SuiteResults {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A test file's name, and what loads it. */
export type TestFile = readonly [name: string, load: () => Promise<unknown>];

/** Loads and runs the files. Rejects when a test fails and when none passes. */
export async function runSuite(files: readonly TestFile[]): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 120_000, reporter: SayEachTest });
  mocha.fgrep(process.env.E2E_GREP ?? "");
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  mocha.rootHooks({ afterEach: keepPictureOfFailure });
  for (const [, load] of files) await load();
  const results = await runAll(mocha);
  await writeResults(results);
  if (results.failed > 0) throw new Error(`${results.failed} tests failed.`);
  if (results.passed === 0) throw new Error("No test ran.");
}

function runAll(mocha: Mocha): Promise<SuiteResults> {
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed: failures, skipped: pending });
    });
  });
}

async function writeResults(results: SuiteResults): Promise<void> {
  const path = process.env.E2E_RESULTS;
  if (!path) return say(`results ${JSON.stringify(results)}`);
  await workspace.fs.writeFile(Uri.file(path), new TextEncoder().encode(JSON.stringify(results)));
}

/** One line for each test, and the whole error below one that failed. */
class SayEachTest extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner) {
    super(runner);
    runner.on("pass", (test) => say(`✓ ${test.fullTitle()} (${test.duration} ms)`));
    runner.on("pending", (test) => say(`- ${test.fullTitle()}: not run here`));
    runner.on("fail", (test, error) => say(`✗ ${test.fullTitle()}\n${error.stack ?? error}`));
  }
}

async function keepPictureOfFailure(this: Mocha.Context): Promise<void> {
  const test = this.currentTest;
  if (test?.state !== "failed" || !hasScreen()) return;
  await screenshot(`failed-${test.fullTitle()}`);
}
