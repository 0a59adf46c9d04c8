/** What the pages of the rules on standards and ratings cannot show: severities, line ends, braces, broken files. */
import { describe, expect, it } from "vitest";
import { applyFixes, type Problem } from "../../core/src/index.ts";
import { testCore } from "../support/core.ts";

const questions = [
  "Does assessment focus sufficiently on engaging the person on probation?",
  "Does assessment focus sufficiently on the factors linked to offending and desistance?",
  "Does assessment focus sufficiently on keeping other people safe?",
];

/** A report with one standard on assessment; `after` stands below its key questions. */
function report({
  rating = "Good",
  percents = [77, 91, 60] as (number | string)[],
  after = "",
  status = "draft",
} = {}): string {
  const table = questions.map(
    (question, at) => `          - question: ${question}\n            percent: ${percents[at]}\n`,
  );
  return `formatVersion: 1
framework: hmip-pdu-2021
status: ${status}
domains:
  - domain: 2 Court work and case supervision
    standards:
      - standard: 2.2 Assessment
        rating: ${rating}
        keyQuestions:
${table.join("")}${after}`;
}

function discretion(
  from: string,
  reason = "          reason: |\n            The other two are far above.\n",
): string {
  return `        discretion:\n          from: ${from}\n${reason}`;
}

function found(text: string, id: RegExp): Problem[] {
  return testCore()
    .analyse("x.inspection.yaml", text)
    .problems()
    .filter(({ ruleId }) => id.test(ruleId));
}

const onRatings = /^(?:rating-not-as-computed|discretion-)/;

