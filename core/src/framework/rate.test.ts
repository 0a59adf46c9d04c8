/** Ratings from counts, from too few answers, and from caps and shifts, each with its arithmetic. */
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findStandard } from "./find-standard.ts";
import { findLevel } from "./levels.ts";
import { loadFramework } from "./load.ts";
import { type Answer, rateOverall, rateStandard } from "./rate.ts";

const sure = "source: guidance, certainty: published";

describe("a standard whose answers are counts", () => {
  it("takes the share of 20 in 32, 62.5 per cent, as its rounding says", () => {
    expect(byCounts("halfUp", [20, 32])).toMatchObject({
      level: { label: "High" },
      trace: ["the only score is 62.5, rounded 63", "63 is High (63 and over)"],
    });
    expect(byCounts("halfEven", [20, 32]).level?.label).toBe("Low");
    expect(byCounts("down", [20, 32]).level?.label).toBe("Low");
  });

  it("takes a third as a third and not as the decimal near it", () => {
    const framework = withTable("exact", "{level: low, from: 0}, {level: high, from: 1/3}", 100);
    expect(rate(framework, [{ question: "one", count: 1, of: 3 }]).level?.label).toBe("High");
  });

  it.each([
    [5, 4],
    [1, 0],
    [-1, 4],
    [0.5, 4],
  ])("%d of %d is no count", (count, of) => {
    expect(byCounts("halfUp", [count, of])).toMatchObject({
      status: "incomplete",
      trace: ["0 of 1 key questions have a count"],
    });
  });
});

describe("too few answers", () => {
  it("says how many there are", () => {
    const framework = withTable(
      "halfUp",
      "{level: low, from: 0}, {level: high, from: 63}",
      undefined,
      "percentage",
    );
    const one = rate(framework, [{ question: "one", percent: 60 }, { question: "two" }]);
    expect(one).toMatchObject({ status: "incomplete", trace: ["1 of 2 key questions has a percentage"] });
  });
});

describe("an overall rating", () => {
  it("says what limits it and what moves it", () => {
    const capped = overallOf(`caps: [{when: [{levels: [low], atLeast: 1}], atMost: middle, ${sure}}]`);
    expect(capped("High", "High", "Low").trace.at(-1)).toBe("limited to Middle by 1 Low");
    expect(capped("High", "High", "High").trace.at(-1)).toBe("6 is High (4 and over)");
    const shifted = overallOf(`shifts: [{when: [{levels: [low], atLeast: 1}], by: -1, ${sure}}]`);
    expect(shifted("High", "High", "Low").trace.at(-1)).toBe("moved down 1 level to Middle");
  });

  it("takes the worst of several caps, whatever their order", () => {
    const caps = (a: string, b: string) =>
      overallOf(`caps: [{atMost: ${a}, ${sure}}, {atMost: ${b}, ${sure}}]`);
    expect(caps("low", "middle")("High", "High", "High").level?.label).toBe("Low");
    expect(caps("middle", "low")("High", "High", "High").level?.label).toBe("Low");
  });

  it("lets a rule see what is not rated", () => {
    const rating = overallOf(
      `caps: [{when: [{state: not-rated, atLeast: 1}], atMost: middle, ${sure}}], unrated: {policy: treatAs, level: high}`,
    );
    expect(rating("High", "High", undefined).level?.label).toBe("Middle");
  });

  it("needs as much as the framework says", () => {
    const rating = overallOf("unrated: {policy: leaveOut, leastCoverage: 3}")("High", "High", undefined);
    expect(rating).toMatchObject({
      status: "incomplete",
      trace: ["2 of 3 are rated, and at least 3 must be"],
    });
  });
});

function byCounts(mode: string, [count, of]: readonly [number, number]) {
  const framework = withTable(mode, "{level: low, from: 0}, {level: high, from: 63}");
  return rate(framework, [{ question: "one", count, of }]);
}

function withTable(mode: string, edges: string, start?: number, basis = "count") {
  const measure =
    start === undefined
      ? "{kind: min, of: value}"
      : `{kind: percentOfMax, of: value, childMaximum: ${start}}`;
  return loadFramework(
    parse(`
    scales: [{id: rating, levels: [{id: low, label: Low}, {id: high, label: High}]}]
    domains: [{number: "1", title: All, standards: [{number: "1.1", title: One, basis: ${basis}, ratedBy: share}]}]
    rollUps:
      share:
        rates: standard
        unit: per cent
        measure: ${measure}
        rounding: {mode: ${mode}, decimals: 0}
        bands: {better: higher, table: {${sure}, edges: [${edges}]}}`),
  );
}

function rate(framework: ReturnType<typeof withTable>, answers: readonly Answer[]) {
  const match = findStandard(framework, "1.1");
  if (!match) throw new Error("no standard 1.1");
  return rateStandard(framework, match.standard, answers);
}

/** Rates three standards by their levels; undefined is one that is not rated. */
function overallOf(more: string) {
  const framework = loadFramework(
    parse(`
    scales: [{id: rating, levels: [{id: low, label: Low, points: 0}, {id: middle, label: Middle, points: 1}, {id: high, label: High, points: 2}], states: [{id: not-rated, label: Not rated}]}]
    domains: [{number: "1", title: All, standards: [{number: "1.1", title: One}, {number: "1.2", title: Two}, {number: "1.3", title: Three}]}]
    rollUps:
      overall: {rates: overall, unit: points, measure: {kind: sum, of: points}, rounding: {mode: exact}, bands: {better: higher, table: {${sure}, edges: [{level: low, from: 0}, {level: middle, from: 2}, {level: high, from: 4}]}}, ${more}}`),
  );
  return (...labels: readonly (string | undefined)[]) =>
    rateOverall(
      framework,
      labels.map((label, n) => {
        const level = label === undefined ? undefined : findLevel(framework, label);
        return { standard: `1.${n + 1}`, ...(level ? { level } : { state: "notRated" as const }) };
      }),
    );
}
