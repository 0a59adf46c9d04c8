/**
 * The evaluator on schemes of other bodies, small enough to stand in a test: scores where lower is
 * better with caps, percentages of a maximum with rounding, and rules without any number.
 */
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkFramework } from "./check.ts";
import { combinations } from "./check-combinations.ts";
import { evaluate } from "./evaluate.ts";
import type { Framework } from "./framework.ts";
import { loadFramework } from "./load.ts";
import type { Child } from "./measures.ts";
import { roundFraction } from "./rounding.ts";

const source = "sources: {guidance: {title: The published guidance}}";

describe("food hygiene ratings: lower is better, and the worst single score caps the rating", () => {
  const hygiene = load(`
    ${source}
    scales:
      - id: rating
        levels: [{id: "0", label: "0"}, {id: "1", label: "1"}, {id: "2", label: "2"}, {id: "3", label: "3"}, {id: "4", label: "4"}, {id: "5", label: "5"}]
    rollUps:
      overall:
        rates: overall
        unit: points
        measure: {kind: sum, of: value}
        rounding: {mode: exact}
        bands:
          better: lower
          table: {source: guidance, certainty: published, edges: [{level: "5", from: 0}, {level: "4", over: 15}, {level: "3", over: 20}, {level: "2", over: 30}, {level: "1", over: 40}, {level: "0", over: 50}]}
        caps:
          - {when: [{valueOver: 5, atLeast: 1}], atMost: "4", source: guidance, certainty: published}
          - {when: [{valueOver: 10, atLeast: 1}], atMost: "2", source: guidance, certainty: published}
          - {when: [{valueOver: 15, atLeast: 1}], atMost: "1", source: guidance, certainty: published}
          - {when: [{valueOver: 20, atLeast: 1}], atMost: "0", source: guidance, certainty: published}`);

  it.each([
    [[0, 5, 5], "5"],
    [[5, 5, 5], "5"],
    [[0, 0, 10], "4"],
    [[10, 10, 0], "4"],
    [[10, 10, 10], "3"],
    [[0, 0, 15], "2"],
    [[20, 0, 0], "1"],
    [[0, 0, 30], "0"],
  ])("%j gives %s", (scores, level) => {
    expect(rateOf(hygiene, scores).level?.label).toBe(level);
  });

  it("lets the single score decide in 112 of the 180 combinations", () => {
    const all = [0, 5, 10, 15, 20, 25].flatMap((a) =>
      [0, 5, 10, 15, 20, 25].flatMap((b) => [0, 5, 10, 20, 30].map((c) => [a, b, c])),
    );
    const decided = all.filter((scores) => {
      const rating = rateOf(hygiene, scores);
      return rating.level?.id !== rating.band?.id;
    });
    expect([decided.length, all.length]).toEqual([112, 180]);
  });

  it("says which cap decided", () => {
    expect(rateOf(hygiene, [20, 0, 0]).trace.at(-1)).toBe("limited to 1 by 20 over 15");
  });
});

describe("local-authority percentages: a rounding that decides is shown to the author", () => {
  const authority = (mode: string) =>
    load(`
    ${source}
    scales:
      - id: rating
        levels: [{id: inadequate, label: Inadequate, points: 1}, {id: requires-improvement, label: Requires improvement, points: 2}, {id: good, label: Good, points: 3}, {id: outstanding, label: Outstanding, points: 4}]
    domains:
      - {number: "1", title: All, standards: [${Array.from({ length: 9 }, (_, n) => `{number: "1.${n + 1}", title: Statement ${n + 1}, basis: score, ratedBy: overall}`).join(", ")}]}
    rollUps:
      overall:
        rates: overall
        unit: per cent
        measure: {kind: percentOfMax, of: value, childMaximum: 4}
        rounding: {mode: ${mode}, decimals: 0, source: guidance, certainty: unconfirmed}
        bands:
          better: higher
          table: {source: guidance, certainty: published, edges: [{level: inadequate, from: 0}, {level: requires-improvement, from: 39}, {level: good, from: 63}, {level: outstanding, from: 88}]}`);

  it.each([
    ["halfUp", 14, "Requires improvement"],
    ["down", 14, "Inadequate"],
    ["halfUp", 22, "Requires improvement"],
    ["halfUp", 23, "Good"],
  ])("with %s, %i of 36 is %s", (mode, total, level) => {
    expect(rateOf(authority(mode), shared(total, 9)).level?.label).toBe(level);
  });

  it("lists the totals at which the mode matters", () => {
    const message = checkFramework(authority("halfUp")).find(
      (problem) => problem.severity === "info",
    )?.message;
    expect(message).toMatch(/^The rounding decides the level at 14 of 36 \(38\.89\)/);
  });
});