describe("a rating beside its figures", () => {
  it.each([
    ["no discretion, one level up", { rating: "Good" }, ["rating-not-as-computed error"]],
    ["no discretion, two levels up", { rating: "Outstanding" }, ["rating-not-as-computed error"]],
    ["no discretion, below", { rating: "Inadequate" }, ["rating-not-as-computed warning"]],
    ["as computed", { rating: "Requires improvement" }, []],
    ["discretion at the margin", { after: discretion("Requires improvement") }, []],
    [
      "discretion one point beyond it",
      { percents: [77, 91, 59], after: discretion("Requires improvement") },
      ["discretion-beyond-margin warning"],
    ],
    [
      "discretion over two levels",
      { rating: "Outstanding", after: discretion("Good") },
      ["discretion-two-levels error"],
    ],
    [
      "discretion over three levels, without a reason",
      { rating: "Outstanding", percents: [77, 91, 40], after: discretion("Good", "") },
      ["discretion-two-levels error"],
    ],
    [
      "discretion two levels down",
      { rating: "Inadequate", percents: [77, 91, 66], after: discretion("Good") },
      ["discretion-downwards warning"],
    ],
    [
      "discretion that changes nothing, without a reason",
      { rating: "Requires improvement", after: discretion("Good", "") },
      ["discretion-not-needed warning"],
    ],
    ["discretion from another rating", { after: discretion("Inadequate") }, ["discretion-from-wrong error"]],
    [
      "an empty reason",
      { after: discretion("Requires improvement", "          reason: |\n") },
      ["discretion-without-reason error"],
    ],
    ["a percentage that is missing", { percents: [77, 91, ""] }, []],
    ["a percentage that cannot be", { percents: [77, 91, 160] }, []],
    ["a percentage that is text", { percents: [77, 91, '"60%"'] }, []],
  ])("%s", (_, parts, expected) => {
    expect(found(report(parts), onRatings).map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(
      expected,
    );
  });

  it("names the figures for programs and the question that decides for readers", () => {
    const [problem] = found(report(), onRatings);
    expect(problem?.data).toMatchObject({
      expected: "Requires improvement",
      actual: "Good",
      value: 60,
      next: 65,
    });
    expect(problem?.related.map(({ range }) => range.start.line)).toEqual([14]);
  });

  it("can be kept with discretion, which then waits for its reason", () => {
    const text = report({ after: "        explanation: |\n          Safety was lowest.\n" });
    const [, record] = found(text, onRatings)[0]?.fixes ?? [];
    const fixed = applyFixes(text, record ? [record] : []).text;
    expect(fixed).toContain(
      "percent: 60\n        discretion:\n          from: Requires improvement\n          reason: |\n        explanation: |",
    );
    expect(found(fixed, onRatings).map(({ ruleId }) => ruleId)).toEqual(["discretion-without-reason"]);
  });

  it("cannot be kept where the figures are further away than the margin", () => {
    expect(found(report({ percents: [77, 91, 59] }), onRatings)[0]?.fixes).toHaveLength(1);
  });

  it("is changed by no safe fix", () => {
    const fixes = found(report(), onRatings).flatMap((problem) => problem.fixes);
    expect(fixes.map(({ safe }) => safe)).toEqual([false, false]);
  });

  it("keeps the line ends of the file", () => {
    const text = report().replaceAll("\n", "\r\n");
    const [, record] = found(text, onRatings)[0]?.fixes ?? [];
    const fixed = applyFixes(text, record ? [record] : []).text;
    expect(fixed.replaceAll("\r\n", "")).not.toContain("\n");
  });
});

describe("what is missing", () => {
  const missing = /^(?:standard-missing|rating-missing|key-question-missing)$/;
  const begun = (status: string) =>
    report({ status })
      .replace(/ {8}rating: Good\n {8}keyQuestions:\n[\s\S]*/, "")
      .replace("2.2 Assessment", "2.1 Court work");

  it.each([
    ["draft", "hint"],
    ["factual-accuracy", "warning"],
    ["published", "error"],
  ])("matters in a report that is %s as %s", (status, severity) => {
    const problems = found(begun(status), missing);
    expect(new Set(problems.map(({ ruleId }) => ruleId))).toEqual(
      new Set(["standard-missing", "rating-missing", "key-question-missing"]),
    );
    const counting = problems.filter(({ message }) => !message.includes("2.6 Outcomes"));
    expect(new Set(counting.map((problem) => problem.severity))).toEqual(new Set([severity]));
  });

  it("is a warning at most where it does not count in the score", () => {
    const [outcomes] = found(begun("published"), missing).filter(({ message }) =>
      message.includes("2.6 Outcomes"),
    );
    expect(outcomes?.severity).toBe("warning");
  });

  it("is not told while a syntax error may hide it", () => {
    expect(found(`${begun("published")}        note: "not closed\n`, missing)).toEqual([]);
  });

  it("is not told of a report that follows no known framework", () => {
    const text = begun("published").replace("hmip-pdu-2021", "hmip-pdu-1999");
    expect(found(text, /./).filter(({ ruleId }) => missing.test(ruleId))).toEqual([]);
  });

  it("has no fix inside brackets, where it would not fit", () => {
    const text =
      "formatVersion: 1\nframework: hmip-pdu-2021\ndomains: [{domain: 1 Organisational delivery, standards: [{standard: 1.1 Leadership}]}]\n";
    const problems = found(text, missing);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.flatMap((problem) => problem.fixes)).toEqual([]);
  });

  it("is added at the top when the first standard is missing, and below its domain when it has none", () => {
    const head =
      "formatVersion: 1\nframework: hmip-pdu-2021\ndomains:\n  - domain: 1 Organisational delivery\n";
    const fixOf = (text: string) =>
      applyFixes(
        text,
        found(text, missing)
          .flatMap(({ ruleId, fixes }) => (ruleId === "standard-missing" ? fixes.slice(0, 1) : []))
          .slice(0, 1),
      ).text;
    expect(fixOf(`${head}    standards:\n      - standard: 1.2 Staff\n`)).toBe(
      `${head}    standards:\n      - standard: 1.1 Leadership\n      - standard: 1.2 Staff\n`,
    );
    expect(fixOf(head)).toBe(`${head.trimEnd()}\n    standards:\n      - standard: 1.1 Leadership\n`);
  });
});

describe("one mistake", () => {
  it("in a standard's number gives one problem, whatever its questions and rating", () => {
    const text = report().replace("2.2 Assessment", "2.3 Assessment");
    expect(
      found(text, /^(?:standard-(?!missing)|key-question-|rating-|discretion-)/).map(({ ruleId }) => ruleId),
    ).toEqual(["standard-title-wrong"]);
    expect(
      found(text, /^standard-missing$/)
        .map(({ message }) => message)
        .join(),
    ).not.toMatch(/2\.[23] /);
  });

  it("in a standard's name gives one problem, whatever its questions and rating", () => {
    const text = report().replace("2.2 Assessment", "2.8 Appraisal");
    expect(
      found(text, /^(?:standard-(?!missing)|key-question-|rating-|discretion-)/).map(({ ruleId }) => ruleId),
    ).toEqual(["standard-unknown"]);
  });

  it("in a rating's spelling gives one problem, and its safe fix puts it right", () => {
    const text = report({ rating: "requires  Improvement" });
    const problems = found(text, /^(?:rating-|discretion-)/);
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(["rating-level-unknown"]);
    expect(problems[0]?.fixes[0]?.safe).toBe(true);
    expect(
      found(
        applyFixes(
          text,
          problems.flatMap(({ fixes }) => fixes),
        ).text,
        /^(?:rating-|discretion-)/,
      ),
    ).toEqual([]);
  });
});
