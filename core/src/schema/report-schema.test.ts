import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import reportSchema from "../../../schemas/report.schema.json" with { type: "json" };
import { dereference, type SchemaPart } from "./annotated-schema.ts";
import { schemaAt } from "./schema-at.ts";

const ajv = new Ajv2020({
  strict: true,
  strictTypes: true,
  strictRequired: true,
  allowUnionTypes: true,
  allErrors: true,
  unicodeRegExp: false,
});
ajv.addVocabulary(["x-unit", "x-prose"]);
const validate = ajv.compile(reportSchema);

/** Every part of the schema that describes a value in a report, by its place in the schema. */
const described = [...partsOf(reportSchema as SchemaPart, "")];

/** What the schema complains of: pointer and keyword. Empty for a document that is as it should be. */
function complaints(yaml: string): string[] {
  validate(parse(yaml));
  const found = validate.errors ?? [];
  return found.map(({ instancePath, keyword }) => `${instancePath || "/"} ${keyword}`);
}

/** A report that begins as it should and goes on with `yaml`. */
function report(yaml: string): string {
  return `formatVersion: 1\nframework: hmip-pdu-2021\n${yaml}`;
}

/** A standard of a domain, which goes on with `yaml`. */
function standard(yaml: string): string {
  return report(`domains: [{domain: 2 Court work, standards: [{standard: 2.2 Assessment, ${yaml}}]}]`);
}

describe("the schema as a document for writers", () => {
  it("says of every value what it is, in one or two sentences", () => {
    const isPlain = (text: string) => /^[A-Z].*[.]$/.test(text) && text.split(/[.?!] /).length <= 2;
    expect(described.filter(([, part]) => !isPlain(String(part.description)))).toEqual([]);
  });

  it("says it without jargon", () => {
    const jargon =
      /\b(array|object|string|integer|boolean|null|schema|key|mapping|scalar|property|instance)\b/i;
    const spoken = described.map(([, part]) => String(part.description).replaceAll(/key questions?/gi, ""));
    expect(spoken.filter((text) => jargon.test(text))).toEqual([]);
  });

  it("gives examples of every value, and they are right", () => {
    for (const [place, part] of described) {
      expect(part.examples, place).toEqual(expect.arrayContaining([expect.anything()]));
      const check = ajv.compile({ ...part, $defs: reportSchema.$defs });
      for (const example of part.examples as unknown[]) expect(check(example), place).toBe(true);
    }
  });

  it("shows prose as it stands in a block, with the end of its line", () => {
    const prose = described
      .filter(([, part]) => part["x-prose"])
      .flatMap(([, part]) => part.examples as unknown[]);
    expect(prose.filter((text) => typeof text === "string" && !text.endsWith("\n"))).toEqual([]);
  });

  it("gives every number its unit, but for the version of the format", () => {
    const isNumber = ({ type }: SchemaPart) =>
      [type].flat().some((name) => name === "number" || name === "integer");
    const numbers = described.filter(([, part]) => isNumber(part));
    const bare = numbers.filter(([, part]) => !/^(per cent|cases or people)$/.test(String(part["x-unit"])));
    expect(bare.map(([place]) => place)).toEqual(["formatVersion"]);
    expect(schemaAt(reportSchema, ["ratings", "score"])?.["x-unit"]).toBe("points");
  });

  it("marks as prose what is prose, and nothing else", () => {
    const marked = described.filter(([, part]) => part["x-prose"]).map(([place]) => place);
    expect([...new Set(marked.map(ending))].sort()).toEqual([
      "about",
      "acknowledgements",
      "actions[]",
      "actions[].text",
      "annexes[].text",
      "background",
      "discretion.reason",
      "domains[].introduction",
      "footnotes.*",
      "foreword.text",
      "groups[].leadIn",
      "improvements[]",
      "improvements[].text",
      "notRated.reason",
      "publication.licenceNote",
      "recommendations.introduction",
      "sections[].text",
      "standards[].driverNote",
      "standards[].explanation",
      "standards[].leadIn",
      "standards[].note",
      "standards[].statement",
      "strengths[]",
      "strengths[].text",
    ]);
  });

  it.each([
    [
      "report",
      [],
      "formatVersion framework title status published subject fieldwork lead publication populations glossary figures " +
        "acknowledgements about foreword ratings recommendations background domains footnotes annexes",
    ],
    [
      "standard",
      ["domains", 0, "standards", 0],
      "standard statement rating notRated note leadIn driverNote keyQuestions discretion explanation strengths " +
        "improvements sections",
    ],
    [
      "key question",
      ["domains", 0, "standards", 0, "keyQuestions", 0],
      "question percent count of population",
    ],
    ["section", ["domains", 0, "sections", 0], "title text strengths improvements sections"],
    ["ratings page", ["ratings"], "name fieldworkStarted score overall standards"],
  ])("lists what a %s holds in the order in which it is read", (_, path, names) => {
    expect(Object.keys(schemaAt(reportSchema, path)?.properties ?? {}).join(" ")).toBe(names);
  });

  it("closes every group but those with names of the writer’s choice", () => {
    const groups = described.filter(([, part]) => [part.type].flat().includes("object"));
    const open = groups.filter(([, part]) => part.additionalProperties !== false);
    expect(open.map(([place]) => place)).toEqual([
      "populations",
      "glossary",
      "figures",
      "ratings.standards",
      "footnotes",
    ]);
  });

  it("uses only keywords whose check is plain", () => {
    const words = JSON.stringify(reportSchema).match(/"(\$?[a-zA-Z-]+)":/g) ?? [];
    const avoided = [
      "format",
      "minLength",
      "maxLength",
      "uniqueItems",
      "oneOf",
      "anyOf",
      "allOf",
      "not",
      "if",
    ];
    expect(words.filter((word) => avoided.includes(word.slice(1, -2)))).toEqual([]);
  });
});

