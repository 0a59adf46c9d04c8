/** Totals in sentences beside what can be counted in the report: what they may be counted in, and when nothing is said. */
import { describe, expect, it } from "vitest";
import { testCore } from "../../../../../test/support/core.ts";

const core = testCore();

describe("standards", () => {
  it("are counted in the group that is named, with the level of each", () => {
    expect(said({ foreword: "Two of the five casework standards are 'Good' or better." })).toEqual([
      "Of the five standards of casework, three are Good or Outstanding: 2.1 Court work (Outstanding), 2.2 Assessment (Good) and 2.3 Planning (Good).",
    ]);
    expect(said({ foreword: "Three of the five casework standards are 'Good' or better." })).toEqual([]);
    expect(said({ foreword: "One of the five casework standards is 'Inadequate'." })).toEqual([
      "Of the five standards of casework, none is Inadequate.",
    ]);
  });

  it("may be those of the report or of what the text is about", () => {
    expect(said({ foreword: "Two standards are rated 'Good'." })).toEqual([
      "Of the nine standards of the report, four are Good: 1.1 Leadership, 1.2 Staff, 2.2 Assessment and 2.3 Planning.",
    ]);
    for (const foreword of [
      "In casework, two standards are rated 'Good'.",
      "Casework is mixed. Two standards are rated 'Good'.",
    ])
      expect(said({ foreword })).toEqual([]);
    expect(said({ explanation: "Two standards are rated 'Good'." })).toEqual([]);
  });

  it("are not counted before all of them have a rating, but a whole domain may be", () => {
    const foreword =
      "All four standards in domain one are rated 'Good'. All five casework standards are rated 'Good'.";
    expect(said({ foreword, planning: "" })).toEqual([
      "Of the four standards of domain 1, two are Good: 1.1 Leadership and 1.2 Staff.",
    ]);
  });

  it("may be said to be six where one of the six is never rated", () => {
    expect(
      said({ foreword: "Three of the six standards in domain two are rated 'Good' or better." }),
    ).toEqual([]);
    expect(said({ foreword: "Three of the seven standards in domain two are rated 'Good'." })).toHaveLength(
      1,
    );
  });

  it.each([
    "In Westmarch all five casework standards are rated 'Good'.",
    "Westmarch PDU has three out of five casework standards rated 'Inadequate'.",
    "Two out of four organisational delivery standards in Sunderland are rated 'Inadequate'.",
    "Two of the three standards are rated 'Inadequate'.",
  ])("are not those of others: %s", (foreword) => {
    expect(said({ foreword })).toEqual([]);
  });
});

describe("recommendations", () => {
  it("are counted for all, or for the one they are to", () => {
    expect(said({ foreword: "We make three recommendations." })).toEqual([
      "This report makes four recommendations (3 + 1), not three.",
    ]);
    expect(
      said({
        foreword: "We make two recommendations to Northmoor PDU and two recommendations to the region.",
      }),
    ).toEqual([
      "This report makes three recommendations to Northmoor PDU, not two.",
      "This report makes one recommendation to Eastmark region, not two.",
    ]);
    expect(
      said({ foreword: "We make three recommendations to the PDU and one recommendation to the region." }),
    ).toEqual([]);
  });

  it("are not counted for whom the report does not address", () => {
    expect(said({ foreword: "We make two recommendations to the Ministry of Justice." })).toEqual([]);
  });
});

describe("key questions", () => {
  it("are those of the standard that the text is in, as soon as they are there", () => {
    expect(said({ explanation: "Practice was sufficient across all four key questions." })).toEqual([
      "2.3 Planning has two key questions, not four.",
    ]);
    // One of its three is still to be written.
    expect(said({ explanation: "Practice was sufficient across all three key questions." })).toEqual([]);
    expect(said({ foreword: "Practice was sufficient across all four key questions." })).toEqual([]);
  });
});

it("counts nothing where a mistake in the file may hide something", () => {
  const foreword = "We make three recommendations.";
  const text = report({ foreword });
  expect(problems(text.replace("recommendations:", "recomendations:"))).toEqual([]);
  expect(problems(text)).toHaveLength(1);
});

interface Parts {
  readonly foreword?: string;
  readonly planning?: string;
  readonly explanation?: string;
}

function report({ foreword = "", planning = "Good", explanation = "" }: Parts): string {
  return `formatVersion: 1
framework: hmip-pdu-2021
subject: {name: Northmoor PDU, region: Eastmark}
foreword: {text: "${foreword}"}
recommendations:
  groups:
    - to: Northmoor PDU
      actions: [{text: plan.}, {text: review.}, {text: act.}]
    - to: Eastmark region
      actions: [{text: train staff.}]
domains:
  - domain: 1 Organisational delivery
    standards:
      - {standard: 1.1 Leadership, rating: Good}
      - {standard: 1.2 Staff, rating: Good}
      - {standard: 1.3 Services, rating: Requires improvement}
      - {standard: 1.4 Information and facilities, rating: Requires improvement}
  - domain: 2 Court work and case supervision
    standards:
      - {standard: 2.1 Court work, rating: Outstanding}
      - {standard: 2.2 Assessment, rating: Good}
      - standard: 2.3 Planning
        rating: ${planning}
        keyQuestions:
          - {question: "Does planning focus sufficiently on engaging the person on probation?", percent: 77}
          - {question: "Does planning focus sufficiently on keeping other people safe?", percent: 74}
        explanation: "${explanation}"
      - {standard: 2.4 Implementation and delivery, rating: Requires improvement}
      - {standard: 2.5 Reviewing, rating: Requires improvement}
`;
}

function said(parts: Parts): string[] {
  return problems(report(parts));
}

function problems(text: string): string[] {
  const all = core.analyse("a.inspection.yaml", text).problems();
  return all.filter(({ ruleId }) => ruleId === "structure-total-wrong").map(({ message }) => message);
}
