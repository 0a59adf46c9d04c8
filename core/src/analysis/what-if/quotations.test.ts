import { describe, expect, it } from "vitest";
import { namesLevel, namesOverall, quotesCount, quotesPercent, quotesScore } from "./quotations.ts";

describe("a percentage", () => {
  it.each([
    ["In 60 per cent of cases it was done.", "60 per cent"],
    ["It was done (60%).", "60%"],
    ["It was done in 60\u00a0percent.", "60\u00a0percent"],
    ["It was done in 60 % of them, and more.", "60 %"],
  ])("is quoted by “%s”", (text, quoted) => expect(quotesPercent(text, 60)).toBe(quoted));

  it.each([
    "In 160 per cent of cases it was done.",
    "In 60.5 per cent of cases it was done.",
    "Between 50–60 per cent of cases did it.",
    "We saw 60 cases.",
    "In 6 per cent of cases it was done.",
    "It is 60 per centile.",
  ])("is not quoted by “%s”", (text) => expect(quotesPercent(text, 60)).toBeUndefined());

  it("may have decimals", () => expect(quotesPercent("It is 66.7 per cent.", 66.7)).toBe("66.7 per cent"));
});

describe("a count", () => {
  it.each(["21 of 35", "21 of the 35", "21 out of 35", "21 out of our 35"])("is quoted by “%s”", (quoted) =>
    expect(quotesCount(`It was done in ${quoted} cases.`, 21, 35)).toBe(quoted),
  );
  it.each(["121 of 35", "21 of 350", "21 of 36", "21 in 35", "21 of 35.5"])(
    "is not quoted by “%s”",
    (other) => expect(quotesCount(`It was done in ${other} cases.`, 21, 35)).toBeUndefined(),
  );
});

describe("the score", () => {
  it.each([
    ["The score is 15/27.", "15/27"],
    ["It reached 15 out of 27 points.", "15 out of 27"],
    ["Its score was 15 of 27.", "15 of 27"],
  ])("is quoted by “%s”", (text, quoted) => expect(quotesScore(text, 15, 27)).toBe(quoted));
  it.each(["In 15 of 27 meetings notes were taken.", "On 15/27/30 it rained.", "115/27", "15/270"])(
    "is not quoted by “%s”",
    (text) => expect(quotesScore(text, 15, 27)).toBeUndefined(),
  );
});

describe("a level", () => {
  it.each([
    "We found it 'Good'.",
    "We found it ‘Good.’",
    "It was rated Good this time.",
    "Its rating of Good is its first.",
  ])("is named by “%s”", (text) => expect(namesLevel(text, "Good")).toBe(true));
  it.each([
    "Good practice was rated highly.",
    "It was rated highly for good practice.",
    "Goodwill helps a rating.",
    "It was Good.",
    "The rating took Good-natured people a week.",
  ])("is not named by “%s”", (text) => expect(namesLevel(text, "Good")).toBe(false));
});

describe("the overall rating", () => {
  const titles = ["Leadership", "Services"];
  it.each([
    "The unit is rated 'Good' overall.",
    "Its overall rating is 'Good'.",
    "Overall, the unit is rated Good.",
    "Services in the county were rated 'Good' overall.",
  ])("is named by “%s”", (text) => expect(namesOverall(text, "Good", titles)).toBe(true));
  it.each([
    "Overall, good people do good work, and what leaders do is 'Good'.",
    "Overall, leadership was rated 'Good'.",
    "The unit is rated 'Good'.",
    "Overall it is rated 'Requires improvement', and planning 'Good'.",
  ])("is not named by “%s”", (text) => expect(namesOverall(text, "Good", titles)).toBe(false));
});
