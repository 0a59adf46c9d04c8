/** The register of figures: everything that a report quotes is on it, with what it was checked against. */
import { describe, expect, it } from "vitest";
import { testCore } from "../../../../test/support/core.ts";
import { figureRegister } from "./figure-register.ts";

const head = "formatVersion: 1\nframework: hmip-pdu-2021\n";

describe("the register", () => {
  it("lists what stands in fields, with the sum where there is one", () => {
    const text = `populations:
  cases: {total: 35, label: cases inspected}
figures:
  visits: {count: 25, of: 33, percent: 70, label: cases with visits}
  plans: {percent: 80, label: plans}
background: |
  Visits were made in {{visits}} cases.
`;
    expect(rowsOf(text)).toEqual([
      "population | populations | cases inspected | count 35 | not checked",
      "named figure | figures | cases with visits | 70 %, count 25, of 33 | disagrees: 25 of 33 is 75.8 per cent",
      "named figure | figures | plans | 80 % | not checked",
      "reference | background | {{visits}} | 70 %, count 25, of 33 | agrees: figures: 70 per cent, 25 of 33 – cases with visits",
    ]);
  });

  it("lists what sentences quote, with the words, and what it was held against", () => {
    const text = `background: |
  Of the 39 people we asked, 86 per cent felt safe. Most plans (44 per cent) were late, and in 13
  of 21 cases (62 per cent) nobody came. Just over half of them had a plan.
`;
    expect(rowsOf(text)).toEqual([
      "number | background | 39 people we asked | count 39 | not checked",
      "percentage | background | 86 per cent | 86 %, of 39 | disagrees: No count out of 39 is 86 per cent: 33 of 39 is 84.6 per cent, 34 of 39 is 87.2 per cent.",
      "quantity word | background | Most | disagrees: “Most” says more than 50 per cent, and 44 per cent is not.",
      "percentage | background | 44 per cent | 44 % | disagrees: “Most” says more than 50 per cent, and 44 per cent is not.",
      "count | background | 13 of 21 | count 13, of 21 | agrees: 13 of 21 is 61.9 per cent, rounded 62.",
      "percentage | background | 62 per cent | 62 % | agrees: 13 of 21 is 61.9 per cent, rounded 62.",
      "quantity word | background | Just over half | not checked",
    ]);
  });

  it("lists plain numbers of people and things, and no dates, years, ages, money or numbers of pages", () => {
    const text = `background: |
  The area has 353,083 inhabitants and two offices, and 777 people are in the community. On 17 October 2022, in week 3 of
  2021, at age 18, on page 5, for £300, with COVID 19, in room 4B, from 07 March to 14 April, nobody came. One of us did.
`;
    expect(rowsOf(text)).toEqual([
      "number | background | 353,083 inhabitants and two | count 353083 | not checked",
      "number | background | two offices | count 2 | not checked",
      "number | background | 777 people are in | count 777 | not checked",
    ]);
  });

  it("names the section and the standard", () => {
    const text = `domains:
  - domain: 1 Organisational delivery
    standards:
      - standard: 1.3 Services
        rating: Good
        strengths:
          - In 75 per cent of cases there was help.
        sections:
          - title: Resettlement work
            strengths:
              - In 65 per cent of cases there was more.
`;
    expect(rowsOf(text)).toEqual([
      "percentage | 1.3 Services | 75 per cent | 75 % | not checked",
      "percentage | Resettlement work | 65 per cent | 65 % | not checked",
    ]);
  });

  it("of an empty report is empty", () => {
    expect(rowsOf("")).toEqual([]);
  });
});

function rowsOf(text: string): string[] {
  const file = testCore().analyse("report.inspection.yaml", head + text);
  return file.documents.flatMap((document) => {
    const facts = file.reportFacts(document);
    return (facts ? figureRegister(facts) : []).map((row) => {
      const { kind, where, words, percent, count, of, verdict, against } = row;
      const numbers = [
        percent === undefined ? [] : `${percent} %`,
        count === undefined ? [] : `count ${count}`,
        of === undefined ? [] : `of ${of}`,
      ].flat();
      const check = against ? `${verdict}: ${against}` : verdict;
      return [kind, where, words, ...(numbers.length > 0 ? [numbers.join(", ")] : []), check].join(" | ");
    });
  });
}
