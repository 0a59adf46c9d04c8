/** Bands in words: whole steps, values between, and lower is better. The level itself never depends on the words. */
import { describe, expect, it } from "vitest";
import { bandOf, distanceToBand } from "./bands.ts";
import type { Bands } from "./framework.ts";

const sure = { source: "guidance", certainty: "published" } as const;

describe("whole percentages, higher is better", () => {
  const bands = tableOf("higher", [
    { level: "low", from: 0 },
    { level: "middle", from: 50 },
    { level: "high", from: 65 },
  ]);

  it.each([
    [49, "low", "under 50", 50, 1],
    [50, "middle", "50–64", 65, 15],
    [64, "middle", "50–64", 65, 1],
  ])("%i is %s (%s), and the next begins at %i", (value, level, range, from, distance) => {
    expect(bandOf(whole(value), bands, undefined)).toMatchObject({ level, range, next: { from, distance } });
  });

  it("the best band has no next", () => {
    const band = bandOf(whole(65), bands, undefined);
    expect(band).toMatchObject({ level: "high", range: "65 and over" });
    expect(band).not.toHaveProperty("next");
  });

  it("a negative value reaches no band", () => {
    expect(bandOf(whole(-1), bands, undefined)).toBeUndefined();
  });
});

describe("values between whole numbers, as a mean gives them", () => {
  const bands = tableOf("higher", [
    { level: "low", from: 0 },
    { level: "middle", from: 1.5 },
    { level: "high", over: 2.5 },
  ]);

  it.each([
    [1, "low", "under 1.5", { from: 1.5, distance: 0.5 }],
    [1.5, "middle", "1.5 to 2.5", { from: 2.5, distance: 1, past: "more than" }],
    [2.5, "middle", "1.5 to 2.5", { from: 2.5, distance: 0, past: "more than" }],
  ])("%d is %s (%s)", (value, level, range, next) => {
    expect(bandOf(halves(value), bands, undefined, "between")).toMatchObject({ level, range, next });
  });

  it("the best is over its edge", () => {
    expect(bandOf(whole(3), bands, undefined, "between")).toMatchObject({ level: "high", range: "over 2.5" });
  });
});

describe("lower is better", () => {
  const bands = tableOf("lower", [
    { level: "high", from: 0 },
    { level: "middle", over: 15 },
    { level: "low", over: 20 },
  ]);

  it.each([
    [16, "middle", 15, 1],
    [20, "middle", 15, 5],
    [21, "low", 20, 1],
  ])("%i is %s, and the next better one ends at %i", (value, level, from, distance) => {
    expect(bandOf(whole(value), bands, undefined)).toMatchObject({ level, next: { from, distance } });
  });
});

describe("parts of the maximum are compared exactly", () => {
  const bands = tableOf("higher", [
    { level: "inadequate", from: 0 },
    { level: "requires-improvement", over: "1/6" },
    { level: "good", over: "1/2" },
    { level: "outstanding", over: "5/6" },
  ]);

  it.each([
    [21, [3, 10, 17]],
    [24, [4, 12, 20]],
    [27, [4, 13, 22]],
    [30, [5, 15, 25]],
    [36, [6, 18, 30]],
  ])("of %i points the lower three bands end at %j", (maximum, ends) => {
    const levels = ["inadequate", "requires-improvement", "good", "outstanding"];
    for (const [n, end] of ends.entries()) {
      expect(bandOf(whole(end), bands, maximum)?.level).toBe(levels[n]);
      expect(bandOf(whole(end + 1), bands, maximum)?.level).toBe(levels[n + 1]);
    }
  });
});

describe("the distance to any band", () => {
  const bands = tableOf("higher", [
    { level: "low", from: 0 },
    { level: "middle", from: 50 },
    { level: "high", from: 65 },
  ]);

  it.each([
    [49, "high", 16],
    [60, "high", 5],
    [70, "middle", 5],
    [70, "low", 20],
  ])("from %i to %s is %i", (value, level, distance) => {
    expect(distanceToBand(value, bands, undefined, level)).toBe(distance);
  });

  it("is not there for a level without a band", () => {
    expect(distanceToBand(60, bands, undefined, "highest")).toBeUndefined();
  });
});

function tableOf(better: Bands["better"], edges: NonNullable<Bands["table"]>["edges"]): Bands {
  return { better, byMaximum: [], table: { ...sure, edges } };
}

function whole(value: number) {
  return { top: value, bottom: 1 };
}

function halves(value: number) {
  return { top: value * 2, bottom: 2 };
}
