/** What the author of a framework is told: names that lead nowhere, tables that do not fit, examples that do not come out. */
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkFramework, type FrameworkProblem } from "./check.ts";
import { runExamples } from "./check-examples.ts";
import { loadFramework } from "./load.ts";

const head = `
sources: {guidance: {title: The published guidance}}
scales: [{id: rating, levels: [{id: low, label: Low, points: 0}, {id: middle, label: Middle, points: 1}, {id: high, label: High, points: 2}], states: [{id: not-rated, label: Not rated}]}]
domains: [{number: "1", title: All, standards: [{number: "1.1", title: One, basis: judgement}, {number: "1.2", title: Two, basis: judgement}, {number: "1.3", title: Three, basis: judgement}]}]
groups: {core: ["1.1", "1.2"]}`;
const sure = "source: guidance, certainty: published";
const edges = "edges: [{level: low, from: 0}, {level: middle, over: 1/3}, {level: high, over: 2/3}]";
const bands = `bands: {better: higher, otherwise: {${sure}, ${edges}}}`;
const sum = "measure: {kind: sum, of: points}, rounding: {mode: exact}";

describe("a framework that is right", () => {
  it.each([
    ["by bands", `${sum}, ${bands}`],
    [
      "by rules over a group",
      `rules: [
        {when: [{levels: [low], group: core, atLeast: 1}], level: low, ${sure}},
        {when: [{levels: [high], atLeast: 3}], level: high, ${sure}},
        {when: [], level: middle, ${sure}}]`,
    ],
  ])("says nothing: %s", (_name, rollUp) => {
    expect(problemsOf(rollUp)).toEqual([]);
  });
});

describe("names that lead nowhere", () => {
  it.each([
    ["a level in a rule", `rules: [{when: [], level: top, ${sure}}]`, "rules.0.level", "level “top”"],
    ["a level in a cap", `${sum}, ${bands}, caps: [{atMost: top, ${sure}}]`, "caps.0.atMost", "level “top”"],
    [
      "a level in a test",
      `${sum}, ${bands}, caps: [{when: [{levels: [top], atLeast: 1}], atMost: low, ${sure}}]`,
      "caps.0.when.0.levels.0",
      "level “top”",
    ],
    [
      "a group in a test",
      `${sum}, ${bands}, shifts: [{when: [{group: rest, atLeast: 1}], by: 1, ${sure}}]`,
      "shifts.0.when.0.group",
      "group “rest”",
    ],
    ["a scale", `scale: other, ${sum}, ${bands}`, "scale", "scale “other”"],
    [
      "a level for what is not rated",
      `${sum}, ${bands}, unrated: {policy: treatAs, level: top}`,
      "unrated.level",
      "level “top”",
    ],
  ])("%s", (_name, rollUp, path, what) => {
    const found = problemsOf(rollUp).find(({ message }) => message === `There is no ${what}.`);
    expect(found?.path.slice(2).join(".")).toBe(path);
  });

  it("a standard in a group", () => {
    const data = parse(head.replace('"1.2"]}', '"1.9"]}'));
    expect(messages(checkFramework(loadFramework(data)))).toEqual(["There is no standard “1.9”."]);
  });

  it("a source named as something that every object has", () => {
    const found = problemsOf(`${sum}, ${bands.replace("source: guidance", "source: constructor")}`);
    expect(messages(found)).toEqual([
      "This table of bands names the source “constructor”, which is not under “sources”.",
    ]);
  });
});

describe("what stands twice", () => {
  it.each([
    ["levels", head.replace("label: Middle", "label: Low"), "There are two levels “Low”."],
    ["ids of levels", head.replace("id: middle", "id: low"), "There are two levels with the id “low”."],
    [
      "domains",
      head.replace("domains: [", 'domains: [{number: "1", title: Once more, standards: []}, '),
      "There are two domains “1”.",
    ],
  ])("%s", (_name, text, message) => {
    expect(messages(checkFramework(loadFramework(parse(text))))).toEqual([message]);
  });

  it("roll-ups for the report as a whole", () => {
    const both = `${head}\nrollUps:\n  one: {rates: overall, unit: points, ${sum}, ${bands}}\n  two: {rates: overall, unit: points, ${sum}, ${bands}}`;
    expect(messages(checkFramework(loadFramework(parse(both))))).toEqual([
      "“one” makes the overall rating already.",
    ]);
  });
});

describe("measures and roundings that are not whole", () => {
  it.each([
    [`measure: {kind: weightedMean, of: points}, rounding: {mode: exact}, ${bands}`, "“weights”"],
    [`measure: {kind: deductFrom, of: points}, rounding: {mode: exact}, ${bands}`, "“start”"],
    [`measure: {kind: percentOfMax, of: value}, rounding: {mode: exact}, ${bands}`, "“childMaximum”"],
    [`measure: {kind: mean, of: points}, rounding: {mode: halfUp}, ${bands}`, "“decimals”"],
    [`${sum}, ${bands}, unrated: {policy: treatAs}`, "“level”"],
  ])("%s", (rollUp, what) => {
    const errors = problemsOf(rollUp).filter(({ severity }) => severity === "error");
    expect(messages(errors)).toEqual([expect.stringContaining(what)]);
  });
});

