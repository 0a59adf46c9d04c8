/** Runs every example on every rule's page, in both directions: what is marked is reported, and nothing else. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  applyFixes,
  compareTraces,
  defaultLimits,
  failedRuleId,
  type Problem,
  type Rule,
} from "../../core/src/index.ts";
import { builtInRules } from "../../core/src/rules/index.gen.ts";
import { testCore } from "../support/core.ts";
import { type Example, examplesOf, type Marker } from "../support/rule-page.ts";

describe.each(builtInRules)("$id", (rule) => {
  const page = `core/src/rules/${rule.id}.md`;

  it("has a page that begins with its id and shows at least one wrong and one right example", () => {
    expect(existsSync(page)).toBe(true);
    expect(readFileSync(page, "utf8")).toMatch(new RegExp(`^# ${rule.id}\n\n\\S`));
    // A fault of the tool itself cannot be shown by an example; core/src/lint/run.test.ts makes one.
    if (rule.id === failedRuleId) return;
    const kinds = examplesOf(page).map((example) => example.kind);
    expect(kinds).toContain("wrong");
    expect(kinds).toContain("right");
  });

  const examples = existsSync(page) ? examplesOf(page) : [];
  it.each(examples.filter((example) => example.kind !== "fixed"))(
    "$kind example at line $pageLine of its page",
    (example) => {
      const shown = problemsOf(example).filter((problem) => isAboutRule(problem, rule) || isSerious(problem));
      expect(shown.map((problem) => describeProblem(problem, rule, example))).toEqual(
        example.markers.map((marker) => describeMarker(marker, rule, example)),
      );
      for (const [at, marker] of example.markers.entries())
        expect(shown[at]?.message).toContain(marker.words);
      if (example.kind === "wrong") expect(shown.some((problem) => isAboutRule(problem, rule))).toBe(true);
    },
  );

  const fixed = examples.flatMap((example, at) =>
    example.kind === "fixed" ? [{ example, before: examples[at - 1] as Example }] : [],
  );
  it.each(fixed)("fixed example at line $example.pageLine of its page", ({ example, before }) => {
    const once = applyAll(before.text, rule, before.fileName);
    expect(once).toBe(example.text);
    expect(applyAll(once, rule, before.fileName), "fixing again changes nothing").toBe(once);
  });
});

function problemsOf(example: Example): readonly Problem[] {
  const limits = example.limit === undefined ? defaultLimits : { ...defaultLimits, length: example.limit };
  const core = testCore({ limits });
  if (example.others.length === 0) return core.analyse(example.fileName, example.text).problems();
  const reports = [example, ...example.others].flatMap(({ fileName: file, text }) =>
    core.analyse(file, text).traces.map((traces) => ({ file, traces })),
  );
  const others = compareTraces(reports).get(example.fileName);
  return core.analyse(example.fileName, example.text, { others }).problems();
}

function applyAll(text: string, rule: Rule, fileName: string): string {
  const problems = testCore()
    .analyse(fileName, text)
    .problems()
    .filter((problem) => isAboutRule(problem, rule));
  return applyFixes(
    text,
    problems.flatMap((problem) => problem.fixes.slice(0, 1)),
  ).text;
}

function isAboutRule(problem: Problem, rule: Rule): boolean {
  return problem.ruleId === rule.id && !problem.suppressed;
}

function isSerious(problem: Problem): boolean {
  return !problem.suppressed && (problem.severity === "error" || problem.severity === "warning");
}

/** Line, columns and rule, as a page shows them; a range of several lines is marked on its first. */
function describeProblem(problem: Problem, rule: Rule, example: Example) {
  const { start, end } = problem.range;
  const line = example.text.split("\n")[start.line]?.replace(/\r$/, "") ?? "";
  const last = end.line > start.line ? line.length : end.character;
  return place(problem.ruleId === rule.id ? undefined : problem.ruleId, start.line, start.character, last);
}

function describeMarker({ line, start, end, ruleId }: Marker, rule: Rule, _example: Example) {
  return place(ruleId === rule.id ? undefined : ruleId, line, start, end);
}

function place(ruleId: string | undefined, line: number, start: number, end: number): string {
  return `line ${line + 1}, columns ${start + 1}–${end}${ruleId ? ` by ${ruleId}` : ""}`;
}
