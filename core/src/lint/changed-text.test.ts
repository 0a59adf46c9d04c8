import { describe, expect, it } from "vitest";
import type { Prose } from "../model/report.ts";
import type { Range } from "../problem.ts";
import { type ChangedText, foundAfter, isInside, schemaProblemAfter, wasInside } from "./changed-text.ts";

// Two letters were typed in line 3 of a text on lines 2 to 4, behind its tenth character.
const changed: ChangedText = {
  prose: {} as Prose,
  before: range(2, 4, 4, 20),
  now: range(2, 4, 4, 20),
  change: range(3, 10, 3, 10),
  stretch: { start: 110, endBefore: 110, endAfter: 112 },
};

describe("what was found before a text changed", () => {
  it("stands where it stood on every other line", () => {
    const found = { at: range(9, 1, 9, 5), message: "elsewhere" };
    expect(foundAfter(changed, found)).toBe(found);
  });

  it("moves with what stands behind the change on its line, with its fixes and related places", () => {
    const found = {
      at: range(1, 0, 3, 12),
      message: "around",
      explains: range(3, 11, 3, 14),
      related: [{ range: range(3, 15, 3, 16), message: "beside" }],
      fixes: [{ title: "fix", safe: true, edits: [{ range: range(3, 20, 3, 21), newText: "" }] }],
    };
    expect(foundAfter(changed, found)).toEqual({
      at: range(1, 0, 3, 14),
      message: "around",
      explains: range(3, 13, 3, 16),
      related: [{ range: range(3, 17, 3, 18), message: "beside" }],
      fixes: [{ title: "fix", safe: true, edits: [{ range: range(3, 22, 3, 23), newText: "" }] }],
    });
  });

  it("stays before the change", () => {
    const found = { at: range(3, 1, 3, 9), message: "before" };
    expect(foundAfter(changed, found)).toEqual(found);
  });

  it("is uncertain at the change itself", () => {
    expect(foundAfter(changed, { at: range(3, 10, 3, 12), message: "there" })).toBeUndefined();
  });

  it("ends with the text where that ended at the change", () => {
    const atEnd = { ...changed, before: range(2, 4, 3, 10), now: range(2, 4, 3, 12) };
    expect(foundAfter(atEnd, { at: range(1, 0, 3, 10), message: "a whole part" })?.at).toEqual(
      range(1, 0, 3, 12),
    );
  });

  it("is uncertain at the end of a text to which only blanks were added, or words behind blanks", () => {
    const end = { at: range(1, 0, 3, 10), message: "a whole part" };
    const blanks = { ...changed, before: range(2, 4, 3, 10), now: range(2, 4, 3, 10) };
    const behindBlanks = { ...changed, before: range(2, 4, 3, 10), now: range(2, 4, 3, 14) };
    const change = range(3, 12, 3, 12);
    expect(foundAfter(blanks, end)).toBeUndefined();
    expect(foundAfter({ ...behindBlanks, change }, end)).toBeUndefined();
  });

  it("moves with the text where it is a complaint of the schema, which counts in offsets", () => {
    const complaint = { ruleId: "value-malformed", pointer: "/a", message: "around" } as const;
    const moved = (start: number, end: number) => schemaProblemAfter(changed, { ...complaint, start, end });
    expect(moved(40, 90)).toEqual({ ...complaint, start: 40, end: 90 });
    expect(moved(40, 130)).toEqual({ ...complaint, start: 40, end: 132 });
    expect(moved(120, 130)).toEqual({ ...complaint, start: 122, end: 132 });
  });

  it("is told from what was found in the text", () => {
    const inside = { at: range(3, 0, 3, 5), message: "in it" };
    const around = { at: range(1, 0, 5, 0), message: "around it" };
    expect([wasInside(changed, inside), isInside(changed, inside)]).toEqual([true, true]);
    expect([wasInside(changed, around), isInside(changed, around)]).toEqual([false, false]);
  });
});

function range(line: number, character: number, endLine: number, endCharacter: number): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