describe("bands that some score or level cannot reach", () => {
  const own = (list: string) =>
    `${sum}, bands: {better: higher, byMaximum: [{maximum: 6, ${sure}, edges: [${list}]}], otherwise: {${sure}, ${edges}}}`;

  it.each([
    [
      "two edges at one place",
      "{level: low, from: 0}, {level: middle, from: 3}, {level: high, from: 3}",
      "Middle",
    ],
    [
      "an edge beyond the maximum",
      "{level: low, from: 0}, {level: middle, from: 3}, {level: high, from: 7}",
      "High",
    ],
  ])("%s", (_name, list, level) => {
    expect(messages(problemsOf(own(list)))).toEqual([`No figure gives ${level}.`]);
  });

  it("an edge without a place", () => {
    const [found] = problemsOf(own("{level: low, from: 0}, {level: middle}, {level: high, from: 3}"));
    expect(found?.message).toBe("Middle needs the place where it begins: either “from” or “over”.");
  });

  it("a maximum that comes about when a standard is not rated", () => {
    const only = `${sum}, bands: {better: higher, byMaximum: [{maximum: 6, ${sure}, edges: [{level: low, from: 0}, {level: middle, from: 3}, {level: high, from: 5}]}]}`;
    expect(problemsOf(only)).toEqual([
      {
        path: ["rollUps", "overall", "bands"],
        severity: "warning",
        message: "No table fits a maximum of 4, 2; give one for each, or one under “otherwise”.",
      },
    ]);
  });
});

describe("rules over more than can be tried", () => {
  it("says that it has not tried them", () => {
    const many = Array.from({ length: 300 }, (_, n) => `{number: "2.${n}", title: T, basis: judgement}`);
    const text = `${head.replace('{number: "1.1"', `${many.join(", ")}, {number: "1.1"`)}\nrollUps: {overall: {rates: overall, unit: levels, rules: [{when: [], level: low, ${sure}}]}}`;
    const found = checkFramework(loadFramework(parse(text))).filter(({ severity }) => severity === "info");
    expect(messages(found)).toEqual([
      "There are 46360 combinations, more than are tried; whether each reaches a level is not checked.",
    ]);
  });
});

describe("where rounding decides", () => {
  it("lists the sums of a mean at which another mode gives another level", () => {
    const rollUp = `measure: {kind: mean, of: points}, rounding: {mode: halfUp, decimals: 0}, bands: {better: higher, table: {${sure}, edges: [{level: low, from: 0}, {level: middle, from: 1}, {level: high, from: 2}]}}`;
    expect(messages(problemsOf(rollUp))).toEqual([
      "The rounding decides the level at 2 of 3 (0.67), 5 of 3 (1.67).",
    ]);
  });
});

describe("worked examples", () => {
  const example = (fields: string) => `${head}
rollUps: {overall: {rates: overall, unit: points, ${sum}, ${bands}}}
examples: [{title: One case, rollUp: overall, ${fields}, source: guidance}]`;

  it.each([
    [
      "inputs: [High, High, Low], level: High",
      "comes to Middle, not High: 2 + 2 + 0 = 4 of 6 points; 4 is Middle (3–4); 1 point from High (5)",
    ],
    ["inputs: [High, High, Low], level: Middle, score: 5", "comes to a score of 4, not 5"],
    ["inputs: [High, Hihg, Low], level: Middle", "names “Hihg”, which is no level of this framework"],
    [
      "inputs: [High, High, Low], level: Middle, given: Hihg",
      "names “Hihg”, which is no level of this framework",
    ],
  ])("%s", (fields, complaint) => {
    const framework = loadFramework(parse(example(fields)));
    expect(messages(checkFramework(framework))).toEqual([`“One case” ${complaint}.`]);
    expect(runExamples(framework)[0]?.complaint).toBe(complaint);
  });

  it("come out as written, with a part that is not rated", () => {
    const framework = loadFramework(
      parse(example("inputs: [High, not-rated, Low], level: Middle, score: 2, maximum: 4")),
    );
    expect(checkFramework(framework)).toEqual([]);
    expect(runExamples(framework)).toMatchObject([{ complaint: undefined, rating: { value: 2 } }]);
  });
});

function problemsOf(rollUp: string): FrameworkProblem[] {
  return checkFramework(
    loadFramework(parse(`${head}\nrollUps: {overall: {rates: overall, unit: points, ${rollUp}}}`)),
  );
}

function messages(problems: readonly FrameworkProblem[]): string[] {
  return problems.map(({ message }) => message);
}
