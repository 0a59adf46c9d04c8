/**
 * Bad input: whatever is cut, half deleted, malformed or hostile, nothing throws, every range lies
 * inside the text, and the same input gives the same answer.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failedRuleId, type Problem } from "../../core/src/index.ts";
import { testCore } from "../support/core.ts";

/** Some two thousand texts are checked twice each; a busy machine takes its time. */
const patience = 180_000;

const core = testCore();
const examples = readdirSync("examples").filter((name) => name.endsWith(".inspection.yaml"));
const frameworks = readdirSync("frameworks").map((name) => join("..", "frameworks", name));

describe.each([...examples, ...frameworks])("%s", (name) => {
  const text = readFileSync(join("examples", name), "utf8");
  const lines = text.split("\n");

  it(
    "cut at every line",
    () => {
      for (let at = 0; at <= lines.length; at++) expectSound(name, lines.slice(0, at).join("\n"));
    },
    patience,
  );

  it(
    "with half of each line deleted",
    () => {
      for (const [at, line] of lines.entries()) {
        const half = line.slice(0, Math.floor(line.length / 2));
        expectSound(name, [...lines.slice(0, at), half, ...lines.slice(at + 1)].join("\n"));
      }
    },
    patience,
  );

  it("with Windows line ends says the same", () => {
    const windows = core.analyse(name, text.replaceAll("\n", "\r\n")).problems();
    expect(windows.map(withoutRange)).toEqual(core.analyse(name, text).problems().map(withoutRange));
  });
});

const odd: [what: string, text: string, ruleIds: string[]][] = [
  ["an empty file", "", ["property-missing"]],
  ["only comments", "# nothing yet\n# still nothing\n", ["property-missing"]],
  ["a NUL byte", "title: a\0b\n", ["file-not-text"]],
  ["conflict markers", "<<<<<<< ours\ntitle: a\n=======\ntitle: b\n>>>>>>> theirs\n", ["file-in-conflict"]],
  ["ten thousand brackets", `title: ${"[".repeat(10_000)}`, ["nesting-too-deep"]],
  ["ten thousand dashes", `title:\n  ${"- ".repeat(10_000)}x`, ["nesting-too-deep"]],
  ["ten thousand braces", `title: ${"{a: ".repeat(10_000)}`, ["nesting-too-deep"]],
];

describe("a file that is none is told in a sentence", () => {
  it.each(odd)("%s", (_what, text, ruleIds) => {
    const problems = expectSound("x.inspection.yaml", text);
    const serious = problems.filter((problem) => problem.severity !== "hint");
    expect([...new Set(serious.map((problem) => problem.ruleId))]).toEqual(ruleIds);
    for (const problem of serious) expect(problem.message).toMatch(/^[^\n]{20,}[.?]$/);
  });

  it("an alias bomb is bounded and reported once for each alias that is left out", () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
    for (let i = 1; i < 12; i++)
      bomb.push(
        `${name(i)}: &${name(i)} [${Array(10)
          .fill(`*${name(i - 1)}`)
          .join(", ")}]`,
      );
    const problems = expectSound(
      "x.inspection.yaml",
      `formatVersion: 1\nframework: hmip-pdu-2021\nglossary:\n  ${bomb.join("\n  ")}\n`,
    );
    expect(problems.map((problem) => problem.ruleId)).toContain("alias-unusable");
  });

  it("an alias inside its own value is reported, not followed", () => {
    const problems = expectSound(
      "x.inspection.yaml",
      "formatVersion: 1\nframework: hmip-pdu-2021\nglossary: &g\n  PDU: *g\n",
    );
    expect(problems.map((problem) => problem.ruleId)).toContain("alias-unusable");
  });

  it("a file over the limit is refused with both sizes", () => {
    const small = testCore({ limits: { length: 100, depth: 64, aliasValues: 10 } });
    const problems = small.analyse("x.inspection.yaml", `title: ${"x".repeat(200)}`).problems();
    expect(problems.map((problem) => problem.ruleId)).toEqual(["file-too-long"]);
  });

  it("a file of twenty million characters is refused at once", () => {
    const problems = core.analyse("x.inspection.yaml", "a: b\n".repeat(4_000_000)).problems();
    expect(problems.map((problem) => problem.ruleId)).toEqual(["file-too-long"]);
  });
});

describe("places are counted as editors count them", () => {
  const wrong = "formatVersion: 1\nframework: hmip-pdu-2021\n";

  it("an emoji before a mistake takes two columns", () => {
    const [problem] = seriousIn(`${wrong}background: |\n  😀 See {{nothing}}.\n`);
    expect(problem?.range).toEqual({ start: { line: 3, character: 9 }, end: { line: 3, character: 20 } });
  });

  it("a byte-order mark changes nothing but the first line's columns", () => {
    const text = `${wrong}background: |\n  See {{nothing}}.\n`;
    expect(seriousIn(`\uFEFF${text}`).map((problem) => problem.range)).toEqual(
      seriousIn(text).map((problem) => problem.range),
    );
  });

  it("several reports in one file are checked one by one", () => {
    const one = `${wrong}background: |\n  See {{nothing}}.\n`;
    expect(seriousIn(`${one}---\n${one}`).map((problem) => problem.range.start.line)).toEqual([3, 8]);
  });
});

function seriousIn(text: string): Problem[] {
  return expectSound("x.inspection.yaml", text).filter((problem) => problem.severity === "error");
}

/** Checks a text twice: no rule fails, ranges lie inside, and both answers are the same. */
function expectSound(name: string, text: string): readonly Problem[] {
  const problems = core.analyse(name, text).problems();
  const lines = text.split(/\r\n|\r|\n/);
  for (const { ruleId, range, message, related, fixes } of problems) {
    if (ruleId === failedRuleId) throw new Error(message);
    const ranges = [
      range,
      ...related.map((place) => place.range),
      ...fixes.flatMap((fix) => fix.edits.map((edit) => edit.range)),
    ];
    for (const { start, end } of ranges) {
      const inside =
        start.line <= end.line &&
        end.line <= lines.length &&
        (lines[start.line]?.length ?? 0) >= start.character;
      if (!inside || (start.line === end.line && start.character > end.character))
        throw new Error(`${ruleId} is outside the text: ${JSON.stringify(range)}`);
    }
  }
  expect(core.analyseOnce(name, text).problems()).toEqual(problems);
  return problems;
}

function withoutRange({ ruleId, message, pointer }: Problem) {
  return { ruleId, message, pointer };
}

function name(i: number): string {
  return String.fromCharCode(97 + i);
}
