/** Discretion of frameworks that allow more, or less, than one level up. */
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { judgeDiscretion } from "./discretion.ts";
import { evaluate } from "./evaluate.ts";
import { findLevel } from "./levels.ts";
import { loadFramework } from "./load.ts";

const certainties = "source: guidance, certainty: report, beyondMargin: report, otherDirection: unconfirmed";

describe("one level up, within five points", () => {
  const rule = `{margin: 5, direction: up, steps: 1, reasonRequired: true, ${certainties}}`;

  it.each([
    [60, "High", "within", 5],
    [59, "High", "beyond-margin", 6],
    [64, "High", "within", 1],
  ])("from %i to %s is %s, %i points away", (value, given, kind, distance) => {
    expect(verdict(rule, value, given)).toMatchObject({ kind, distance, margin: 5 });
  });

  it("two levels are too many, and down is the other direction", () => {
    expect(verdict(rule, 49, "High")).toMatchObject({
      kind: "too-many-steps",
      steps: 2,
      certainty: "report",
    });
    expect(verdict(rule, 60, "Low")).toMatchObject({ kind: "other-direction", certainty: "unconfirmed" });
  });
});

describe("both directions, up to two levels", () => {
  const rule = `{margin: 5, direction: both, steps: 2, reasonRequired: true, ${certainties}}`;

  it.each([
    [70, "Middle", "within", 5],
    [71, "Middle", "beyond-margin", 6],
    [60, "High", "within", 5],
  ])("from %i to %s is %s", (value, given, kind, distance) => {
    expect(verdict(rule, value, given)).toMatchObject({ kind, distance });
  });

  it("two levels are as far as the band of the level given, not as the next one", () => {
    expect(verdict(rule, 49, "High")).toMatchObject({ kind: "beyond-margin", steps: 2, distance: 16 });
  });
});

describe("no discretion", () => {
  it("a framework without a rule allows no other rating", () => {
    expect(verdict(undefined, 64, "High").kind).toBe("not-allowed");
    expect(verdict(undefined, 65, "High").kind).toBe("as-computed");
  });

  it("a level that a cap has lowered is near no edge", () => {
    const rule = `{margin: 5, direction: up, steps: 1, reasonRequired: true, ${certainties}}`;
    const cap = "caps: [{atMost: middle, source: guidance, certainty: published}]";
    expect(verdict(rule, 65, "High", cap).kind).toBe("beyond-margin");
  });
});

function verdict(rule: string | undefined, value: number, label: string, more = "caps: []") {
  const framework = loadFramework(
    parse(`
    scales: [{id: rating, levels: [{id: low, label: Low}, {id: middle, label: Middle}, {id: high, label: High}]}]
    rollUps:
      case:
        rates: standard
        unit: per cent
        measure: {kind: min, of: value}
        rounding: {mode: exact}
        bands: {better: higher, table: {source: guidance, certainty: published, edges: [{level: low, from: 0}, {level: middle, from: 50}, {level: high, from: 65}]}}
        ${rule ? `discretion: ${rule}` : "shifts: []"}
        ${more}`),
  );
  const rollUp = framework.rollUps.case;
  const given = findLevel(framework, label);
  if (!rollUp || !given) throw new Error("no such roll-up or level");
  return judgeDiscretion(framework, rollUp, evaluate(framework, rollUp, [{ name: "one", value }]), given);
}
