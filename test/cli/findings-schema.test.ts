/** The schema of `check -f json` and what the reporter prints, held against each other. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { checkFile } from "../../cli/check/checked-file.ts";
import { countFile, emptyTally } from "../../cli/check/tally.ts";
import { jsonReporter } from "../../cli/reporters/json.ts";
import type { FileContent } from "../../core/src/host.ts";
import { testCore } from "../support/core.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../schemas/findings.schema.json", import.meta.url), "utf8"),
);

function findings(contents: Readonly<Record<string, FileContent>>) {
  const core = testCore();
  const reporter = jsonReporter({ colours: false, columns: undefined, shown: "hint", rules: [] });
  const tally = emptyTally();
  for (const [name, content] of Object.entries(contents)) {
    const file = checkFile(core, name, content, { rules: {}, maxFileSize: 100 });
    countFile(tally, file.problems);
    reporter.file(file);
  }
  return JSON.parse(reporter.end(tally));
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

  it("are as the schema says, with every part that there can be", () => {
    const found = findings(everyCase);
    expect(validate(found), JSON.stringify(validate.errors)).toBe(true);
    const parts = new Set(found.results.flatMap((result: object) => Object.keys(result)));
    expect([...parts].sort()).toEqual(Object.keys(schema.$defs.result.properties).sort());
    expect(found.results.some((result: { related: [] }) => result.related.length > 0)).toBe(true);
  });

  it("are as the schema says when nothing was found", () => {
    expect(validate(findings({}))).toBe(true);
  });

  it("are the same from one run to the next", () => {
    expect(findings(everyCase)).toEqual(findings(everyCase));
  });

  it("are not as the schema says with a part that it does not know, or without one that it needs", () => {
    const found = findings(everyCase);
    expect(validate({ ...found, time: "now" })).toBe(false);
    expect(validate({ ...found, summary: undefined })).toBe(false);
    expect(validate({ ...found, results: [{ ...found.results[0], severity: "fatal" }] })).toBe(false);
  });
});

describe("the schema", () => {
  it("describes every property", () => {
    const silent: string[] = [];
    const visit = (part: unknown, path: string) => {
      if (typeof part !== "object" || part === null) return;
      for (const [name, inner] of Object.entries((part as { properties?: object }).properties ?? {})) {
        if (!inner.description) silent.push(`${path}/${name}`);
      }
      for (const [name, inner] of Object.entries(part)) visit(inner, `${path}/${name}`);
    };
    visit(schema, "");
    expect(silent).toEqual([]);
  });
});
