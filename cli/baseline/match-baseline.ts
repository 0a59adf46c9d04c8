/** One file against what a baseline has of it: which problems are accepted, and which entries no longer occur. */
import { sharedFingerprint } from "../../core/src/lint/fingerprint.ts";
import { failedRuleId } from "../../core/src/lint/run.ts";
import { type Problem, type Severity, severities } from "../../core/src/problem.ts";
import type { FileCheck } from "../check/checked-file.ts";
import type { BaselineEntry } from "./baseline-file.ts";

/** What a file and its entries make of each other. */
export interface MatchedFile {
  /** The problems, each that could be in a baseline marked as new or unchanged. */
  readonly problems: readonly Problem[];
  /** The entries as far as they still occur, or as it is not known whether they do. */
  readonly left: readonly BaselineEntry[];
  /** The entries as far as they do not occur any more. */
  readonly stale: readonly BaselineEntry[];
}

/** What of a checked file is looked at. */
export type FileToMatch = Pick<FileCheck, "problems" | "isReadInFull" | "levels">;

/** Matches problems and entries, each once. A problem that has become worse since it was accepted is new. */
export function matchFile(file: FileToMatch, entries: readonly BaselineEntry[]): MatchedFile {
  const matched = new Map<BaselineEntry, number>();
  const problems = file.problems.map((problem) => {
    if (!isForBaseline(problem)) return problem;
    const entry = entries.find((one) => accepts(one, problem) && (matched.get(one) ?? 0) < one.count);
    if (entry) matched.set(entry, (matched.get(entry) ?? 0) + 1);
    return { ...problem, baseline: entry ? ("unchanged" as const) : ("new" as const) };
  });
  const left = entries.map((entry) => {
    return isKnown(entry, file) ? { ...entry, count: matched.get(entry) ?? 0 } : entry;
  });
  const stale = entries.map((entry, at) => ({ ...entry, count: entry.count - (left[at]?.count ?? 0) }));
  return { problems, left: left.filter(occurs), stale: stale.filter(occurs) };
}

/**
 * What is there now, and the old entries of which nothing is known. What is milder than `mildest` is left out where it
 * has not been accepted before.
 */
export function acceptFile(
  file: FileToMatch,
  entries: readonly BaselineEntry[],
  mildest: Severity = "hint",
): BaselineEntry[] {
  const accepted = new Map<string, BaselineEntry>();
  const { problems } = matchFile(file, entries);
  for (const problem of problems.filter(
    (one) => one.baseline === "unchanged" || isNewAtLeast(one, mildest),
  )) {
    const { ruleId: rule, severity, message } = problem;
    const fingerprint = sharedFingerprint(problem.fingerprint);
    const same = accepted.get(fingerprint);
    accepted.set(fingerprint, {
      rule,
      severity: same && isWorse(same, severity) ? same.severity : severity,
      message: same?.message ?? message,
      fingerprint,
      count: (same?.count ?? 0) + 1,
    });
  }
  const unknown = entries.filter((entry) => !isKnown(entry, file) && !accepted.has(entry.fingerprint));
  return [...accepted.values(), ...unknown];
}

/** Whether a matched problem is new and no milder than that. */
export function isNewAtLeast({ baseline, severity }: Problem, mildest: Severity): boolean {
  return baseline === "new" && !isWorse({ severity: mildest }, severity);
}

/** Silenced problems are settled already, and a rule that failed must be seen every time. */
function isForBaseline({ suppressed, ruleId }: Problem): boolean {
  return !suppressed && ruleId !== failedRuleId;
}

function accepts(entry: BaselineEntry, problem: Problem): boolean {
  return (
    entry.rule === problem.ruleId &&
    entry.fingerprint === sharedFingerprint(problem.fingerprint) &&
    !isWorse(problem, entry.severity)
  );
}

function isWorse({ severity }: Pick<Problem, "severity">, than: Problem["severity"]): boolean {
  return severities.indexOf(severity) < severities.indexOf(than);
}

/** Whether it would have been found if it were there. */
function isKnown({ rule }: BaselineEntry, { isReadInFull, levels }: FileToMatch): boolean {
  return isReadInFull && levels[rule] !== "off";
}

function occurs({ count }: BaselineEntry): boolean {
  return count > 0;
}
