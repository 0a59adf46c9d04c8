/** What a run found, in numbers. The summary line and the exit code both come from here, so they cannot disagree. */
import { failedRuleId } from "../../core/src/lint/run.ts";
import type { Problem, Severity } from "../../core/src/problem.ts";
import type { ExitCode } from "../terminal.ts";
import type { CheckOptions } from "./check-options.ts";

/** Counts over all files of a run, whatever of them is shown. Problems that are suppressed or in the baseline count as nothing else. */
export interface Tally {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
  hints: number;
  /** Problems that a safe fix puts right. */
  fixable: number;
  suppressed: number;
  /** Problems that the baseline has accepted. */
  unchanged: number;
  /** Rules that failed through a fault of this tool: the run is then incomplete. */
  failedRules: number;
}

/** A tally of nothing yet. */
export function emptyTally(): Tally {
  return {
    files: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    hints: 0,
    fixable: 0,
    suppressed: 0,
    unchanged: 0,
    failedRules: 0,
  };
}

const counter = { error: "errors", warning: "warnings", info: "infos", hint: "hints" } as const;

/** Adds the problems of one more file. */
export function countFile(tally: Tally, problems: readonly Problem[]): void {
  tally.files++;
  for (const problem of problems) {
    if (problem.suppressed) tally.suppressed++;
    else if (problem.baseline === "unchanged") tally.unchanged++;
    else {
      tally[counter[problem.severity]]++;
      if (problem.fixes.some((fix) => fix.safe)) tally.fixable++;
      if (problem.ruleId === failedRuleId) tally.failedRules++;
    }
  }
}

/** 1 when something at or above `failOn`, or too many warnings, were found; 2 when a rule failed. */
export function exitCodeOf(tally: Tally, options: Pick<CheckOptions, "failOn" | "maxWarnings">): ExitCode {
  if (tally.failedRules > 0) return 2;
  return countAtLeast(tally, options.failOn) > 0 || tooManyWarnings(tally, options.maxWarnings) ? 1 : 0;
}

/** Whether there are more warnings than allowed. */
export function tooManyWarnings({ warnings }: Tally, most: number | undefined): boolean {
  return most !== undefined && warnings > most;
}

function countAtLeast(tally: Tally, severity: Severity | "never"): number {
  const { errors, warnings, infos, hints } = tally;
  if (severity === "never") return 0;
  return {
    error: errors,
    warning: errors + warnings,
    info: errors + warnings + infos,
    hint: errors + warnings + infos + hints,
  }[severity];
}
