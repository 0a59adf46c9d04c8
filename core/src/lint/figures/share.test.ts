import { describe, expect, it } from "vitest";
import { isRoundedShare, shareOf } from "./share.ts";

describe("a share", () => {
  it.each([
    [21, 35, [60], "60"],
    [13, 21, [62], "61.9"],
    [22, 34, [65], "64.7"],
    [5, 8, [63, 62], "62.5"],
    [0, 7, [0], "0"],
    [7, 7, [100], "100"],
    [6497, 10_000, [65], "64.97"],
    [64_999, 100_000, [65], "64.999"],
  ])("%s of %s", (count, total, wholes, text) => {
    expect(shareOf(count, total)).toEqual({ wholes, text });
  });

  it.each([
    [36, 35],
    [-1, 35],
    [1, 0],
    [1.5, 3],
    [1, Number.POSITIVE_INFINITY],
    [1e300, 1e300],
    [undefined, 35],
    [21, undefined],
  ])("%s of %s is none", (count, total) => {
    expect(shareOf(count, total)).toBeUndefined();
  });
});

describe("a quoted percentage is the share", () => {
  it.each([
    [60, 21, 35],
    [62, 13, 21],
    [61.9, 13, 21],
    [62, 5, 8],
    [63, 5, 8],
    [62.5, 5, 8],
  ])("%s for %s of %s", (percent, count, total) => {
    expect(isRoundedShare(percent, count, total)).toBe(true);
  });

  it.each([
    [61, 21, 35],
    [61, 13, 21],
    [61.8, 13, 21],
    [64, 5, 8],
    [70, 25, 33],
  ])("but not %s for %s of %s", (percent, count, total) => {
    expect(isRoundedShare(percent, count, total)).toBe(false);
  });
});
