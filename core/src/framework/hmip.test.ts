/** The two frameworks that come with the tool, tried on what has really been published. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkFramework } from "./check.ts";
import { judgeDiscretion } from "./discretion.ts";
import { findStandard } from "./find-standard.ts";
import type { FrameworkStandard } from "./framework.ts";
import { findLevel } from "./levels.ts";
import { loadFramework } from "./load.ts";
import { type RatedChild, rateOverall, rateStandard } from "./rate.ts";

const pdu = read("hmip-pdu-2021");
const youth = read("hmip-youth-2018");

describe("every framework file", () => {
  it.each(readdirSync("frameworks"))(
    "%s has no error, and its worked examples come out as written",
    (name) => {
      const problems = checkFramework(read(name.replace(".yaml", "")));
      expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
    },
  );

  it("says so where a threshold is unconfirmed", () => {
    const warnings = checkFramework(pdu).filter((problem) => problem.severity === "warning");
    expect(warnings.map((problem) => problem.path.join("."))).toEqual(["rollUps.overall.bands.otherwise"]);
  });
});

describe("hmip-pdu-2021: the lowest key question drives the rating", () => {
  it.each([
    ["2.1", [78], "Good"],
    ["2.2", [77, 91, 60], "Requires improvement"],
    ["2.3", [77, 83, 74], "Good"],
    ["2.4", [74, 66, 60], "Requires improvement"],
    ["2.5", [86, 77, 60], "Requires improvement"],
    ["2.3", [80, 80, 80], "Outstanding"],
    ["2.3", [79, 80, 80], "Good"],
    ["2.3", [65, 100, 100], "Good"],
    ["2.3", [64, 100, 100], "Requires improvement"],
    ["2.3", [50, 50, 50], "Requires improvement"],
    ["2.3", [49, 100, 100], "Inadequate"],
    ["2.3", [0, 100, 100], "Inadequate"],
  ])("%s with %j is %s", (number, percents, level) => {
    expect(rate(number, percents).level?.label).toBe(level);
  });

  it("says how it came about", () => {
    expect(rate("2.2", [77, 91, 60]).trace).toEqual([
      "the lowest of 77, 91 and 60 is 60",
      "60 is Requires improvement (50–64)",
      "5 percentage points from Good (65)",
    ]);
  });

  it("names every driver when several are lowest", () => {
    expect(rate("2.3", [70, 70, 90]).drivers).toHaveLength(2);
  });

  it("rates nothing while a percentage is missing or impossible", () => {
    expect(rate("2.3", [77, 83]).status).toBe("incomplete");
    expect(rate("2.3", [77, 83, 103]).status).toBe("incomplete");
  });

  it("rates judged and unrated standards not at all", () => {
    expect(rate("1.1", []).status).toBe("unrated");
    expect(rate("2.6", [66]).status).toBe("unrated");
  });

  it("notes a count that falls in another band than its percentage", () => {
    const answers = [
      { question: "a", percent: 65, count: 20, of: 31 },
      { question: "b", percent: 90 },
      { question: "c", percent: 90 },
    ];
    expect(rateStandard(pdu, standard("2.3"), answers).notes).toEqual([
      "20 of 31 is 64.52 per cent, which is Requires improvement; quoted as 65 it is Good",
    ]);
  });
});

describe("hmip-pdu-2021: discretion goes one level up, within five points, both ends included", () => {
  it.each([
    ["2.1", [78], "Outstanding", "within"],
    ["2.2", [77, 91, 60], "Good", "within"],
    ["2.2", [77, 91, 59], "Good", "beyond-margin"],
    ["2.2", [77, 91, 60], "Outstanding", "too-many-steps"],
    ["2.2", [77, 91, 66], "Requires improvement", "other-direction"],
    ["2.2", [77, 91, 60], "Requires improvement", "as-computed"],
    ["1.1", [], "Good", "not-measured"],
  ])("%s with %j rated %s is %s", (number, percents, given, kind) => {
    const { ratedBy = "" } = standard(number);
    expect(verdict(number, percents, given, ratedBy).kind).toBe(kind);
  });

  it("is not sure beyond the margin, since small samples may have a trigger of their own", () => {
    expect(verdict("2.2", [77, 91, 59], "Good", "case-standard").certainty).toBe("unconfirmed");
  });
});

describe("hmip-pdu-2021: the score is out of 27", () => {
  it("gives 15 of 27 and Good to the published report, and leaves 2.6 out", () => {
    const rating = rateOverall(
      pdu,
      withLevels({
        Outstanding: ["2.1"],
        Good: ["1.1", "1.2", "2.2", "2.3"],
        "Requires improvement": ["1.3", "1.4", "2.4", "2.5"],
      }),
    );
    expect(rating).toMatchObject({
      status: "rated",
      value: 15,
      maximum: 27,
      level: { label: "Good" },
      certainty: "derived",
    });
    expect(rating.trace[0]).toBe("2 + 2 + 1 + 1 + 3 + 2 + 2 + 1 + 1 = 15 of 27 points");
  });

  it.each([
    [0, "Inadequate"],
    [4, "Inadequate"],
    [5, "Requires improvement"],
    [13, "Requires improvement"],
    [14, "Good"],
    [22, "Good"],
    [23, "Outstanding"],
    [27, "Outstanding"],
  ])("%i of 27 is %s", (score, level) =>
    expect(rateOverall(pdu, withScore(score, pdu)).level?.label).toBe(level),
  );

  it("is incomplete while a rating is missing, and takes a smaller maximum where one is not rated for a reason", () => {
    const [first, ...rest] = withScore(18, pdu) as [RatedChild, ...RatedChild[]];
    expect(rateOverall(pdu, rest).status).toBe("incomplete");
    const smaller = rateOverall(pdu, [{ standard: first.standard, state: "notRated" }, ...rest]);
    expect(smaller).toMatchObject({ status: "rated", maximum: 24, certainty: "unconfirmed" });
  });
});

describe("hmip-youth-2018: twelve standards out of 36, resettlement apart", () => {
  it("counts twelve standards, and never resettlement", () => {
    const counted = youth.domains.flatMap((domain) => domain.standards).filter((one) => one.counted);
    expect(counted).toHaveLength(12);
    expect(findStandard(youth, "4.1 Resettlement policy and provision")?.standard.counted).toBe(false);
  });

  it.each([
    [6, "Inadequate"],
    [7, "Requires improvement"],
    [18, "Requires improvement"],
    [19, "Good"],
    [30, "Good"],
    [31, "Outstanding"],
  ])("%i of 36 is %s", (score, level) =>
    expect(rateOverall(youth, withScore(score, youth)).level?.label).toBe(level),
  );

  it("accepts the title of 3.4 of its time", () => {
    expect(findStandard(youth, "3.4 Joint working")?.exactTitle).toBe(true);
    expect(findStandard(youth, "3.4. Out-of-court disposal policy and provision")?.exactTitle).toBe(true);
    expect(findStandard(youth, "3.4 Working jointly")?.exactTitle).toBe(false);
  });
});

describe("standards are found by number first, then by title", () => {
  it.each([
    ["1.1 Leadership", "1.1", true],
    ["1.1. Leadership", "1.1", true],
    ["1.1", "1.1", false],
    ["Leadership", "1.1", true],
    ["leadership", "1.1", false],
    ["1.1 Leaders", "1.1", false],
  ])("%s", (text, number, exact) => {
    expect(findStandard(pdu, text)).toMatchObject({ standard: { number }, exactTitle: exact });
  });

  it.each(["1.9 Leadership", "Leaders", "", "1.10"])("“%s” is none", (text) => {
    expect(findStandard(pdu, text)).toBeUndefined();
  });
});

function rate(number: string, percents: readonly number[]) {
  return rateStandard(
    pdu,
    standard(number),
    percents.map((percent, at) => ({ question: `question ${at + 1}`, percent })),
  );
}

function verdict(number: string, percents: readonly number[], given: string, rollUp: string) {
  const level = findLevel(pdu, given);
  if (!level) throw new Error(`no level ${given}`);
  return judgeDiscretion(pdu, pdu.rollUps[rollUp], rate(number, percents), level);
}

function standard(number: string): FrameworkStandard {
  const match = findStandard(pdu, number);
  if (!match) throw new Error(`no standard ${number}`);
  return match.standard;
}

function withLevels(levels: Readonly<Record<string, readonly string[]>>): RatedChild[] {
  return Object.entries(levels).flatMap(([label, numbers]) => {
    const level = findLevel(pdu, label);
    return numbers.map((number): RatedChild => ({ standard: number, ...(level && { level }) }));
  });
}

/** Ratings of all counted standards that come to a score: as many of the best as fit, then one of the rest. */
function withScore(score: number, framework: typeof pdu): RatedChild[] {
  const levels = framework.scales[0]?.levels ?? [];
  let rest = score;
  return framework.domains
    .flatMap((domain) => domain.standards)
    .filter((one) => one.counted)
    .map((one) => {
      const points = Math.min(3, rest);
      rest -= points;
      const level = levels.find((candidate) => candidate.points === points);
      return { standard: one.number, ...(level && { level }) };
    });
}

function read(id: string) {
  return loadFramework(parse(readFileSync(`frameworks/${id}.yaml`, "utf8")));
}