describe("a report that is right", () => {
  it.each([
    "title: nothing but the version, the framework and a title",
    "published: 2022-12",
    "fieldwork: {weekBeginning: 2022-10-17, casesCommenced: {from: 2022-03-07, to: 2022-04-14}}",
    "status: factual-accuracy",
    "publication: {isbn: 978-1-915468-24-6}",
    'publication: {isbn: "9781915468246"}',
    "populations: {court-cases: {label: a population without a total}}",
    "glossary: {PQiP: Professional Qualification in Probation, R&D: any acronym}",
    "ratings: {overall: levels come from the framework, standards: {1.1 Leadership: 4 stars}}",
    "recommendations: {groups: [{actions: [a group that is addressed to nobody yet]}]}",
  ])("%s", (yaml) => {
    expect(complaints(report(yaml))).toEqual([]);
  });

  it.each([
    "keyQuestions: [{question: as a whole number, percent: 77}]",
    "keyQuestions: [{question: with its sign is for a fix, percent: 77%}]",
    "keyQuestions: [{question: in words and figures too, percent: 77 per cent}]",
    "keyQuestions: [{question: a fraction is for a rule, percent: 62.5}]",
    "keyQuestions: [{question: so is more than all, percent: 177}]",
    "keyQuestions: [{question: with its count, percent: 62, count: 13, of: 21, population: cases}]",
    "strengths: [a finding as text, {id: a1, text: and as a group, figure: enforcement}]",
    "sections: [{title: a section, sections: [{title: in a section, sections: [{title: in a section}]}]}]",
    "discretion: {}",
    "notRated: {reason: There were too few cases.}",
  ])("standard with %s", (yaml) => {
    expect(complaints(standard(yaml))).toEqual([]);
  });
});

describe("a report that is not right", () => {
  it.each(
    Object.entries({
      "": "/ type",
      "formatVersion: 1": "/ required",
      "framework: hmip-pdu-2021": "/ required",
      "{formatVersion: 2, framework: hmip-pdu-2021}": "/formatVersion const",
      "{formatVersion: 1, framework: HMIP}": "/framework pattern",
    }),
  )("as a whole: “%s”", (yaml, complaint) => {
    expect(complaints(yaml)).toEqual([complaint]);
  });

  it.each(
    Object.entries({
      "status: final": "/status enum",
      "published: December 2022": "/published pattern",
      "published: 2022-13": "/published pattern",
      "published: 2022": "/published type",
      "ratings: {score: 15 of 27}": "/ratings/score pattern",
      "publication: {isbn: 978-1-915468-24}": "/publication/isbn pattern",
      "populations: {cases: {total: 17.5}}": "/populations/cases/total type",
      "recommendations: {groups: [{actions: [{id: a1}]}]}": "/recommendations/groups/0/actions/0 required",
      "domains: [{standards: []}]": "/domains/0 required",
      "domains: [{domain: 1 A, standards: [{rating: Good}]}]": "/domains/0/standards/0 required",
      "domains: [{domain: 1 A, standards: [{standard: 1.1}]}]": "/domains/0/standards/0/standard type",
      "colour: blue": "/ additionalProperties",
    }),
  )("%s", (yaml, complaint) => {
    expect(complaints(report(yaml))).toEqual([complaint]);
  });

  it.each(
    Object.entries({
      "keyQuestions: [{question: Is it?, percent: most}]": "/keyQuestions/0/percent pattern",
      "keyQuestions: [{question: Is it?, percent: [77]}]": "/keyQuestions/0/percent type",
      "keyQuestions: [{percent: 77}]": "/keyQuestions/0 required",
      "strengths: [{id: a1}]": "/strengths/0 required",
      "strengths: [76]": "/strengths/0 type",
      "sections: [{text: a text}]": "/sections/0 required",
      "discretion: {to: Good}": "/discretion additionalProperties",
    }),
  )("standard with %s", (yaml, complaint) => {
    expect(complaints(standard(yaml))).toEqual([`/domains/0/standards/0${complaint}`]);
  });

  it.each(["populations: {Court cases: {}}", "figures: {1st: {}}", "footnotes: {a_b: text}"])(
    "%s, where an id should be",
    (yaml) => {
      expect(complaints(report(yaml))).toContainEqual(expect.stringMatching(/propertyNames$/));
    },
  );
});

/** The last two steps of a place, enough to know it by. */
function ending(place: string): string {
  return place
    .split(".")
    .slice(-2)
    .join(".")
    .replace(/^.*\.([a-z]+\[\])$/i, "$1");
}

/** Walks the schema by the names a report uses; a part inside itself is walked once. */
function* partsOf(
  given: SchemaPart,
  place: string,
  above: readonly unknown[] = [],
): Generator<[string, SchemaPart]> {
  const part = dereference(given, reportSchema as SchemaPart);
  if (place !== "") yield [place, part];
  if (given.$ref !== undefined && above.includes(given.$ref)) return;
  const inside = [...above, given.$ref];
  const below = place === "" ? "" : `${place}.`;
  for (const [name, inner] of Object.entries(part.properties ?? {}))
    yield* partsOf(inner, below + name, inside);
  if (typeof part.items === "object") yield* partsOf(part.items, `${place}[]`, inside);
  if (typeof part.additionalProperties === "object")
    yield* partsOf(part.additionalProperties, `${below}*`, inside);
}
