/** Ratings in sentences beside what the report itself has: what is compared with what, and what with nothing. */
import { describe, expect, it } from "vitest";
import { testCore } from "../../../../../test/support/core.ts";

const core = testCore();

describe("the overall rating", () => {
  const sentence = "This PDU is rated 'Outstanding' overall.";

  it("is that of the ratings page", () => {
    expect(said(report({ foreword: sentence, overall: "Good" }))).toEqual([
      "The overall rating is Good, not Outstanding.",
    ]);
    expect(said(report({ foreword: sentence, overall: "Outstanding" }))).toEqual([]);
  });

  it("is what follows from the standards where there is no ratings page", () => {
    expect(said(report({ foreword: sentence }))).toEqual([
      expect.stringMatching(
        /^The overall rating that follows .*from the standards is Good, not Outstanding\.$/,
      ),
    ]);
    expect(said(report({ foreword: "This PDU is rated 'Good' overall." }))).toEqual([]);
  });

  it("is not known as long as a standard has no rating", () => {
    expect(said(report({ foreword: sentence, planning: "" }))).toEqual([]);
  });

  it.each([
    "The Newcastle PDU is rated 'Inadequate' overall.",
    "Westmarch PDU is rated 'Inadequate' overall.",
    "Gateshead is rated 'Inadequate' overall.",
    "The victim unit is rated 'Inadequate' overall.",
    "The hospital is rated 'Inadequate' overall.",
    "In Westmarch, planning is rated 'Inadequate'.",
    "HMP Northshire is rated 'Inadequate' for leadership.",
  ])("is not that of another: %s", (foreword) => {
    expect(said(report({ foreword, overall: "Good" }))).toEqual([]);
  });

  it.each([
    "Northmoor and Gateshead PDU is rated 'Inadequate' overall.",
    "Northmoor and Gateshead is rated 'Inadequate' overall.",
    "The PDU is rated 'Inadequate' overall.",
    "Northmoor and Gateshead Probation Delivery Unit is rated 'Inadequate' overall.",
    "This unit is rated 'Inadequate' overall.",
  ])("is that of the report's subject by any of its names: %s", (foreword) => {
    expect(said(report({ foreword, overall: "Good" }))).toEqual([
      "The overall rating is Good, not Inadequate.",
    ]);
  });
});

describe("a report that names no subject yet", () => {
  const unnamed = (foreword: string) =>
    said(report({ foreword, overall: "Good" }).replace(/^subject:.*\n/m, ""));

  it("still is about what its framework is for, and about nothing else", () => {
    expect(unnamed("The PDU is rated 'Inadequate' overall.")).toHaveLength(1);
    expect(unnamed("This PDU is rated 'Inadequate' overall.")).toHaveLength(1);
    expect(unnamed("The hospital is rated 'Inadequate' overall.")).toEqual([]);
    expect(unnamed("The CRC is rated 'Inadequate' overall.")).toEqual([]);
    expect(unnamed("This prison is rated 'Inadequate' overall.")).toEqual([]);
  });
});

describe("a standard's rating", () => {
  it("is named with every standard that is contradicted, and no other", () => {
    const foreword = "Leadership, staff and planning are all rated 'Good'.";
    expect(said(report({ foreword }))).toEqual(["1.2 Staff is Outstanding, not Good."]);
  });

  it("is not known before it is written", () => {
    expect(said(report({ foreword: "Planning is rated 'Good'.", planning: "" }))).toEqual([]);
  });

  it("is compared with a change of levels only where the standard has discretion", () => {
    const reason = "We raised the rating from 'Inadequate' to 'Good'.";
    expect(said(report({ explanation: reason }))).toEqual([]);
    expect(said(report({ explanation: reason, discretion: "Requires improvement" }))).toEqual([
      "The rating before discretion is Requires improvement, not Inadequate.",
    ]);
  });
});

describe("a title that two standards share", () => {
  const youth = (sentence: string, levels: readonly [string, string], explanation = "") => `formatVersion: 1
framework: hmip-youth-2018
foreword: {text: "${sentence}"}
domains:
  - domain: 2 Court disposals
    standards:
      - {standard: 2.1 Assessment, rating: ${levels[0]}, explanation: "${explanation}"}
  - domain: 3 Out-of-court disposals
    standards:
      - {standard: 3.1 Assessment, rating: ${levels[1]}}
`;

  it("may be either, so that only what fits neither is wrong", () => {
    expect(said(youth("Assessment is rated 'Good'.", ["Good", "Outstanding"]))).toEqual([]);
    expect(said(youth("Assessment is rated 'Outstanding'.", ["Good", "Outstanding"]))).toEqual([]);
    expect(said(youth("Assessment is rated 'Inadequate'.", ["Good", "Outstanding"]))).toEqual([
      "2.1 Assessment is Good and 3.1 Assessment is Outstanding, not Inadequate.",
    ]);
  });

  it("is the one with the number, or the one that the text is in", () => {
    expect(said(youth("3.1 Assessment is rated 'Good'.", ["Good", "Outstanding"]))).toEqual([
      "3.1 Assessment is Outstanding, not Good.",
    ]);
    expect(said(youth("", ["Good", "Outstanding"], "Assessment is rated 'Outstanding'."))).toEqual([
      "2.1 Assessment is Good, not Outstanding.",
    ]);
  });
});

interface Parts {
  readonly foreword?: string;
  readonly overall?: string;
  readonly planning?: string;
  readonly explanation?: string;
  readonly discretion?: string;
}

/** A report that comes to Good overall. */
function report({ foreword = "", overall, planning = "Good", explanation = "", discretion }: Parts): string {
  const ratings = overall ? `ratings: {overall: ${overall}}\n` : "";
  const reason = discretion ? `, discretion: {from: ${discretion}, reason: "It was close."}` : "";
  return `formatVersion: 1
framework: hmip-pdu-2021
subject: {name: Northmoor and Gateshead PDU}
foreword: {text: "${foreword}"}
${ratings}domains:
  - domain: 1 Organisational delivery
    standards:
      - {standard: 1.1 Leadership, rating: Good}
      - {standard: 1.2 Staff, rating: Outstanding}
      - {standard: 1.3 Services, rating: Good}
      - {standard: 1.4 Information and facilities, rating: Good}
  - domain: 2 Court work and case supervision
    standards:
      - {standard: 2.1 Court work, rating: Good}
      - {standard: 2.2 Assessment, rating: Good}
      - {standard: 2.3 Planning, rating: ${planning}, explanation: "${explanation}"${reason}}
      - {standard: 2.4 Implementation and delivery, rating: Good}
      - {standard: 2.5 Reviewing, rating: Good}
`;
}

function said(text: string): string[] {
  const problems = core.analyse("a.inspection.yaml", text).problems();
  return problems.filter(({ ruleId }) => ruleId === "rating-word-disagrees").map(({ message }) => message);
}
