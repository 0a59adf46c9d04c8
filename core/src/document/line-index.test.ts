/** Positions are counted as editors count them: zero-based, in UTF-16 code units, with every kind of line end. */
import { describe, expect, it } from "vitest";
import { LineIndex } from "./line-index.ts";

describe("an offset and its position", () => {
  it.each([
    ["the start", "ab\ncd", 0, { line: 0, character: 0 }],
    ["the end of a line", "ab\ncd", 2, { line: 0, character: 2 }],
    ["the start of the next", "ab\ncd", 3, { line: 1, character: 0 }],
    ["the end of the text", "ab\ncd", 5, { line: 1, character: 2 }],
    ["after CRLF", "ab\r\ncd", 4, { line: 1, character: 0 }],
    ["after a lone CR", "ab\rcd", 3, { line: 1, character: 0 }],
    ["after an emoji, which takes two", "😀b", 2, { line: 0, character: 2 }],
    ["after a last line end", "ab\n", 3, { line: 1, character: 0 }],
  ])("%s", (_name, text, offset, position) => {
    const lines = new LineIndex(text);
    expect(lines.positionAt(offset)).toEqual(position);
    expect(lines.offsetAt(position)).toBe(offset);
  });

  it("stays inside the text whatever is asked", () => {
    const lines = new LineIndex("ab\ncd");
    expect(lines.positionAt(-3)).toEqual({ line: 0, character: 0 });
    expect(lines.positionAt(99)).toEqual({ line: 1, character: 2 });
    expect(lines.offsetAt({ line: 99, character: 0 })).toBe(5);
    expect(lines.offsetAt({ line: 0, character: 99 })).toBe(2);
  });
});

describe("a line", () => {
  it.each(["a\n  b\n", "a\r\n  b\r\n", "a\r  b\r"])(
    "in %j is given without its end, with its indentation counted",
    (text) => {
      const lines = new LineIndex(text);
      expect(lines.lineCount).toBe(3);
      expect(lines.lineText(1)).toBe("  b");
      expect(lines.indentOf(1)).toBe(2);
      expect(lines.lineText(2)).toBe("");
    },
  );
});
