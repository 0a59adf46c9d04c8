/** The edits between two texts lead from one to the other, and touch nothing that is the same in both. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextEdit } from "../problem.ts";
import { editsBetween } from "./edits-between.ts";
import { LineIndex } from "./line-index.ts";

describe("edits between two texts", () => {
  it("are none where nothing differs", () => {
    expect(between("a\nb\n", "a\nb\n")).toEqual([]);
  });

  it("name the letters that differ, line by line", () => {
    expect(between("percent: 77%\nx\nrating: Good\n", "percent: 77\nx\nrating: Goods\n")).toEqual([
      "0:11-0:12 ''",
      "2:12-2:12 's'",
    ]);
  });

  it("name lines that came or went", () => {
    expect(between("a\nb\nc\n", "a\nc\n")).toEqual(["1:0-2:0 ''"]);
    expect(between("a\n\nc\n", "a\n\nb\n\nc\n")).toEqual(["2:0-2:0 'b\n\n'"]);
  });

  it("never stand in the middle of a line end or of a sign of two code units", () => {
    expect(between("a\r\nb", "a\nb")).toEqual(["0:1-1:0 '\n'"]);
    expect(between("😀", "😁")).toEqual(["0:0-0:2 '😁'"]);
  });

  it("lead to the other text, whatever the two are", () => {
    const line = fc.constantFrom("a", "b", "ab", "", "😀a", "😁a");
    const text = fc
      .array(fc.tuple(line, fc.constantFrom("\n", "\r\n")), { maxLength: 12 })
      .map((pieces) => pieces.flat().join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = new LineIndex(before);
        expect(apply(lines, editsBetween(lines, after))).toBe(after);
      }),
      { numRuns: 500 },
    );
  });
});

function between(before: string, after: string): string[] {
  return editsBetween(new LineIndex(before), after).map(
    ({ range: { start, end }, newText }) =>
      `${start.line}:${start.character}-${end.line}:${end.character} '${newText}'`,
  );
}

function apply(lines: LineIndex, edits: readonly TextEdit[]): string {
  return edits.reduceRight(
    (text, { range, newText }) =>
      text.slice(0, offset(lines, range.start)) + newText + text.slice(offset(lines, range.end)),
    lines.text,
  );
}

/** Strict: a position beyond its line would be moved by an editor. */
function offset(lines: LineIndex, position: { line: number; character: number }): number {
  expect(lines.startOf(position.line) + position.character).toBeLessThanOrEqual(lines.endOf(position.line));
  return lines.offsetAt(position);
}