describe("key questions by rules: published principles leave combinations out", () => {
  const rules = `
    ${source}
    scales:
      - id: rating
        levels: [{id: inadequate, label: Inadequate}, {id: requires-improvement, label: Requires improvement}, {id: good, label: Good}, {id: outstanding, label: Outstanding}]
    domains:
      - {number: "1", title: All, standards: [${["Safe", "Effective", "Caring", "Responsive", "Well-led"].map((title, n) => `{number: "1.${n + 1}", title: ${title}, basis: judgement}`).join(", ")}]}
    rollUps:
      overall:
        rates: overall
        unit: levels
        rules:
          - {when: [{levels: [inadequate], atLeast: 2}], level: inadequate, source: guidance, certainty: published}
          - {when: [{levels: [requires-improvement], atLeast: 2}], level: requires-improvement, source: guidance, certainty: published}
          - {when: [{levels: [outstanding], atLeast: 2}, {levels: [good, outstanding], atLeast: 5}], level: outstanding, source: guidance, certainty: published}
          - {when: [{levels: [inadequate], atMost: 0}, {levels: [requires-improvement], atMost: 1}], level: good, source: guidance, certainty: published}`;

  it("finds the 240 of 1024 combinations that reach no level, with one to look at", () => {
    const errors = checkFramework(load(rules)).filter((problem) => problem.severity === "error");
    expect(errors.map((problem) => problem.message)).toEqual([
      expect.stringMatching(/^240 of 1024 combinations reach no level, such as Inadequate, /),
    ]);
  });

  it("takes the first rule that fits", () => {
    const framework = load(rules);
    const level = (...labels: string[]) => {
      const rollUp = framework.rollUps.overall;
      const children = labels.map(
        (label, n): Child => ({
          name: String(n),
          level: framework.scales[0]?.levels.find((known) => known.label === label) as never,
        }),
      );
      return rollUp && evaluate(framework, rollUp, children).level?.label;
    };
    expect(level("Outstanding", "Outstanding", "Good", "Good", "Good")).toBe("Outstanding");
    expect(level("Outstanding", "Good", "Good", "Good", "Requires improvement")).toBe("Good");
    expect(level("Inadequate", "Inadequate", "Requires improvement", "Requires improvement", "Good")).toBe(
      "Inadequate",
    );
    expect(level("Inadequate", "Good", "Good", "Good", "Good")).toBeUndefined();
  });

  it("counts every order of a combination once", () => {
    const levels = load(rules).scales[0]?.levels ?? [];
    const ways = [...combinations(levels, 5)].reduce((sum, combination) => sum + combination.ways, 0);
    expect(Math.round(ways)).toBe(4 ** 5);
  });
});

describe("the other parts of the model", () => {
  const base = (rollUp: string) =>
    load(`
    ${source}
    scales:
      - {id: rating, levels: [{id: low, label: Low, points: 0}, {id: middle, label: Middle, points: 1}, {id: high, label: High, points: 2}]}
    rollUps:
      overall: {rates: overall, unit: points, rounding: {mode: exact}, bands: {better: higher, table: {source: guidance, certainty: published, edges: [{level: low, from: 0}, {level: middle, from: 10}, {level: high, from: 20}]}}, ${rollUp}}`);

  it.each([
    ["max", "measure: {kind: max, of: value}", [1, 25, 3], 25],
    ["sum", "measure: {kind: sum, of: value}", [1, 2, 3], 6],
    ["mean", "measure: {kind: mean, of: value}", [10, 11], 10.5],
    ["weighted mean", 'measure: {kind: weightedMean, of: value, weights: {"1": 3}}', [20, 10], 17.5],
    ["deduction", "measure: {kind: deductFrom, of: value, start: 30}", [4, 6], 20],
  ])("%s", (_name, measure, values, expected) => {
    expect(rateOf(base(measure), values).value).toBe(expected);
  });

  it("shifts a level and keeps it on the scale", () => {
    const shifted = base(
      "measure: {kind: sum, of: value}, shifts: [{when: [{valueOver: 4, atLeast: 1}], by: -5, source: guidance, certainty: derived}]",
    );
    expect(rateOf(shifted, [5, 20])).toMatchObject({
      band: { label: "High" },
      level: { label: "Low" },
      certainty: "derived",
    });
  });

  it("caps by the band of a second measure", () => {
    const cap =
      "caps: [{bandOf: {measure: {kind: min, of: value}, rounding: {mode: exact}, bands: {better: higher, table: {source: guidance, certainty: published, edges: [{level: low, from: 0}, {level: high, from: 5}]}}}, source: guidance, certainty: published}]";
    expect(rateOf(base(`measure: {kind: sum, of: value}, ${cap}`), [4, 20]).level?.label).toBe("Low");
    expect(rateOf(base(`measure: {kind: sum, of: value}, ${cap}`), [5, 20]).level?.label).toBe("High");
  });

  it.each([
    ["leaveOut", "leaveOut", 21],
    ["treatAs a level", "treatAs, level: high", 23],
    ["leaveParentUnrated", "leaveParentUnrated", undefined],
  ])("unrated children: %s", (_name, policy, expected) => {
    const framework = base(`measure: {kind: sum, of: points}, unrated: {policy: ${policy}}`);
    const rollUp = framework.rollUps.overall;
    const level = framework.scales[0]?.levels.at(-1);
    const children: Child[] = [
      { name: "a", state: "not-rated" },
      ...Array.from({ length: 10 }, (_, n): Child => ({ name: String(n), ...(level && { level }) })),
      { name: "b", ...(framework.scales[0]?.levels[1] && { level: framework.scales[0].levels[1] }) },
    ];
    expect(rollUp && evaluate(framework, rollUp, children).value).toBe(expected);
  });
});

