/** What the editor does by itself while a report is typed: the next line after Enter, and what a word is. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Rule {
  readonly beforeText: string;
  readonly action: { readonly indent: string; readonly appendText: string };
}

const { onEnterRules, wordPattern, indentationRules } = JSON.parse(
  readFileSync("language-configuration/report.json", "utf8"),
);

describe("Enter at the end of a line", () => {
  it.each([
    ["about: |", "  "],
    ["  - |", "    "],
    ["          - |-", "            "],
    ["          - id: home-visits", "            "],
    ["            text: |", "              "],
    ["          - text: |", "              "],
    ["          - question: >-", "              "],
    ["      - standard: 2.2 Assessment", "        "],
    ["        keyQuestions:", "          "],
    ["        strengths:", "          - "],
    ["      - actions:", "          "],
    ["subject:", "  "],
    ["  > “I was listened to.”", "  > "],
  ])("goes on after “%s”", (line, next) => {
    expect(lineAfter(line)).toBe(next);
  });

  it.each([
    "        rating: Good",
    "    The text of a finding, which ends with what follows:",
    "    - a nested entry",
    "    - Note: a nested entry with a colon",
    "  score: 15/27",
    "",
    "# A comment:",
    "  >",
  ])("keeps the indentation after “%s”", (line) => {
    expect(lineAfter(line)).toBe(line.match(/^ */)?.[0]);
  });

  it("follows the same lines in editors that go by indentation alone", () => {
    const increase = new RegExp(indentationRules.increaseIndentPattern);
    expect(["about: |", "  - |", "domains:"].filter((line) => !increase.test(line))).toEqual([]);
    expect(
      ["  rating: Good", "  ends with what follows:", "- |x"].filter((line) => increase.test(line)),
    ).toEqual([]);
  });
});

describe("a word", () => {
  it.each([
    [
      "findings: [plans-without-contingency, home-visits]",
      ["findings", "plans-without-contingency", "home-visits"],
    ],
    ["framework: hmip-pdu-2021", ["framework", "hmip-pdu-2021"]],
    ["percent: 77% of {{home-visits}}[^note-2]", ["percent", "77%", "of", "home-visits", "note-2"]],
    [
      "1.1 Leadership, 1,140 cases, 15/27, 2022-10-17",
      ["1.1", "Leadership", "1,140", "cases", "15/27", "2022-10-17"],
    ],
    ["the unit's people’s “Siân” don't", ["the", "unit's", "people’s", "Siân", "don't"]],
    ["'Good' and -dash- end-", ["Good", "and", "dash", "end"]],
  ])("in “%s” is whole", (text, words) => {
    expect(text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`))).toEqual(words);
  });
});

/** The beginning of the next line, as the first rule that fits has it. */
function lineAfter(line: string): string {
  const rule = (onEnterRules as Rule[]).find(({ beforeText }) => new RegExp(beforeText).test(line));
  return (line.match(/^ */)?.[0] ?? "") + (rule?.action.appendText ?? "");
}
