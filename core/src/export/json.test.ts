/** The report as JSON is as its schema says, holds every fact, and is the same from one run to the next. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { testCore } from "../../../test/support/core.ts";
import { finishReport } from "./finish-report.ts";
import { renderJson } from "./json.ts";
import { plainTextOfJson } from "./read-back/plain-text-of-json.ts";
import { factsOf, missingFacts } from "./read-back.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../../schemas/document.schema.json", import.meta.url), "utf8"),
);
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
  .addVocabulary(["x-unit"])
  .compile(schema);

const core = testCore();
const example = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");
const mistaken = readFileSync("examples/with-mistakes.inspection.yaml", "utf8");
const head = "formatVersion: 1\nframework: hmip-pdu-2021\n";

function render(yaml: string) {
  const { report, rated } = core.analyse("a.inspection.yaml", yaml).documents[0] ?? {};
  if (!report) throw new Error("no report");
  const json = renderJson(report, rated, finishReport(report, rated));
  return { json, record: JSON.parse(json), facts: factsOf(report, rated, { withTable: false }) };
}

describe("a report as JSON", () => {
  it.each([
    ["the example", example],
    ["a report with mistakes", mistaken],
    ["a report that is only begun", head],
    ["a report without a known framework", example.replace("hmip-pdu-2021", "none")],
    [
      "a standard that was not rated",
      `${head}domains:\n  - standards:\n      - notRated: {reason: No cases.}\n`,
    ],
    ["nothing", ""],
    ["no report at all", "- a\n- b\n"],
  ])("is as the schema says, and says everything: %s", (_, yaml) => {
    const { json, record, facts } = render(yaml);
    expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
    expect(missingFacts(plainTextOfJson(json), facts)).toEqual([]);
  });

  it("has what is printed beside what is computed", () => {
    const { record } = render(mistaken);
    expect(record).toMatchObject({
      version: 1,
      status: "factual-accuracy",
      framework: { id: "hmip-pdu-2021" },
      score: { points: 14, maximum: 30 },
      overall: "Requires improvement",
    });
    expect(record.printedRatings[2]).toEqual({ standard: "1.3 Services", rating: "Good" });
  });

  it("has each standard with its figures, its trace and its discretion", () => {
    const { record } = render(example);
    const assessment = record.standards.find(({ number }: { number: string }) => number === "2.2");
    expect(assessment).toMatchObject({
      title: "Assessment",
      domain: "2 Court work and case supervision",
      rating: "Good",
      computed: "Requires improvement",
      points: 2,
      counted: true,
      trace: [
        "the lowest of 77, 91 and 60 is 60",
        "60 is Requires improvement (50–64)",
        "5 percentage points from Good (65)",
      ],
      discretion: { from: "Requires improvement", distance: 5, withinMargin: true },
    });
    expect(assessment.keyQuestions[2]).toEqual({
      question: "Does assessment focus sufficiently on keeping other people safe?",
      percent: 60,
      count: null,
      of: 35,
      population: null,
      decides: true,
    });
  });

  it("has findings and recommendations with their text as readers see it", () => {
    const { record } = render(example);
    expect(record.recommendations).toHaveLength(11);
    expect(record.recommendations[10]).toMatchObject({
      number: 11,
      to: "HM Prison and Probation Service",
      findings: ["no-wireless", "lift-out-of-order"],
    });
    const texts = record.findings.map(({ text }: { text: string }) => text);
    expect(texts.some((text: string) => text.startsWith("In 32 of 34 cases"))).toBe(true);
    expect(texts).not.toContain("");
    expect(record.findings.find(({ id }: { id: string }) => id === "trainees-oversight")).toMatchObject({
      kind: "improvement",
      standard: "1.2 Staff",
      section: null,
      text: expect.stringMatching(/\[\^3\]$/),
    });
    expect(record.findings.some(({ section }: { section: string }) => section === "Resettlement work")).toBe(
      true,
    );
  });

  it("has all texts under their headings, and the footnotes they refer to", () => {
    const { record } = render(example);
    expect(record.texts.find(({ id }: { id: string }) => id === "foreword").heading).toBe("Foreword");
    const numbers = record.footnotes.map(({ number }: { number: number }) => number);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("is the same from one run to the next, and ends with a line end", () => {
    expect(render(example).json).toBe(render(example).json);
    expect(render(example).json.endsWith("}\n")).toBe(true);
  });
});

describe("the schema", () => {
  it("turns down what it does not know, and what lacks something", () => {
    const { record } = render(example);
    expect(validate({ ...record, time: "now" })).toBe(false);
    expect(validate({ ...record, standards: undefined })).toBe(false);
  });

  it("describes every property", () => {
    const silent: string[] = [];
    const visit = (part: unknown, path: string) => {
      if (typeof part !== "object" || part === null) return;
      for (const [name, inner] of Object.entries((part as { properties?: object }).properties ?? {}))
        if (!inner.description) silent.push(`${path}/${name}`);
      for (const [name, inner] of Object.entries(part)) visit(inner, `${path}/${name}`);
    };
    visit(schema, "");
    expect(silent).toEqual([]);
  });
});
