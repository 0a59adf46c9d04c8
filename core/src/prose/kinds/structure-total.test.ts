/**
 * What counts as a total over the structure of the report. In each sentence the square brackets stand around exactly what
 * is found; a sentence without brackets counts nothing that the report can be asked about.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadFramework } from "../../framework/load.ts";
import type { StructureTotalClaim } from "../claim.ts";
import { FrameworkWords } from "../framework-words.ts";
import { readClaims } from "../read-claims.ts";

const pdu = wordsOf("hmip-pdu-2021");
const youth = wordsOf("hmip-youth-2018");

describe("a total of standards", () => {
  it.each([
    "This is reflected by [three out of five] quality standards for casework being rated either 'Outstanding' or 'Good'.",
    "Of the five quality standards for casework, [three] are rated 'Outstanding' or 'Good'.",
    "[Three of the five] casework standards are Good or Outstanding.",
    "[All four] standards in domain one are rated Good, and [two of the four] standards in domain 1 are rated 'Good'.",
    "[All] of the casework standards are rated 'Good'.",
    "[None] of the casework standards is rated 'Inadequate'.",
    "[No standard] is rated 'Inadequate', and [every standard] is rated 'Good'.",
    "We rated [three standards] 'Good' and [two] 'Requires improvement'.",
    "[Two standards] were rated 'Good', [three] 'Requires improvement' and [one] 'Inadequate'.",
    "Only [one standard], Court work, is rated 'Outstanding'.",
    "[Three of five] casework standards are at least 'Good'; [three of five] casework standards are 'Good' or better.",
    "The unit is strong, with [four of the five] casework standards rated 'Good'.",
    "[Nine standards] are rated.",
    "The unit's rating rests on [nine standards].",
  ])("is: %s", (marked) => expectFound(marked));

  it.each([
    ["a part of them", "Some of these standards are rated 'Good'. Most standards are rated 'Good'."],
    [
      "about so many",
      "About three of the five casework standards are rated 'Good'. At least two standards were rated 'Good'.",
    ],
    [
      "nearly so many",
      "Almost all five casework standards are rated 'Good'. Not all five casework standards are rated 'Good'.",
    ],
    ["a question", "Are all five casework standards rated 'Good'?"],
    [
      "what is said of those that are so",
      "One of the standards rated 'Good' was close. Two standards rated 'Good' were close.",
    ],
    ["certain ones", "These two standards are rated 'Good'. The two standards that follow are rated 'Good'."],
    ["one of each", "Two standards are rated 'Good' and 'Outstanding'."],
    [
      "the whole scale",
      "Every standard is rated 'Outstanding', 'Good', 'Requires improvement' or 'Inadequate'.",
    ],
    [
      "other standards",
      "Staff have to meet five professional standards. The home met four out of five quality standards.",
    ],
    ["standards for something else", "All three standards for victims are rated 'Good'."],
    ["any unit", "A unit with four standards rated 'Outstanding' is rare."],
    [
      "other units",
      "In the seven units 31 standards are rated 'Good'. Two standards are rated 'Good' across the region.",
    ],
    ["what might be", "If two standards are rated 'Good', we return. Two standards could be rated 'Good'."],
    ["another time", "Last time two standards were rated 'Good'. Two standards were rated 'Good' in 2019."],
    [
      "another body",
      "Ten standards are rated by Ofsted. Three of the four standards inspected by Ofsted were 'Good'.",
    ],
    ["a way of rating", "Each standard is rated on a scale of four. Three standards are rated by judgement."],
    [
      "no level",
      "Two standards stood out. All four standards in domain one improved. We inspect against nine standards.",
    ],
  ])("is not %s", (_what, text) => expectFound(text));

  it("knows how many of how many, which they are and at which levels", () => {
    expect(totals("Three out of five quality standards for casework are 'Good' or better.")).toEqual([
      { count: 3, of: 5, group: "casework", levels: ["Good", "Outstanding"] },
    ]);
    expect(totals("None of the four organisational delivery standards is at least 'Good'.")).toEqual([
      { count: "none", of: 4, group: "domain 1", levels: ["Good", "Outstanding"] },
    ]);
    expect(totals("Two standards are rated 'Requires improvement' or lower.")).toEqual([
      { count: 2, of: undefined, group: undefined, levels: ["Requires improvement", "Inadequate"] },
    ]);
  });

  it("takes no domain for another whose name is part of its own", () => {
    const [total] = totals("Two of the four out-of-court disposals standards are rated 'Good'.", youth);
    expect(total).toMatchObject({ of: 4, group: "domain 3" });
  });
});

describe("a total of recommendations", () => {
  it.each([
    "We have made [11 recommendations].",
    "We have made [11 recommendations] that we believe, if implemented, will have a positive impact on the work.",
    "In this report we make [thirteen recommendations], which we trust the PDU will follow.",
    "The [eleven recommendations] in this report are for the PDU. Our [eleven recommendations] are meant to help.",
    "This report contains [twelve recommendations] to improve the quality of probation services.",
    "We make [six recommendations] to South Tyneside and Gateshead PDU and [one recommendation] to the region.",
  ])("is: %s", (marked) => expectFound(marked));

  it.each([
    [
      "those of another time",
      "We made five recommendations in 2019. Of the ten recommendations made last time, four are met.",
    ],
    [
      "those of another report",
      "In our thematic report we made two recommendations. That report made two recommendations.",
    ],
    [
      "those of others",
      "The coroner made two recommendations. Inspectors of prisons made ten recommendations.",
    ],
    [
      "an unknown number",
      "We make a number of recommendations. There was progress against four recommendations.",
    ],
    [
      "those about something",
      "We make two recommendations on staffing. We make six recommendations for change.",
    ],
    ["those that do something", "We make two recommendations that will help staff."],
    ["those of a court report", "There are six recommendations to the court in each report."],
  ])("is not %s", (_what, text) => expectFound(text));

  it("knows whom they are to", () => {
    expect(totals("We make six recommendations to Northmoor PDU.")).toMatchObject([
      { of: 6, group: "Northmoor PDU" },
    ]);
  });
});

describe("a total of key questions", () => {
  it.each([
    "Practice was sufficient in a majority of cases across [all three of the key questions] above.",
    "On [both key questions] the score was high.",
    "Our rating is based on the percentage of cases being judged satisfactory against [three key questions].",
    "The rating rests on [three key questions].",
  ])("is: %s", (marked) => expectFound(marked));

  it.each([
    [
      "some of them",
      "On two of the key questions practice was better. Two key questions were above 75 per cent.",
    ],
    [
      "those of a survey",
      "In our survey we asked all four key questions again. Our four key questions were about workload.",
    ],
    ["those of another standard", "On both key questions for assessment the score fell."],
  ])("is not %s", (_what, text) => expectFound(text));
});

describe("hostile texts", () => {
  it.each([
    "three of the five quality standards for casework ",
    "none of the standards and ",
    "We make six recommendations to the PDU and ",
    "rated 'Good' or 'Outstanding' or ",
    "Leadership and staff and services ",
    "all three of the key questions against ",
    "For planning, the ",
  ])("“%s” again and again takes no more time than its length is worth", (run) => {
    // A sentence is left alone when it is too long; these are just short enough, and there are many of them.
    const sentence = `${run.repeat(Math.floor(2900 / run.length))}.\n`;
    const took = (length: number) => fastest(sentence.repeat(length / sentence.length));
    expect(took(100_000) / took(25_000)).toBeLessThan(10);
  });
});

function fastest(text: string): number {
  const times = [1, 2, 3].map(() => {
    const begun = performance.now();
    readClaims(text, pdu);
    return performance.now() - begun;
  });
  return Math.min(...times);
}

function wordsOf(id: string): FrameworkWords {
  return new FrameworkWords(loadFramework(parse(readFileSync(`frameworks/${id}.yaml`, "utf8"))));
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

function totals(text: string, words = pdu) {
  return claimsOf(text, words).map(({ count, of, group, levels }) => ({ count, of, group, levels }));
}

function claimsOf(text: string, words: FrameworkWords): StructureTotalClaim[] {
  return readClaims(text, words).filter((claim) => claim.kind === "structure total");
}
