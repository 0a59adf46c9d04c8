/** The comment that silences a rule silences just that, wherever the problem stands, and changes no value. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testCore } from "../../../../test/support/core.ts";
import { plainData } from "../../document/plain-data.ts";
import { applyFixes, type FileAnalysis, type Problem } from "../../index.ts";
import { silenceRule } from "./silence-rule.ts";

const core = testCore();
const example = readFileSync("examples/with-mistakes.inspection.yaml", "utf8");

describe.each([
  ["line feeds", "\n"],
  ["carriage returns", "\r\n"],
])("the comment that silences a rule, with %s", (_, eol) => {
  const text = example.replaceAll("\n", eol);
  const file = core.analyse("a.inspection.yaml", text);

  it("silences every single problem of a report, and no problem of another kind", () => {
    for (const problem of file.problems().filter(({ ruleId }) => !ruleId.startsWith("suppression-"))) {
      const after = silenced(file, problem);
      expect(plainData(after.documents[0]?.tree.root)).toEqual(plainData(file.documents[0]?.tree.root));
      const gone = after.problems().filter(({ suppressed }) => suppressed);
      expect(gone.map(nameOf)).toContain(nameOf(problem));
      for (const other of gone) expect(other.ruleId).toBe(problem.ruleId);
    }
  });

  it("asks for its reason, at the place where the cursor is sent", () => {
    const [problem] = file.problems();
    const after = silenced(file, problem as Problem);
    const asked = after.problems().filter(({ ruleId }) => ruleId === "suppression-without-reason");
    expect(asked).toHaveLength(1);
    const reasonAt = silencing(file, problem as Problem)?.reasonAt;
    expect(asked[0]?.range.start.line).toBe(reasonAt?.line);
    expect(after.file.lines.lineText(reasonAt?.line ?? 0)).toHaveLength(reasonAt?.character ?? 0);
  });
});

describe("no comment is offered", () => {
  it("in a file that cannot be read in full", () => {
    const file = core.analyse("a.inspection.yaml", "formatVersion: 1\nframework: x\ntitle: 'An\n");
    const [problem] = file.problems().filter(({ ruleId }) => ruleId === "framework-unknown");
    expect(problem && silencing(file, problem)).toBeUndefined();
  });
});

function silencing(file: FileAnalysis, { ruleId, range }: Problem) {
  const [document] = file.documents;
  return document && silenceRule(ruleId, range.start, document.tree, file.file.lines);
}

function silenced(file: FileAnalysis, problem: Problem): FileAnalysis {
  const found = silencing(file, problem);
  if (!found) throw new Error(`${problem.ruleId} cannot be silenced.`);
  const { text } = applyFixes(file.text, [{ title: "", safe: true, edits: [found.edit] }]);
  return core.analyse(file.path, text);
}

function nameOf({ ruleId, message }: Problem): string {
  return `${ruleId}: ${message}`;
}
