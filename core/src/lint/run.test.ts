/** The engine around the rules: what throws is contained and named, what is explained is dropped, all is in order. */
import { describe, expect, it } from "vitest";
import { LineIndex } from "../document/line-index.ts";
import { parseFile } from "../document/parse.ts";
import type { Range } from "../problem.ts";
import type { FileRule, Found } from "./rule.ts";
import { failedRuleId, type RuleSettings, runRules } from "./run.ts";

const text = "title: An inspection\nlead: Robin Example\n";

describe("a rule that throws", () => {
  const failing = ruleOf("rule-a", () => {
    throw new Error("out of luck");
  });
  const { problems, logged } = run([failing, ruleOf("rule-b", [{ at: at(1, 0), message: "Found." }])]);

  it("is named in a problem, and the others go on", () => {
    expect(problems.map((problem) => problem.ruleId)).toEqual([failedRuleId, "rule-b"]);
    expect(problems[0]).toMatchObject({
      severity: "error",
      message: expect.stringContaining("“rule-a”"),
      data: { rule: "rule-a" },
    });
  });

  it("is logged with what it threw", () => {
    expect(logged).toEqual(["rule rule-a failed: out of luck"]);
  });
});

describe("problems", () => {
  it("stand in the order of the file, whatever the order of the rules", () => {
    const rules = [
      ruleOf("rule-a", [{ at: at(1, 0), message: "Second." }]),
      ruleOf("rule-b", [{ at: at(0, 0), message: "First." }]),
    ];
    expect(run(rules).problems.map((problem) => problem.message)).toEqual(["First.", "Second."]);
    expect(run([...rules].reverse()).problems).toEqual(run(rules).problems);
  });

  it("know what they are about", () => {
    expect(run([ruleOf("rule-a", [{ at: at(1, 6), message: "Here." }])]).problems[0]?.pointer).toBe("/lead");
  });

  it("that another one explains are dropped", () => {
    const explaining = ruleOf("rule-a", [
      { at: at(1, 0), message: "The cause.", explains: { start: at(1, 0).start, end: at(1, 19).end } },
    ]);
    const rules = [
      explaining,
      ruleOf("rule-b", [
        { at: at(1, 6), message: "What follows." },
        { at: at(0, 0), message: "Elsewhere." },
      ]),
    ];
    expect(run(rules).problems.map((problem) => problem.message)).toEqual(["Elsewhere.", "The cause."]);
  });

  it("of the same kind in the same place have fingerprints of their own", () => {
    const twice = ruleOf("rule-a", [
      { at: at(1, 0), message: "Once." },
      { at: at(1, 0), message: "Twice." },
    ]);
    expect(new Set(run([twice]).problems.map((problem) => problem.fingerprint)).size).toBe(2);
  });
});

describe("settings", () => {
  const rule = ruleOf("rule-a", [{ at: at(0, 0), message: "Found.", severity: "info" }]);

  it.each([
    [{}, ["info"]],
    [{ rules: { "rule-a": "error" } }, ["error"]],
    [{ rules: { "rule-a": "off" } }, []],
  ] as [RuleSettings, string[]][])("%j", (settings, severities) => {
    expect(run([rule], settings).problems.map((problem) => problem.severity)).toEqual(severities);
  });
});

function ruleOf(id: string, found: readonly Found[] | (() => void)): FileRule {
  const check: FileRule["check"] =
    typeof found === "function" ? found : (_facts, say) => found.forEach((one) => void say(one));
  return { id, summary: id, severity: "warning", reads: "file", check };
}

function run(rules: readonly FileRule[], settings: RuleSettings = {}) {
  const file = parseFile(text);
  const logged: string[] = [];
  const ground = {
    tree: file.documents[0],
    lines: new LineIndex(text),
    comments: [],
    ruleIds: rules.map((rule) => rule.id),
  };
  const problems = runRules(rules, { file: { file } }, ground, {
    ...settings,
    log: (line) => logged.push(line),
  });
  return { problems, logged };
}

function at(line: number, character: number): Range {
  return { start: { line, character }, end: { line, character } };
}
