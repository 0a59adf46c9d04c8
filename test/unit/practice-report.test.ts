/** The practice report of the walkthrough: its mistakes are those that the steps speak of, and each can be put right. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applyFixes, type Problem, safeFixes } from "../../core/src/index.ts";
import { testCore } from "../support/core.ts";

const core = testCore();
const practice = readFileSync("walkthrough/practice.inspection.yaml", "utf8");

/** The pictures of the steps, in their order, with the rule that each is about. */
const pictures = [
  ["rating", "rating-not-as-computed"],
  ["score", "score-not-the-sum"],
  ["text", "prose-colon-splits"],
  ["reference", "finding-id-unknown"],
] as const;

describe("the practice report", () => {
  it("has its eight mistakes and nothing else, not even a hint", () => {
    expect(problemsOf(practice).map(({ range, ruleId }) => `${range.start.line + 1} ${ruleId}`)).toEqual([
      "36 score-not-the-sum",
      "46 finding-id-unknown",
      "59 prose-colon-splits",
      "74 percentage-as-text",
      "76 rating-not-as-computed",
      "109 count-and-percentage-disagree",
      "121 lowest-score-wrong",
      "124 quantity-word-contradicted",
    ]);
  });

  it("is right at the end of the steps, each of whose pictures says what the editor says", () => {
    let text = practice;
    for (const [picture, ruleId] of pictures) {
      const problem = problemsOf(text).find((one) => one.ruleId === ruleId);
      expect(problem?.message).toContain(wordsIn(picture, "message"));
      expect(problem?.fixes[0]?.title).toBe(wordsIn(picture, "fix"));
      text = applyFixes(text, problem?.fixes.slice(0, 1) ?? []).text;
    }
    // What a sentence quotes wrongly is put right by whoever knows which of the two is right.
    text = text
      .replace("9 of 14 relevant cases (74 per cent)", "9 of 14 relevant cases (64 per cent)")
      .replace("score is for desistance", "score is for keeping people safe")
      .replace("Most written reviews", "Too few written reviews");
    expect(problemsOf(applyFixes(text, safeFixes(problemsOf(text))).text)).toEqual([]);
  });

  it("has three sentences that quote a figure wrongly, and says the sum of each", () => {
    const messages = problemsOf(practice).map(({ message }) => message);
    expect(messages).toContain("9 of 14 is 64.3 per cent, rounded 64, not 74.");
    expect(messages).toContain("“Most” says more than 50 per cent, and 41 per cent is not.");
    expect(messages).toContain(
      "This has 68; the lowest score is 61, for “Does reviewing focus sufficiently on keeping other people safe?”",
    );
  });

  it("gives its text and its percentage to the safe fixes, and nothing else", () => {
    const { text } = applyFixes(practice, safeFixes(problemsOf(practice)));
    expect(problemsOf(text).map(({ ruleId }) => ruleId)).toEqual([
      "score-not-the-sum",
      "finding-id-unknown",
      "rating-not-as-computed",
      "count-and-percentage-disagree",
      "lowest-score-wrong",
      "quantity-word-contradicted",
    ]);
  });

  it.each(pictures)("is written as the picture %s shows it", (picture) => {
    const lines = practice.split("\n");
    const shown = linesIn(picture);
    expect(shown.length).toBeGreaterThan(3);
    for (const { number, words } of shown) expect(lines[number - 1]?.trim()).toMatch(beginsWith(words));
  });
});

function problemsOf(text: string): readonly Problem[] {
  return core.analyse("practice.inspection.yaml", text).problems();
}

function source(picture: string): string {
  return readFileSync(`walkthrough/${picture}.svg`, "utf8");
}

/** The words of one kind in a picture, its lines joined. */
function wordsIn(picture: string, kind: "message" | "fix"): string {
  return [...source(picture).matchAll(new RegExp(`<text class="${kind}"[^>]*>([^<]*)<`, "g"))]
    .map((match) => match[1])
    .join(" ");
}

/** The lines of the report that a picture shows under a number. */
function linesIn(picture: string): { number: number; words: string }[] {
  const pattern = /<text class="number"[^>]*>(\d+)<\/text>\s*<text[^>]*>([^<]*)</g;
  return [...source(picture).matchAll(pattern)].map(([, number, words = ""]) => ({
    number: Number(number),
    words: words.replaceAll("&amp;", "&").trim(),
  }));
}

/** A long line is cut with “…”. */
function beginsWith(words: string): RegExp {
  const [beginning = "", ...cut] = words.split("…");
  const literal = beginning.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal}${cut.length > 0 ? "" : "$"}`);
}
