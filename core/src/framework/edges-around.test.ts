import { describe, expect, it } from "vitest";
import { edgesAround } from "./edges-around.ts";
import { fractionOf } from "./fraction.ts";
import type { Bands } from "./framework.ts";

const percentages: Bands = {
  better: "higher",
  byMaximum: [],
  table: {
    source: "bands",
    certainty: "derived",
    edges: [
      { level: "low", from: 0 },
      { level: "middle", from: 50 },
      { level: "high", over: 80 },
    ],
  },
};

describe("the edges around a value", () => {
  it("are the next band's and its own", () => {
    expect(edgesAround(fractionOf(77), percentages, undefined, "between")).toEqual({
      above: { level: "high", at: 80, over: true, distance: 3 },
      below: { level: "low", at: 50, over: false, distance: 27 },
    });
  });

  it("are no distance away from a value that lies on them", () => {
    expect(edgesAround(fractionOf(80), percentages, undefined, "between").above).toMatchObject({
      distance: 0,
    });
    expect(edgesAround(fractionOf(50), percentages, undefined).below).toMatchObject({ distance: 0 });
  });

  it("are one alone in the outer bands, and none below the lowest", () => {
    expect(edgesAround(fractionOf(81), percentages, undefined)).not.toHaveProperty("above");
    expect(edgesAround(fractionOf(3), percentages, undefined)).not.toHaveProperty("below");
    expect(edgesAround(fractionOf(-1), percentages, undefined)).toEqual({});
  });

  it("have no tail of decimals", () => {
    expect(edgesAround(fractionOf(49.9), percentages, undefined, "between").above?.distance).toBe(0.1);
  });

  it("are whole numbers where only whole numbers are given", () => {
    expect(edgesAround(fractionOf(77), percentages, undefined).above).toEqual({
      level: "high",
      at: 81,
      over: false,
      distance: 4,
    });
  });
});
