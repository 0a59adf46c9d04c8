import { describe, expect, it } from "vitest";
import { changeBetween, growthOf, offsetAfter } from "./text-change.ts";

describe("the change between two texts", () => {
  it.each([
    ["a word typed in", "one three", "one two three", { start: 5, endBefore: 5, endAfter: 9 }, 4],
    ["a word taken out", "one two three", "one three", { start: 5, endBefore: 9, endAfter: 5 }, -4],
    ["another word", "one two three", "one six three", { start: 4, endBefore: 7, endAfter: 7 }, 0],
    ["nothing", "one", "one", { start: 3, endBefore: 3, endAfter: 3 }, 0],
    ["everything", "", "one", { start: 0, endBefore: 0, endAfter: 3 }, 3],
  ])("is the smallest stretch that holds %s", (_what, before, after, change, growth) => {
    expect(changeBetween(before, after)).toEqual(change);
    expect(growthOf(change)).toBe(growth);
  });

  it("is found at the seams of long texts too", () => {
    const long = "a".repeat(5000);
    expect(changeBetween(`${long}b${long}`, `${long}cc${long}`)).toEqual({
      start: 5000,
      endBefore: 5001,
      endAfter: 5002,
    });
  });

  it("moves what stands behind it, and nothing else", () => {
    const change = { start: 4, endBefore: 7, endAfter: 9 };
    expect([0, 4, 7, 8].map((offset) => offsetAfter(change, offset))).toEqual([0, 4, 9, 10]);
  });
});
