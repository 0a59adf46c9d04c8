/** What one rule found in one file, as the outcome of a test. */
import { failedRuleId } from "../../../core/src/lint/run.ts";
import { type Problem, type Severity, severities } from "../../../core/src/problem.ts";
import { openProblems } from "../open-problems.ts";

/** A test and what came of it: at most one of error, failure and skipped. */
export interface TestCase {
  readonly name: string;
  readonly classname: string;
  /** The check could not do its work. */
  readonly error?: Outcome;
  readonly failure?: Outcome;
  /** Why everything it found is silenced. */
  readonly skipped?: string;
  /** What it found and what is no failure. */
  readonly output?: string;
}

interface Outcome {
  /** The severity, or what else made it fail. */
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

/** Says whether a problem gives exit code 1. */
export type Fails = (problem: Problem) => boolean;

/** What fails in a run. */
export function failing(run: {
  readonly failOn: Severity | "never";
  readonly tooManyWarnings: boolean;
}): Fails {
  const mildest = run.failOn === "never" ? -1 : severities.indexOf(run.failOn);
  return ({ severity }) =>
    severities.indexOf(severity) <= mildest || (run.tooManyWarnings && severity === "warning");
}

/** A case for each rule that found something, in the order of the file, and one for the other rules. */
export function casesOfFile(shown: string, problems: readonly Problem[], fails: Fails): TestCase[] {
  const byRule = new Map<string, Problem[]>();
  for (const problem of problems) {
    const others = byRule.get(problem.ruleId);
    if (others) others.push(problem);
    else byRule.set(problem.ruleId, [problem]);
  }
  const ofRules = [...byRule].map(([ruleId, found]) => ({
    name: ruleId,
    classname: shown,
    ...outcomeOf(shown, found, fails),
  }));
  return [...ofRules, { name: "other rules", classname: shown }];
}

function outcomeOf(shown: string, found: readonly Problem[], fails: Fails): Partial<TestCase> {
  const open = openProblems(found);
  if (open.length === 0) {
    const reasons = found.flatMap(({ suppressed }) => suppressed?.reason || []);
    return { skipped: reasons.join("\n") || "Silenced, or accepted by the baseline." };
  }
  const failed = open.filter(fails);
  const rest = open.filter((problem) => !fails(problem));
  const output = rest.length > 0 ? { output: listOf(shown, rest) } : {};
  const [first] = failed;
  if (!first) return output;
  const more = failed.length > 1 ? ` (and ${failed.length - 1} more)` : "";
  const outcome = { type: first.severity, message: first.message + more, text: listOf(shown, failed) };
  return { ...(first.ruleId === failedRuleId ? { error: outcome } : { failure: outcome }), ...output };
}

function listOf(shown: string, problems: readonly Problem[]): string {
  return problems
    .map(({ range: { start }, severity, message }) => {
      return `${shown}:${start.line + 1}:${start.character + 1} ${severity}: ${message}`;
    })
    .join("\n");
}
