/** Fixes are applied whole or not at all, and never twice in one place. */
import { describe, expect, it } from "vitest";
import type { Fix } from "../problem.ts";
import { applyFixes } from "./apply-fixes.ts";

describe("fixes", () => {
  it("are applied at their places, whatever their order", () => {
    expect(applyFixes("one two three", [fix([8, 13, "3"]), fix([0, 3, "1"])])).toEqual({
      text: "1 two 3",
      applied: 2,
    });
  });

  it("with several edits are applied together", () => {
    expect(applyFixes("one two three", [fix([0, 3, "1"], [8, 13, "3"])])).toEqual({
      text: "1 two 3",
      applied: 1,
    });
  });

  it("that touch an earlier one wait for the next round", () => {
    expect(applyFixes("one two", [fix([0, 7, "all"]), fix([4, 7, "2"])])).toEqual({
      text: "all",
      applied: 1,
    });
  });

  it("side by side do not touch", () => {
    expect(applyFixes("ab", [fix([0, 1, "x"]), fix([1, 2, "y"])])).toEqual({ text: "xy", applied: 2 });
  });

  it("may insert and remove", () => {
    expect(applyFixes("one two", [fix([3, 3, ","]), fix([4, 7, ""])])).toEqual({ text: "one, ", applied: 2 });
  });
});

function fix(...edits: [start: number, end: number, newText: string][]): Fix {
  const position = (character: number) => ({ line: 0, character });
  return {
    title: "fix",
    safe: true,
    edits: edits.map(([start, end, newText]) => ({
      range: { start: position(start), end: position(end) },
      newText,
    })),
  };
}
