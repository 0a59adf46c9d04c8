/** What a word processor puts on the clipboard, and the Markdown that a report gets of it. */
import { describe, expect, it } from "vitest";
import { pastedLines } from "./pasted-lines.ts";
import { asItems, asOneText } from "./pasted-markdown.ts";

describe("a list from a word processor", () => {
  it.each([
    ["bullets", "•\tOne\r\n•\tTwo\r\n"],
    ["middle dots with no-break spaces", "·\u00a0\u00a0\u00a0One\n·\u00a0\u00a0\u00a0Two"],
    ["dashes", "– One\n– Two"],
    ["hyphens", "- One\n- Two"],
    ["signs of a symbol font", "\uf0b7\tOne\n\uf0b7\tTwo"],
    ["numbers", "1.\tOne\n2.\tTwo"],
    ["numbers in brackets", "(1) One\n(2) Two"],
    ["letters", "a)\tOne\nb)\tTwo"],
    ["the letter o", "o\tOne\no\tTwo"],
    ["the letter o with a space", "o One\no Two"],
    ["empty lines between", "• One\n\n• Two\n\n"],
    ["an item that is not written yet", "• One\n• Two\n•\t"],
  ])("with %s gives its items", (_, text) => {
    expect(items(text)).toEqual(["One", "Two"]);
  });

  it("keeps quotation marks, no-break spaces and dashes inside a text", () => {
    expect(items("•\t‘It’s 76\u00a0per cent’ – so they said")).toEqual([
      "‘It’s 76\u00a0per cent’ – so they said",
    ]);
  });

  it("keeps a line break inside a paragraph", () => {
    expect(items("•\tOne\vgoes on\n•\tTwo")).toEqual(["One\ngoes on", "Two"]);
  });

  it("takes a line below an item for its continuation, and a paragraph of its own for an item", () => {
    expect(items("• One goes\non here\n• Two\n\nAlone")).toEqual(["One goes\non here", "Two", "Alone"]);
  });

  it("makes a list inside an item of the items below it", () => {
    expect(items("•\tOne:\no\tfirst\n▪\tdeep\no\tsecond\n•\tTwo")).toEqual([
      "One:\n\n- first\n  - deep\n- second",
      "Two",
    ]);
    expect(items("- One:\n  - first\n  - second\n- Two")).toEqual(["One:\n\n- first\n- second", "Two"]);
    expect(items("•\tOne:\n1.\tfirst\n2.\tsecond\n•\tTwo")).toEqual(["One:\n\n1. first\n2. second", "Two"]);
  });
});

describe("text without a list", () => {
  it("gives an item for each line, or for each part between empty lines", () => {
    expect(items("One\nTwo\n")).toEqual(["One", "Two"]);
    expect(items("One\ngoes on\n\nTwo")).toEqual(["One\ngoes on", "Two"]);
  });

  it("is not taken for a list by a letter, a date or a bold word", () => {
    for (const text of [
      "A good unit",
      "o be it",
      "2022 was good",
      "**Bold** start",
      "1.1 Leadership",
      "-5 degrees",
    ])
      expect(items(text)).toEqual([text]);
  });
});

describe("one text", () => {
  it("keeps paragraphs apart, with an empty line or without", () => {
    expect(text("One.\n\nTwo.")).toBe("One.\n\nTwo.");
    expect(text("One sentence.\r\nAnother ‘one’.\r\n")).toBe("One sentence.\n\nAnother ‘one’.");
  });

  it("keeps lines that break inside a sentence", () => {
    expect(text("The unit was\nwell led. It\nmet its aims.")).toBe(
      "The unit was\nwell led. It\nmet its aims.",
    );
    expect(text("One\vgoes on.\nTwo.")).toBe("One\ngoes on.\n\nTwo.");
  });

  it("makes Markdown of a list, with empty lines around it", () => {
    expect(text("We saw:\n•\tone\n•\ttwo\nThat was all.")).toBe("We saw:\n\n- one\n- two\n\nThat was all.");
    expect(text("We saw:\n•\tone that\ngoes on\n•\ttwo")).toBe("We saw:\n\n- one that\n  goes on\n- two");
    expect(text("We saw:\n•\tOne.\n•\tTwo.\nThat was all.")).toBe(
      "We saw:\n\n- One.\n- Two.\n\nThat was all.",
    );
  });

  it("keeps the numbers of its list, and counts what has letters", () => {
    expect(text("3. One\n4. Two")).toBe("3. One\n4. Two");
    expect(text("(a)\tOne\n(b)\tTwo")).toBe("1. One\n2. Two");
  });

  it("of nothing is nothing", () => {
    expect(text(" \r\n\u00a0\n")).toBe("");
    expect(items("")).toEqual([]);
  });
});

function items(text: string): string[] {
  return asItems(pastedLines(text)).map((lines) => lines.join("\n"));
}

function text(pasted: string): string {
  return asOneText(pastedLines(pasted)).join("\n");
}
