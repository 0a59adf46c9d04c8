/** The example reports: the right one is clean, and the one with mistakes says what was read and recorded. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applyFixes, safeFixes } from "../../core/src/index.ts";
import { testCore } from "../support/core.ts";

const core = testCore();
const right = "examples/south-tyneside-and-gateshead.inspection.yaml";
const wrong = "examples/with-mistakes.inspection.yaml";

describe("the published report", () => {
  it("has no problem at all, not even a hint", () => {
    expect(findings(right, read(right))).toEqual([]);
  });

  it("rates as the body that published it did, at 15 of 27", () => {
    const [document] = core.analyse(right, read(right)).documents;
    expect(document?.rated?.overall).toMatchObject({ value: 15, maximum: 27, level: { label: "Good" } });
  });

  it("is told which figure gives which rating when one rating is changed", () => {
    const changed = read(right).replace(
      /(standard: 2\.4 Implementation and delivery\n\s+rating: )Requires improvement/,
      "$1Good",
    );
    const problems = core.analyse(right, changed).problems();
    const [problem] = problems.filter((one) => one.ruleId === "rating-not-as-computed");
    expect(problem?.severity).toBe("error");
    expect(problem?.message).toContain(
      "the lowest of 74, 66 and 60 is 60, which is Requires improvement (50–64)",
    );
    expect(changed.split("\n")[problem?.range.start.line ?? 0]).toMatch(/^ {8}rating: Good$/);
  });
});

describe("the report with mistakes", () => {
  it("has the recorded findings and no others", () => {
    expect(findings(wrong, read(wrong))).toEqual(
      read("test/corpus/with-mistakes.findings").trimEnd().split("\n"),
    );
  });

  it("loses no word to its safe fixes, and they find nothing more to do", () => {
    const fixed = applyFixes(read(wrong), safeFixes(core.analyse(wrong, read(wrong)).problems())).text;
    expect(safeFixes(core.analyse(wrong, fixed).problems())).toEqual([]);
  });
});

function findings(path: string, text: string): string[] {
  return core
    .analyse(path, text)
    .problems()
    .map(({ range, severity, ruleId, message }) => {
      return `${range.start.line + 1}:${range.start.character + 1} ${severity} ${ruleId}: ${message}`;
    });
}

function read(path: string): string {
  return readFileSync(path, "utf8");
}
