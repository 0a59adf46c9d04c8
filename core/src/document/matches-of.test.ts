/** What a pattern finds is what `matchAll` finds. */
import { describe, expect, it } from "vitest";
import { matchesOf } from "./matches-of.ts";

describe("what a pattern finds", () => {
  it.each([
    [/\d+/g, "9 of 14, or 64 per cent"],
    [/\d*/g, "a1b"],
    [/x?/gu, "😀x😀"],
    [/x?/g, "😀x😀"],
    [/(?<whole>\d+)(\.\d)?/dgu, "5.5 and 7"],
    [/^$/gm, "\n\n"],
    [/none/g, "nothing of the kind"],
  ])("%o in %j is what matchAll finds", (pattern, text) => {
    const expected = [...text.matchAll(pattern)];
    expect(matchesOf(pattern, text)).toEqual(expected);
    // Where an earlier search stopped makes no difference.
    pattern.lastIndex = 2;
    expect(matchesOf(pattern, text)).toEqual(expected);
  });

  it("is an error where it would never come to an end", () => {
    expect(() => matchesOf(/\d/, "1 2")).toThrow(TypeError);
  });
});
