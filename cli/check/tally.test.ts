import { describe, expect, it } from "vitest";
import type { Problem, Severity } from "../../core/src/problem.ts";
import { countFile, emptyTally, exitCodeOf, type Tally } from "./tally.ts";

const start = { line: 0, character: 0 };
const range = { start, end: start };

function problem(severity: Severity, given: Partial<Problem> = {}): Problem {
  const about = { ruleId: "figure-unused", message: "", range, pointer: "", related: [], fixes: [] };
  return { ...about, severity, fingerprint: "", ...given };
}

function tallyOf(...problems: readonly Problem[]): Tally {
  const tally = emptyTally();
  countFile(tally, problems);
  return tally;
}

describe("counting", () => {
  it("counts each problem once, by its severity", () => {
    const tally = tallyOf(
      problem("error"),
      problem("warning"),
      problem("warning"),
      problem("info"),
      problem("hint"),
    );
    expect(tally).toMatchObject({ files: 1, errors: 1, warnings: 2, infos: 1, hints: 1, suppressed: 0 });
  });

  it("adds one file to the other, also those without a problem", () => {
    const tally = emptyTally();
    for (const problems of [[problem("error")], [], [problem("error")]]) countFile(tally, problems);
    expect(tally).toMatchObject({ files: 3, errors: 2 });
  });

  it("counts what is in the baseline as that and as nothing else", () => {
    const tally = tallyOf(
      problem("error", { baseline: "unchanged" }),
      problem("error", { baseline: "new" }),
      problem("error", { baseline: "unchanged", suppressed: { reason: "" } }),
    );
    expect(tally).toMatchObject({ errors: 1, unchanged: 1, suppressed: 1 });
    expect(exitCodeOf(tallyOf(problem("error", { baseline: "unchanged" })), { failOn: "error" })).toBe(0);
  });

  it("counts what is suppressed as that and as nothing else", () => {
    expect(tallyOf(problem("error", { suppressed: { reason: "" } }))).toMatchObject({
      errors: 0,
      suppressed: 1,
    });
  });

  it("counts as fixable what a safe fix puts right", () => {
    const fix = { title: "Write it right", edits: [], safe: true };
    const tally = tallyOf(
      problem("error", { fixes: [fix] }),
      problem("error", { fixes: [{ ...fix, safe: false }] }),
    );
    expect(tally).toMatchObject({ errors: 2, fixable: 1 });
  });
});

describe("the exit code", () => {
  const of = (tally: Tally, failOn: Severity | "never" = "error", maxWarnings?: number) =>
    exitCodeOf(tally, { failOn, maxWarnings });

  it("is 1 for anything at or above the threshold, and 0 for anything below", () => {
    const codes = (["error", "warning", "info", "never"] as const).map((failOn) => [
      of(tallyOf(problem("error")), failOn),
      of(tallyOf(problem("warning")), failOn),
      of(tallyOf(problem("info")), failOn),
      of(tallyOf(problem("hint")), failOn),
    ]);
    expect(codes).toEqual([
      [1, 0, 0, 0],
      [1, 1, 0, 0],
      [1, 1, 1, 0],
      [0, 0, 0, 0],
    ]);
  });

  it("is 1 when there are more warnings than allowed, and not when there are as many", () => {
    const tally = tallyOf(problem("warning"), problem("warning"));
    expect([of(tally, "error", 1), of(tally, "error", 2), of(tally, "never", 1)]).toEqual([1, 0, 1]);
  });

  it("is 2 when a rule failed, since the run is then incomplete, whatever else was found", () => {
    expect(of(tallyOf(problem("error", { ruleId: "rule-failed" })), "never")).toBe(2);
  });
});
