/** Goes through files for the sake of a baseline, without reporting what is found. */
import { failedRuleId } from "../../core/src/index.ts";
import { checkSource } from "../check/check-files.ts";
import { openRun } from "../check/open-run.ts";
import { progressOf } from "../check/progress.ts";
import type { Terminal } from "../terminal.ts";
import type { BaselineOptions } from "./baseline-options.ts";
import type { OpenBaseline } from "./open-baseline.ts";

/** Shows the baseline every file. False when not everything could be checked, which is told. */
export async function checkAgainst(
  baseline: OpenBaseline,
  paths: readonly string[],
  options: BaselineOptions,
  terminal: Terminal,
): Promise<boolean> {
  const run = paths.includes("-") ? undefined : await openRun(paths, options, terminal);
  if (paths.includes("-")) terminal.tell("A baseline is about files: standard input cannot be in one.");
  let isComplete = run !== undefined && !run.isIncomplete;
  const sources = run?.sources ?? [];
  const progress = progressOf(sources.length, terminal);
  for (const [at, source] of sources.entries()) {
    const file = run && (await checkSource(source, run, terminal));
    if (file) baseline.mark(source.path, file);
    if (!file || file.problems.some(({ ruleId }) => ruleId === failedRuleId)) isComplete = false;
    progress(at + 1);
  }
  if (!isComplete) terminal.tell("Nothing was written, since not everything could be checked.");
  return isComplete;
}
