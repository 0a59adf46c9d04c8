/** The schema of `check -f json` and `-f jsonl` and what the reporters print, held against each other. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { checkFile } from "../../cli/check/checked-file.ts";
import { countFile, emptyTally } from "../../cli/check/tally.ts";
import { jsonReporter } from "../../cli/reporters/json.ts";
import { jsonlReporter } from "../../cli/reporters/jsonl.ts";
import type { Reporter } from "../../cli/reporters/reporter.ts";
import type { FileContent } from "../../core/src/host.ts";
import { testCore } from "../support/core.ts";
import { silentProperties } from "../support/silent-properties.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../schemas/findings.schema.json", import.meta.url), "utf8"),
);

function checked(contents: Readonly<Record<string, FileContent>>) {
  const core = testCore();
  const tally = emptyTally();
  const files = Object.entries(contents).map(([name, content]) => {
    const file = checkFile(core, name, content, { rules: {}, maxFileSize: 100 });
    countFile(tally, file.problems);
    // Only a run with a baseline says this.
    return { ...file, problems: file.problems.map((problem) => ({ ...problem, baseline: "new" as const })) };
  });
  return { files, tally };
}

async function printed(reporter: Reporter, contents: Readonly<Record<string, FileContent>>) {
  const { files, tally } = checked(contents);
  const texts = files.map((file) => reporter.file(file));
  return `${texts.join("")}${await reporter.end(tally)}`;
}

async function findings(contents: Readonly<Record<string, FileContent>>) {
  return JSON.parse(await printed(jsonReporter(), contents));
}

function text(...lines: readonly string[]): FileContent {
  return { kind: "text", text: ["formatVersion: 1", "framework: hmip-pdu-2021", ...lines, ""].join("\n") };
}

const everyCase = {
  "fix.yaml": text("figures: {enforcement: {count: 13, of: 21}}", "background: |", "  {{enforcment}}"),
  "related.yaml": text("footnotes:", "  a: One.", "background: One.", "background: Two."),
  "suppressed.yaml": text(
    "# inspection-reports-disable-next-line figure-id-unknown -- it comes with the next draft",
    "background: |",
    "  {{enforcement}}",
  ),
  "figures.yaml": text(
    "domains:",
    "  - domain: 2 Court work and case supervision",
    "    standards:",
    "      - standard: 2.2 Assessment",
    "        rating: Good",
    "        keyQuestions:",
    "          - question: Does assessment focus sufficiently on keeping other people safe?",
    "            percent: 40",
  ),
  "bytes.yaml": { kind: "notText", reason: "notUtf8" },
  "large.yaml": { kind: "tooLarge", bytes: 101 },
} as const satisfies Record<string, FileContent>;

describe("findings as JSON", () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).addVocabulary(["x-unit"]).compile(schema);

  it("are as the schema says, with every part that there can be", async () => {
    const found = await findings(everyCase);
    expect(validate(found), JSON.stringify(validate.errors)).toBe(true);
    const parts = new Set(found.results.flatMap((result: object) => Object.keys(result)));
    expect([...parts].sort()).toEqual(Object.keys(schema.$defs.result.properties).sort());
    expect(found.results.some((result: { related: [] }) => result.related.length > 0)).toBe(true);
  });

  it("are as the schema says when nothing was found", async () => {
    expect(validate(await findings({}))).toBe(true);
  });

  it("are the same from one run to the next", async () => {
    expect(await findings(everyCase)).toEqual(await findings(everyCase));
  });

  it("are not as the schema says with a part that it does not know, or without one that it needs", async () => {
    const found = await findings(everyCase);
    expect(validate({ ...found, time: "now" })).toBe(false);
    expect(validate({ ...found, summary: undefined })).toBe(false);
    expect(validate({ ...found, results: [{ ...found.results[0], severity: "fatal" }] })).toBe(false);
  });
});

describe("findings line by line", () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true }).addVocabulary(["x-unit"]).addSchema(schema);
  const validate = ajv.compile({ $ref: `${schema.$id}#/$defs/line` });

  it("are lines as the schema says: those of the JSON, and then the rest of it", async () => {
    const lines = (await printed(jsonlReporter(), everyCase)).trimEnd().split("\n");
    const parsed = lines.map((line) => JSON.parse(line));
    for (const line of parsed) expect(validate(line), JSON.stringify(validate.errors)).toBe(true);
    expect({ ...parsed.pop(), results: parsed }).toEqual(await findings(everyCase));
  });

  it("are not as the schema says when a line has something else", () => {
    expect(validate({ version: 1 })).toBe(false);
    expect(validate({})).toBe(false);
  });
});

describe("the schema", () => {
  it("describes every property", () => {
    expect(silentProperties(schema)).toEqual([]);
  });
});
