/** Patterns for phrases: what a space in one stands for, and all that is found in a text. */
import { describe, expect, it } from "vitest";
import { matchesOf, phrase } from "./phrase.ts";

describe("a phrase", () => {
  it.each([
    ["most of the plans", true],
    ["Most  of   the plans", true],
    ["most ofthe plans", false],
    [`most${" ".repeat(13)}of the plans`, false],
  ])("%j: %j", (text, isFound) => {
    expect(phrase("most of the plans", "iu").test(text)).toBe(isFound);
  });

  it("begins at the beginning of a text, though it was tried before", () => {
    expect(phrase("plans").lastIndex).toBe(0);
    expect(phrase("plans", "uy").lastIndex).toBe(0);
  });
});

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
