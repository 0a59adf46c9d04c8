import { describe, expect, it } from "vitest";
import { sentencesIn } from "./sentences-in.ts";

describe("sentences", () => {
  it("end with a stop, and with what closes behind it", () => {
    expect(textsOf("One. 'Two?' (Three!) **Four.** Five.[^note] Six")).toEqual([
      "One.",
      "'Two?'",
      "(Three!)",
      "**Four.**",
      "Five.[^note]",
      "Six",
    ]);
  });

  it("end with a blank line and before the items of a list, whose signs belong to none", () => {
    const text = "# Head\n\nOne\ngoes on\n\n> Two\n\n- three\n- four,\n  going on\n1. five";
    expect(textsOf(text)).toEqual(["Head", "One goes on", "Two", "three", "four, going on", "five"]);
  });

  it("know where they stand", () => {
    const text = "One.\n\n> - Two goes\n  on. Three";
    expect(sentencesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "One.",
      "Two goes\n  on.",
      "Three",
    ]);
  });

  it("do not end within numbers", () => expect(textsOf("It is 1.5 or 2.5 per cent.")).toHaveLength(1));

  it("are none where nothing is written", () => expect(sentencesIn(" \n\n \n")).toEqual([]));
});

function textsOf(text: string): string[] {
  return sentencesIn(text).map((sentence) => sentence.text);
}
