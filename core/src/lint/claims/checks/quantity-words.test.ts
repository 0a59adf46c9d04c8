/** A body that has published what its quantity words mean is held to its own table, and nobody else to it. */
import { describe, expect, it } from "vitest";
import { testCore } from "../../../../../test/support/core.ts";
import { builtInFrameworks } from "../../../framework/built-in.gen.ts";
import { frameworkCatalogue } from "../../../framework/catalogue.ts";

const table = [
  { word: "almost all", over: 90, source: "ratings", certainty: "published" },
  { word: "most", from: 75, to: 90, source: "ratings", certainty: "published" },
  { word: "majority", from: 50, to: 74, source: "ratings", certainty: "published" },
  { word: "many", from: 70, source: "ratings", certainty: "unconfirmed" },
];

describe("with a table of quantity words", () => {
  it.each([
    [
      "Most plans (71 per cent) were late.",
      ["warning: “Most” says 75 to 90 per cent by its owner's own table, and 71 per cent is not."],
    ],
    [
      "A majority of plans (80 per cent) were late.",
      ["warning: “A majority” says 50 to 74 per cent by its owner's own table, and 80 per cent is not."],
    ],
    [
      "Many plans (60 per cent) were late.",
      ["info: “Many” says at least 70 per cent by its owner's own table, and 60 per cent is not."],
    ],
    ["Most plans (76 per cent) were late, and almost all of them (91 per cent) short.", []],
  ])("%s", (text, expected) => {
    expect(problemsOf(text, table)).toEqual(expected);
  });

  it("that is not this body's, plain English counts", () => {
    expect(problemsOf("Most plans (71 per cent) were late. Many plans (6 per cent) were not.", [])).toEqual(
      [],
    );
    expect(problemsOf("Most plans (41 per cent) were late.", [])).toEqual([
      "warning: “Most” says more than 50 per cent, and 41 per cent is not.",
    ]);
  });
});

function problemsOf(text: string, vocabulary: readonly object[]): string[] {
  const given = builtInFrameworks["hmip-pdu-2021"]?.() as object;
  const own = { ...given, id: "own", owner: "its owner", vocabulary };
  const core = testCore({ frameworks: frameworkCatalogue({ own: () => own }) });
  const file = core.analyse(
    "a.inspection.yaml",
    `formatVersion: 1\nframework: own\nbackground: |\n  ${text}\n`,
  );
  return file
    .problems()
    .filter(({ ruleId }) => ruleId === "quantity-word-contradicted")
    .map(({ severity, message }) => `${severity}: ${message}`);
}
