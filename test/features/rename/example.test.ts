/** Every id of the example report is renamed, one by one: the report must mean what it meant before. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { renamingEdits } from "../../../core/src/analysis/renaming.ts";
import { mentionsOf } from "../../../core/src/model/mentions.ts";
import { testCore } from "../../support/core.ts";
import { applyEdits } from "../applied-edits.ts";

const uri = "file:///reports/report.inspection.yaml";
const text = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");
const core = testCore();
const file = core.analyseOnce(uri, text);
const report = file.documents[0]?.report;
const named = report
  ? mentionsOf(report).filter(
      ({ kind, definition }) => definition && kind !== "standard" && kind !== "glossary word",
    )
  : [];

it("there are ids of every kind to try", () => {
  expect([...new Set(named.map(({ kind }) => kind))].sort()).toEqual(
    ["figure", "finding", "footnote", "population", "recommendation"].sort(),
  );
});

it.each(named.map((mention) => [mention.kind, mention.name, mention] as const))(
  "%s %s",
  (kind, name, { range }) => {
    const renamed = applyEdits(text, renamingEdits(file, range.start, "another-name"));
    const again = core.analyseOnce(uri, renamed);
    // A population that the framework knows by its id is another one under another name.
    if (kind !== "population")
      expect(again.problems().map(({ ruleId }) => ruleId)).toEqual(
        file.problems().map(({ ruleId }) => ruleId),
      );
    const then = again.documents[0]?.report;
    const count = (wanted: string, of: typeof report) =>
      (of ? mentionsOf(of) : []).filter((it) => it.kind === kind && it.name === wanted).length;
    expect(count("another-name", then)).toBe(count(name, report));
    expect(count(name, then)).toBe(0);
  },
);
