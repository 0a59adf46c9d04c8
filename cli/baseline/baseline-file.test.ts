/** What is written as a baseline is as its schema says, in one order, and reads as it was; anything else is told. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { type BaselineEntry, type BaselineFiles, parseBaseline, printBaseline } from "./baseline-file.ts";

const schema = JSON.parse(readFileSync("schemas/baseline.schema.json", "utf8"));
const validate = new Ajv2020({ strict: true, allErrors: true }).addVocabulary(["x-unit"]).compile(schema);

const files: BaselineFiles = new Map([
  ["b.inspection.yaml", [entry("rule-b", "2"), entry("rule-a", "3"), entry("rule-a", "1")]],
  ["a folder/“a”, 100%.inspection.yaml", [entry("rule-a", "1")]],
  ["__proto__", [entry("rule-a", "1")]],
  ["clean.inspection.yaml", []],
]);

describe("a baseline", () => {
  it("is as its schema says, also when nothing is in it", () => {
    for (const one of [files, new Map()])
      expect(validate(JSON.parse(printBaseline(one))), JSON.stringify(validate.errors)).toBe(true);
  });

  it("is in one order, whatever the order of what is put in", () => {
    const reversed = new Map([...files].reverse().map(([file, entries]) => [file, entries.toReversed()]));
    expect(printBaseline(reversed)).toBe(printBaseline(files));
    const { files: read } = JSON.parse(printBaseline(files));
    expect(Object.keys(read)).toEqual([
      "__proto__",
      "a folder/“a”, 100%.inspection.yaml",
      "b.inspection.yaml",
    ]);
    const order = read["b.inspection.yaml"].map((one: BaselineEntry) => [one.rule, one.fingerprint]);
    expect(order).toEqual([
      ["rule-a", "1".repeat(16)],
      ["rule-a", "3".repeat(16)],
      ["rule-b", "2".repeat(16)],
    ]);
  });

  it("reads as it was written", () => {
    const read = parseBaseline(printBaseline(files)).files ?? new Map();
    expect(printBaseline(read)).toBe(printBaseline(files));
    expect(read.size).toBe(3);
  });
});

describe("what is no baseline", () => {
  it.each([
    ["", "it is not JSON"],
    ["<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n", "it holds two versions that were not merged"],
    ["[]", "it is no baseline"],
    ["null", "it is no baseline"],
    ['{"files": {}}', "it is no baseline"],
    ['{"version": 2, "files": {}}', "it is of version 2, and this program knows version 1"],
    ['{"version": "one", "files": {}}', 'it is of version "one", and this program knows version 1'],
    ['{"version": 1}', "it has no “files”"],
    ['{"version": 1, "files": []}', "it has no “files”"],
    ['{"version": 1, "files": {"a.yaml": {}}}', "what it says of “a.yaml” is broken"],
    ['{"version": 1, "files": {"a.yaml": [null]}}', "what it says of “a.yaml” is broken"],
    ...[{ count: 0 }, { count: 1.5 }, { severity: "fatal" }, { fingerprint: 1 }, { rule: undefined }].map(
      (wrong): [string, string] => [
        JSON.stringify({ version: 1, files: { "a.yaml": [{ ...entry("rule-a", "1"), ...wrong }] } }),
        "what it says of “a.yaml” is broken",
      ],
    ),
  ])("is told: %s", (text, mistake) => {
    expect(parseBaseline(text)).toEqual({ mistake });
  });
});

function entry(rule: string, digit: string): BaselineEntry {
  return { rule, severity: "error", message: "Wrong.", fingerprint: digit.repeat(16), count: 1 };
}
