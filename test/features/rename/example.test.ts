/** Every id of the example reports is renamed, one by one: the report must mean what it meant before. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renamingEdits } from "../../../core/src/analysis/renaming.ts";
import type { FileAnalysis } from "../../../core/src/index.ts";
import { type Mention, type MentionKind, mentionsOf } from "../../../core/src/model/mentions.ts";
import { RefusedRequest } from "../../../core/src/problem.ts";
import { testCore } from "../../support/core.ts";
import { applyEdits } from "../applied-edits.ts";

const uri = "file:///reports/report.inspection.yaml";
const core = testCore();

/** A finished report, and one that is full of mistakes. Renaming puts none right and makes none. */
describe.each([
  ["south-tyneside-and-gateshead", ["figure", "finding", "footnote", "population", "recommendation"]],
  ["with-mistakes", ["figure", "finding", "footnote", "population", "recommendation"]],
])("%s", (name, kinds) => {
  const text = readFileSync(`examples/${name}.inspection.yaml`, "utf8");
  const file = core.analyseOnce(uri, text);
  const named = mentionsIn(file).filter(({ kind, definition }) => definition && kind !== "standard");

  it("there are ids of every kind to try", () => {
    const found = new Set(named.map(({ kind }) => kind));
    expect(kinds.filter((kind) => !found.has(kind as MentionKind))).toEqual([]);
  });

  it.each(named.filter((mention) => !isDouble(mention)).map((it) => [it.kind, it.name, it] as const))(
    "%s %s",
    (kind, name, { range }) => {
      const other = kind === "glossary word" ? "ZZQ" : "another-name";
      const again = core.analyseOnce(uri, applyEdits(text, renamingEdits(file, range.start, other)));
      // What the framework knows by its name is another one under another name: a population, an acronym.
      if (kind !== "population" && kind !== "glossary word")
        expect(problemsOf(again)).toEqual(problemsOf(file));
      expect(count(again, kind, other)).toBe(count(file, kind, name));
      expect(count(again, kind, name)).toBe(0);
    },
  );

  it("what two things are called is renamed nowhere", () => {
    for (const { range } of named.filter(isDouble))
      expect(() => renamingEdits(file, range.start, "another-name")).toThrow(RefusedRequest);
  });

  function isDouble({ kind, name }: Mention): boolean {
    return named.filter((other) => other.kind === kind && other.name === name).length > 1;
  }
});

function mentionsIn(file: FileAnalysis) {
  return file.documents.flatMap(({ report }) => (report ? mentionsOf(report, file.file.lines) : []));
}

function count(file: FileAnalysis, kind: MentionKind, name: string): number {
  return mentionsIn(file).filter((mention) => mention.kind === kind && mention.name === name).length;
}

/** Which rules complain in which lines; what they propose may change with the names there are. */
function problemsOf(file: FileAnalysis): string[] {
  return file.problems().map(({ ruleId, range }) => `${range.start.line + 1} ${ruleId}`);
}