describe("rounding is exact, and its mode matters", () => {
  it.each([
    ["halfUp", 0, 63],
    ["halfEven", 0, 62],
    ["down", 0, 62],
    ["halfUp", 1, 62.5],
  ] as const)("20 of 32 with %s at %i decimals is %d", (mode, decimals, expected) => {
    const rounded = roundFraction({ top: 100 * 20, bottom: 32 }, { mode, decimals });
    expect(rounded.top / rounded.bottom).toBe(expected);
  });

  it("leaves one sixth of 27 below the edge of over one sixth, whatever floating-point numbers say", () => {
    const framework = load(`
      ${source}
      scales: [{id: rating, levels: [{id: low, label: Low}, {id: high, label: High}]}]
      rollUps: {overall: {rates: overall, unit: points, measure: {kind: percentOfMax, of: value, childMaximum: 6}, rounding: {mode: exact}, bands: {better: higher, table: {source: guidance, certainty: derived, edges: [{level: low, from: 0}, {level: high, over: 1/6}]}}}}`);
    expect(rateOf(framework, [1]).level?.label).toBe("Low");
    expect(rateOf(framework, [1.01]).level?.label).toBe("High");
  });
});

describe("a framework file is checked as it is written", () => {
  const table = (edges: string, more = "source: guidance, certainty: published") => `
    ${source}
    scales: [{id: rating, levels: [{id: low, label: Low}, {id: high, label: High}]}]
    rollUps: {overall: {rates: overall, unit: points, measure: {kind: sum, of: value}, rounding: {mode: exact}, bands: {better: higher, table: {${more}, edges: [${edges}]}}}}`;

  it.each([
    [
      "edges out of order",
      table("{level: high, from: 0}, {level: low, from: 10}"),
      "The edges are not in order: High begins at 0, Low begins at 10, and higher is better.",
    ],
    [
      "a hole at the bottom",
      table("{level: low, from: 5}, {level: high, from: 10}"),
      "Nothing below 5 reaches a level: let the lowest band begin at 0.",
    ],
    ["an unknown level", table("{level: lowest, from: 0}"), "There is no level “lowest”."],
    [
      "an unknown source",
      table("{level: low, from: 0}, {level: high, from: 10}", "source: elsewhere, certainty: published"),
      "This table of bands names the source “elsewhere”, which is not under “sources”.",
    ],
    [
      "no rounding",
      table("{level: low, from: 0}, {level: high, from: 10}").replace("rounding: {mode: exact}, ", ""),
      "Bands need a rounding: the mode changes ratings, so it is never assumed.",
    ],
  ])("%s", (_name, text, message) => {
    const errors = checkFramework(load(text)).filter((problem) => problem.severity === "error");
    expect(errors.map((problem) => problem.message)).toEqual([message]);
  });

  it("says nothing about one that is right", () => {
    expect(checkFramework(load(table("{level: low, from: 0}, {level: high, from: 10}")))).toEqual([]);
  });

  it.each([undefined, null, 7, "text", [], {}])("does not throw on %j", (data) => {
    expect(() => checkFramework(loadFramework(data))).not.toThrow();
  });
});

function load(text: string): Framework {
  return loadFramework(parse(text));
}

function rateOf(framework: Framework, values: readonly number[]) {
  const rollUp = framework.rollUps.overall;
  if (!rollUp) throw new Error("no roll-up");
  return evaluate(
    framework,
    rollUp,
    values.map((value, n): Child => ({ name: String(n + 1), value })),
  );
}

/** A total shared among so many children, one to four each. */
function shared(total: number, children: number): number[] {
  return Array.from(
    { length: children },
    (_, n) => Math.floor(total / children) + (n < total % children ? 1 : 0),
  );
}
