/** Fixes are applied whole or not at all, and never twice in one place. */
import { describe, expect, it } from "vitest";
import type { Fix } from "../problem.ts";
import { applyFixes } from "./apply-fixes.ts";

describe("fixes", () => {
  it("are applied at their places, whatever their order", () => {
    const fixes = [fix([8, 13, "3"]), fix([0, 3, "1"])];
    expect(applyFixes("one two three", fixes)).toEqual({ text: "1 two 3", applied: fixes });
  });

  it("with several edits are applied together", () => {
    const fixes = [fix([0, 3, "1"], [8, 13, "3"])];
    expect(applyFixes("one two three", fixes)).toEqual({ text: "1 two 3", applied: fixes });
  });

  it("that touch an earlier one wait for the next round", () => {
    const [first, second] = [fix([0, 7, "all"]), fix([4, 7, "2"])];
    expect(applyFixes("one two", [first, second])).toEqual({ text: "all", applied: [first] });
  });

  it("side by side do not touch", () => {
    const fixes = [fix([0, 1, "x"]), fix([1, 2, "y"])];
    expect(applyFixes("ab", fixes)).toEqual({ text: "xy", applied: fixes });
  });

  it("may insert and remove", () => {
    const fixes = [fix([3, 3, ","]), fix([4, 7, ""])];
    expect(applyFixes("one two", fixes)).toEqual({ text: "one, ", applied: fixes });
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
