/**
 * What counts as a rating of the report or of a standard. In each sentence the square brackets stand around exactly the
 * level that is found; a sentence without brackets rates nothing that the report rates.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadFramework } from "../../framework/load.ts";
import type { RatingClaim } from "../claim.ts";
import { FrameworkWords } from "../framework-words.ts";
import { readClaims } from "../read-claims.ts";

const pdu = wordsOf("hmip-pdu-2021");
const youth = wordsOf("hmip-youth-2018");

describe("a rating", () => {
  it.each([
    "We are pleased that this PDU has been rated as '[Good]' overall.",
    "Overall, Northmoor PDU is rated as “[Requires improvement]”.",
    "Overall, we rated the unit as '[Good]'.",
    "The overall rating is [Requires improvement].",
    "The PDU was given an overall rating of '[Good]'.",
    "Planning is rated '[Outstanding]', and staff were rated [Good].",
    "The standard for planning was judged to be '[Good]'; the planning standard is rated '[Good]'.",
    "2.3 Planning was rated [Good].",
    "Standard 2.3 was rated [Good], and standard 2.4 (Implementation and delivery) was rated [Good].",
    "Court work (rated '[Good]') is strong; planning, which is rated '[Good]', is not.",
    "Planning was given a rating of '[Good]'.",
    "Leadership and staff are both rated '[Good]'.",
    "The unit is rated as '[Good]' for planning, and as '[Inadequate]' for reviewing.",
    "For reviewing, the PDU is rated '[Requires improvement]'.",
    "It is a good unit, but the PDU was judged to be [Good] for information and facilities.",
    "We rated Court work as [Outstanding] and staff as [Good].",
    "Our rating for staff is [Good].",
    "Court work is rated **[Good]**, and the rating\nfor staff is '[Requires\nimprovement]'.",
    "Planning was rated as [outstanding].",
    "Planning is rated ‘[good]’, and reviewing is rated '[Requires Improvement]'.",
    "This standard is rated '[Good]'.",
    "We used discretion to raise the rating from '[Good]' to '[Outstanding]'.",
    "Planning is rated '[Good]' by inspectors; planning is rated '[Good]' in this report.",
  ])("is given by: %s", (marked) => expectFound(marked));

  it.each([
    [
      "several levels",
      "Planning is either 'Outstanding' or 'Good'. It is rated 'Outstanding' or 'Good' overall.",
    ],
    ["a way from one to another", "Planning went from 'Good' to 'Outstanding'."],
    ["a level or more", "Planning was rated 'Good' or better."],
    ["what might be", "Planning would be rated 'Good'. If planning is rated 'Good', all is well."],
    ["what was hoped for", "Its aim is that planning is rated 'Good'. Had we rated planning 'Good', fine."],
    ["another time", "At our last inspection planning was rated 'Good'. In 2019 planning was rated 'Good'."],
    ["another body", "Ofsted rated leadership as 'Good'. Leadership is rated 'Good' by the regulator."],
    ["a denial", "Planning is not rated 'Good'. We have never rated planning 'Good'."],
    ["a question", "Why was planning rated 'Good'? Is planning rated 'Good'?"],
    [
      "an opinion",
      "Managers told us that planning is rated 'Good'. Leaders believe that staff are rated 'Good'.",
    ],
    [
      "a part of the cases",
      "In half of the cases, planning was rated 'Good'. Planning was rated 'Good' in nine cases.",
    ],
    ["a part of the people", "Planning is rated 'Good' for women. Planning for women is rated 'Good'."],
    ["others who rate", "Staff rated services as 'Good'. Planning is rated 'Good' by sentencers."],
    [
      "ordinary words",
      "Planning was judged good in parts. Services are rated good value. An outstanding warrant.",
    ],
    ["good news", "The overall rating is good news, and good records require improvement now and then."],
    [
      "a rule of thumb",
      "An overall rating of 'Good' requires 14 points. A rating of 'Good' for staff is rare.",
    ],
    ["somebody's own", "The prison's overall rating is 'Good'. Their overall rating is 'Good'."],
    ["the last of several", "Housing, health and services are rated 'Good'."],
    ["a quality of something", "The quality of assessment and planning is rated 'Good'."],
    ["another kind of planning", "Sentence planning is rated 'Good', and prison leadership too."],
    ["a number that contradicts", "2.4 Planning was rated 'Good'. 4.3 Planning was rated 'Good'."],
  ])("is not %s", (_what, text) => expectFound(text));

  it("knows what it is the rating of", () => {
    expect(ratings("Leadership and 2.3 Planning are rated 'Good'.")).toEqual([
      { level: "Good", of: ["1.1", "2.3"] },
    ]);
    expect(ratings("Overall, the unit is rated 'Good'.")).toEqual([{ level: "Good", of: "overall" }]);
    expect(ratings("Planning is rated as requires improvement.")).toEqual([
      { level: "Requires improvement", of: ["2.3"] },
    ]);
  });

  it("may be that of two standards of one title, unless a number tells which", () => {
    expect(ratings("Assessment is rated 'Good'.", youth)).toEqual([{ level: "Good", of: ["2.1", "3.1"] }]);
    expect(ratings("3.1 Assessment is rated 'Good'.", youth)).toEqual([{ level: "Good", of: ["3.1"] }]);
  });

  it("is found under another word for a level, and whatever signs a body uses in its own", () => {
    const scale = {
      id: "rating",
      levels: [
        { id: "low", label: "Level (1)", aliases: [] },
        { id: "high", label: "A+", aliases: ["Top"] },
      ],
      states: [],
    };
    const words = new FrameworkWords({ ...pdu.framework, scales: [scale] });
    expect(ratings("Planning is rated 'Top', and staff are rated 'Level (1)'.", words)).toEqual([
      { level: "A+", of: ["2.3"] },
      { level: "Level (1)", of: ["1.2"] },
    ]);
  });

  it("needs a framework", () => {
    expect(readClaims("Planning is rated 'Good'.", undefined)).toEqual([]);
  });
});

function wordsOf(id: string): FrameworkWords {
  const framework = loadFramework(parse(readFileSync(`frameworks/${id}.yaml`, "utf8")));
  return new FrameworkWords(framework);
}

function expectFound(marked: string): void {
  const text = marked.replace(/[[\]]/g, "");
  const shown = claimsOf(text, pdu)
    .toReversed()
    .reduce((whole, { start, end }) => {
      return `${whole.slice(0, start)}[${whole.slice(start, end)}]${whole.slice(end)}`;
    }, text);
  expect(shown).toBe(marked);
}

function ratings(text: string, words = pdu) {
  return claimsOf(text, words).map(({ level, of }) => ({ level, of }));
}

function claimsOf(text: string, words: FrameworkWords): RatingClaim[] {
  return readClaims(text, words).filter((claim) => claim.kind === "rating");
}
