/**
 * What counts as a percentage, a count, a base or a quantity word. In each sentence the square brackets stand around
 * exactly what is found; a sentence without brackets holds nothing of that kind.
 */
import { describe, expect, it } from "vitest";
import type { Claim } from "../claim.ts";
import { readClaims } from "../read-claims.ts";

describe("a percentage", () => {
  it.each([
    ["In [77 per cent] of cases and in [9%] of others"],
    ["[89 percent], [nine per cent], [twenty-one per cent], [99.5 per cent], [1,140 per cent]"],
    ["[Five per cent] of them, and **[71 per cent]** of these"],
    ["over two lines: [77 per\ncent] and [78\nper cent], with a no-break space [79\u00a0per cent]"],
    ["between 66 and [71 per cent], 66 to [71 per cent], 66–[71%]"],
    ["[a hundred per cent], ([88%])"],
    ["a small percentage, five percentage points, 12 per cent points, a recent century, £5 per centre"],
    ["per cent, version 1.2.3%, item A7% of the list"],
  ])("%s", (marked) => expectFound("percentage", marked));

  it.each([
    ["77 per cent", { value: 77, decimals: 0, hedge: undefined, isRange: false, isChange: false }],
    ["5.0 per cent", { value: 5, decimals: 1 }],
    ["Twenty-five per cent", { value: 25 }],
    ["over 60 per cent", { hedge: "above" }],
    ["60 per cent or more", { hedge: "above" }],
    ["fewer than 60 per cent", { hedge: "below" }],
    ["nearly 60 per cent", { hedge: "below" }],
    ["about 60 per cent", { hedge: "about" }],
    ["some 59 per cent people", { hedge: "about" }],
    ["only 20 per cent", { hedge: undefined }],
    ["from 66 to 71 per cent", { value: 71, isRange: true }],
    ["between 66 and 71 per cent", { value: 71, isRange: true }],
    ["engagement and 71 per cent", { value: 71, isRange: false }],
    ["13 and 14 per cent", { value: 14, isRange: false }],
    ["rose by 120 per cent", { isChange: true }],
    ["an increase of just over 12 per cent", { isChange: true }],
    ["a 5 per cent reduction", { isChange: true }],
    ["20 per cent higher than last year", { isChange: true }],
    ["in 20 per cent of cases", { isChange: false }],
  ])("%s", (text, expected) => {
    expect(readClaims(text, undefined).find(({ kind }) => kind === "percentage")).toMatchObject(expected);
  });
});

describe("a count of a total", () => {
  it.each([
    ["In [13 of 21] cases, [32 out of 34] plans and [three out of five] reviews"],
    ["[5 out of 9] cases; [two of the three] offices, [21 of the 35] cases, [12 of all 29]"],
    ["[777 of 1,140] people, and in [13 of\n21] the plan"],
    ["page 3 of 12, week 2 of 5, section 4 of 10, standard 2 of 9, aged 15 of 20"],
    ["12 of October, 17 of 2022, 3 of 5.2, 4 of 5 per cent, 3 of 5-year plans, £3 of 5"],
    ["one of the best, first of two, a score of 15/27, one of a kind, 1.2 of 5"],
  ])("%s", (marked) => expectFound("count", marked));

  it("knows its numbers, and whether they are words", () => {
    expect(counts("In three of the five offices")).toEqual([{ count: 3, of: 5, isInWords: true }]);
    expect(counts("Of these, 777 of 1,140 people")).toEqual([{ count: 777, of: 1140, isInWords: false }]);
  });
});

describe("what a share is of", () => {
  it.each([
    ["Of the [93] people we surveyed, 75 per cent felt safe"],
    ["A majority of the [93] people we surveyed (89 per cent) felt safe"],
    ["86 per cent of [39] people, 51 per cent of the [ten] managers and 60 per cent (n=[35])"],
    ["They did so, and of [17] leavers 24 per cent had retired"],
    ["Of the 12 months, 60 per cent were busy. In 2022, 70 per cent. Of 17 October it is 5 per cent."],
    ["The team of 12 staff had 50 per cent vacancies, a caseload of 40 cases and a range of 5 services"],
    ["Of the 93 people we surveyed, all were men"],
  ])("%s", (marked) => expectFound("base", marked));
});

describe("a fraction in words", () => {
  it.each([
    ["[Half] of cases, [just over half] of plans, [two-thirds] and [three quarters] of staff (1%)"],
    ["[one in four], [1 in 5] people, [almost a third] of them, [less than half] (29 per cent)"],
    [
      "half an hour, half a day, a third party, the second half-year, half of the year, a quarterly review (1%)",
    ],
    ["nine in 2022, 35 in 10 offices, three in March, one in the office (1%)"],
  ])("%s", (marked) => {
    const found = readClaims(marked.replace(/[[\]]/g, ""), undefined);
    expectFound(
      "quantity word",
      marked,
      found.filter((claim) => claim.kind === "quantity word" && claim.isFraction),
    );
  });

  it.each([
    ["half", { from: 45, to: 55 }],
    ["just over half", { over: 50, to: 60 }],
    ["almost half", { from: 40, under: 50 }],
    ["more than half", { over: 50 }],
    ["less than half", { under: 50 }],
    ["about half", { from: 42, to: 58 }],
    ["three-quarters", { from: 70, to: 80 }],
    ["nearly three in four", { from: 65, under: 75 }],
  ])("%s", (text, interval) => {
    expect(readClaims(`${text} of cases (12%)`, undefined)[0]).toMatchObject({ interval });
  });
});

describe("a quantifier", () => {
  it.each([
    ["Most plans (12%)", { over: 50 }],
    ["A large majority of plans (12%)", { over: 50 }],
    ["The vast majority of plans (12%)", { from: 70 }],
    ["A minority of plans (12%)", { under: 50 }],
    ["Almost all plans (12%)", { from: 85 }],
    ["All plans (12%)", { from: 100 }],
    ["Not all plans (12%)", { under: 100 }],
    ["None of the plans (12%)", { to: 0 }],
    ["Very few plans (12%)", { under: 50 }],
  ])("%s", (text, interval) => {
    expect(readClaims(text, undefined)[0]).toMatchObject({ kind: "quantity word", interval });
  });

  it.each(["Too few plans (12%)", "Some plans (12%)", "A few plans (82%)", "A significant proportion (12%)"])(
    "%s: says nothing definite",
    (text) => {
      expect(readClaims(text, undefined)[0]).toMatchObject({ kind: "quantity word", interval: undefined });
    },
  );

  it.each(["The most common reason (12%)", "Most often (12%), this", "It was not at all (12%) used"])(
    "%s: is none",
    (text) => {
      expect(readClaims(text, undefined)).not.toContainEqual(
        expect.objectContaining({ kind: "quantity word", interval: expect.anything() }),
      );
    },
  );
});

function expectFound(kind: Claim["kind"], marked: string, given?: readonly Claim[]): void {
  const text = marked.replace(/[[\]]/g, "");
  const found = (given ?? readClaims(text, undefined)).filter((claim) => claim.kind === kind);
  const shown = found.toReversed().reduce((whole, { start, end }) => {
    return `${whole.slice(0, start)}[${whole.slice(start, end)}]${whole.slice(end)}`;
  }, text);
  expect(shown).toBe(marked);
}

function counts(text: string) {
  return readClaims(text, undefined).flatMap((claim) => {
    if (claim.kind !== "count") return [];
    const { count, of, isInWords } = claim;
    return [{ count, of, isInWords }];
  });
}
