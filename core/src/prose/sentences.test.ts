/** Where sentences end, and which of their words somebody else said. */
import { describe, expect, it } from "vitest";
import { isQuoted, sentencesOf } from "./sentences.ts";

describe("sentences", () => {
  it.each([
    ["One. Two! Three?", ["One.", "Two!", "Three?"]],
    ["It was good. “Very good.” He agreed.", ["It was good.", "“Very good.”", "He agreed."]],
    ["One paragraph\n\nanother", ["One paragraph", "another"]],
    [
      "Items:\n\n- one\n- two\n1. three",
      ["Items:", "one", "two", "1. three"].map((text) => text.replace("1. ", "")),
    ],
    ["A line\nthat goes on. Another.", ["A line that goes on.", "Another."]],
    ["Dr. Smith met Mr. Jones. They spoke.", ["Dr. Smith met Mr. Jones.", "They spoke."]],
    [
      "See 1.1. and 2.5 for this, e.g. Section 3. Then go on.",
      ["See 1.1. and 2.5 for this, e.g. Section 3.", "Then go on."],
    ],
    ["It rose to 5.5 per cent. In 2022 it fell.", ["It rose to 5.5 per cent.", "In 2022 it fell."]],
    ["> Quoted line\n> goes on\n\nOwn words.", ["Quoted line", "goes on", "Own words."]],
    ["", []],
    [" \n ", []],
  ])("%j", (text, expected) => {
    expect(sentencesOf(text).map((sentence) => sentence.text.trim())).toEqual(expected);
  });

  it("are as long as what they are read from, whatever is not read in them", () => {
    const text = "**Most** `x` [plans](https://a.b/c?d=5%25) (71 per cent)[^note] {{id}} were _good_.";
    const [sentence] = sentencesOf(text);
    expect(sentence).toMatchObject({ start: 0, end: text.length });
    expect(sentence?.text).toHaveLength(text.length);
    expect(sentence?.text.replace(/ +/g, " ").trim()).toBe(
      "Most [plans (71 per cent) \ufffc\ufffc\ufffc\ufffc\ufffc\ufffc were good .",
    );
  });

  it("know what other people said", () => {
    const text = "He said: “all of it was 100% fine”. We call it 'Good'.\n\n> It was 90% fine.";
    const quoted = sentencesOf(text).map((sentence) =>
      [...sentence.text.matchAll(/\d+%|'Good'/g)].map(({ 0: found, index }) => {
        const start = sentence.start + index;
        return [found, isQuoted(sentence, { start, end: start + found.length })];
      }),
    );
    expect(quoted.flat()).toEqual([
      ["100%", true],
      ["'Good'", false],
      ["90%", true],
    ]);
  });

  it("of a very long text take no longer than its length asks for", () => {
    for (const bit of ["(", "1,", "a. ", "> ", "“", "**", "[", "\n", "\n\n", "- ", "{{", " "]) {
      const text = bit.repeat(100_000 / bit.length);
      const sentences = sentencesOf(text);
      expect(sentences.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
    }
  });
});
