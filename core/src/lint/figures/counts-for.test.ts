import { describe, expect, it } from "vitest";
import { countsFor, nearestCounts } from "./counts-for.ts";

describe("the counts that give a percentage", () => {
  it.each([
    [77, 35, 27, 27],
    [60, 35, 21, 21],
    [0, 35, 0, 0],
    [100, 35, 35, 35],
    [85, 39, 33, 33],
    [68, 1140, 770, 780],
    [63, 8, 5, 5],
    [62, 8, 5, 5],
    [61.9, 21, 13, 13],
    [77, 150, 115, 116],
    [50, 1_000_000_000, 495_000_000, 505_000_000],
  ])("%s per cent of %s: %s to %s", (percent, total, first, last) => {
    expect(countsFor(percent, total)).toEqual({ first, last });
  });

  it.each([
    [86, 39],
    [76, 35],
    [101, 35],
    [-1, 35],
    [50, 0],
    [50, 2.5],
    [50, 1e12],
  ])("%s per cent of %s: none", (percent, total) => {
    expect(countsFor(percent, total)).toBeUndefined();
  });
});

describe("the counts next to a percentage that none gives", () => {
  it.each([
    [86, 39, [33, 34]],
    [99, 3, [2, 3]],
    [101, 35, []],
  ])("%s per cent of %s", (percent, total, counts) => {
    expect(nearestCounts(percent, total)).toEqual(counts);
  });
});
