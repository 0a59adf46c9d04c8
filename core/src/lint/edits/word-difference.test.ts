import { describe, expect, it } from "vitest";
import { wordDifference } from "./word-difference.ts";

const framework = "Does planning focus sufficiently on keeping other people safe?";

describe("the difference of two wordings", () => {
  it.each([
    [
      "another word, with two words on each side",
      "Does planning focus sufficiently on making other people safe?",
      ["… sufficiently on [keeping] other people …", "… sufficiently on [making] other people …"],
    ],
    [
      "a word left out, with its neighbour, so that no bracket is empty",
      "Does planning focus on keeping other people safe?",
      ["Does planning [focus sufficiently] on keeping …", "Does planning [focus] on keeping …"],
    ],
    [
      "a word put in at the beginning",
      "How does planning focus sufficiently on keeping other people safe?",
      ["[Does] planning focus …", "[How does] planning focus …"],
    ],
    [
      "the end",
      "Does planning focus sufficiently on keeping other people well?",
      ["… other people [safe?]", "… other people [well?]"],
    ],
    [
      "nothing but case, spaces and the question mark",
      "does planning  focus sufficiently on keeping other people safe",
      undefined,
    ],
  ])("%s", (_, here, shown) => {
    const { expected, actual } = wordDifference(framework, here);
    if (shown) expect([expected, actual]).toEqual(shown);
    else expect(expected + actual).not.toContain("[");
  });

  it("is shown even where one wording is empty", () => {
    expect(wordDifference("Who is safe?", "")).toEqual({ expected: "[Who is safe?]", actual: "[]" });
  });
});
