import { describe, expect, it } from "vitest";
import { loadFramework } from "../../framework/load.ts";
import { proseWordsOf } from "./prose-words.ts";

const framework = loadFramework({
  scales: [
    {
      levels: [
        { id: "poor", label: "Poor" },
        { id: "very-good", label: "Very good" },
      ],
    },
  ],
  vocabulary: [{ word: "most" }, { word: "almost all" }, { word: "almost" }, { word: "a.b" }],
});

/** What is found in a text, with its kind. */
function found(text: string, given = framework): string[] {
  return proseWordsOf(given)(text).map(({ start, end, kind, level }) =>
    [kind, text.slice(start, end), ...(level ? [level.id] : [])].join(" "),
  );
}

describe("in prose are found", () => {
  it.each([
    [
      "It is 'Poor', “Very good” and rated Very good.",
      ["rating Poor poor", "rating Very good very-good", "rating Very good very-good"],
    ],
    ["‘Very\ngood’", ["rating Very\ngood very-good"]],
    ["77 per cent, 5%, 12.5 percent", ["figure 77 per cent", "figure 5%", "figure 12.5 percent"]],
    ["13 of 21, 7 percentage points", ["figure 13 of 21", "figure 7 percentage points"]],
    ["Just over half (51 per cent)", ["quantifier Just over half", "figure 51 per cent"]],
    ["Most did, almost all of them.", ["quantifier Most", "quantifier almost all"]],
    ["Almost\nall.", ["quantifier Almost\nall"]],
  ])("%j", (text, words) => {
    expect(found(text)).toEqual(words);
  });

  it.each([
    "A poor and Poor start",
    "'poor'",
    "overrated Poorly",
    "mostly",
    "al-most",
    "aXb",
    "7 points, page 3 of 12",
  ])("nothing in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("no word of a framework that publishes none", () => {
    expect(found("Most of it is 'Poor'.", loadFramework({}))).toEqual([]);
  });
});
