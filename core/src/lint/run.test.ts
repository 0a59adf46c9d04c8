/** The engine around the rules: what throws is contained and named, what is explained is dropped, all is in order. */
import { describe, expect, it } from "vitest";
import { LineIndex } from "../document/line-index.ts";
import { parseFile } from "../document/parse.ts";
import type { DocumentTree } from "../document/parsed-file.ts";
import type { Range } from "../problem.ts";
import type { CommentFacts, CommentRule, FileRule, Found, ReportFacts } from "./rule.ts";
import { type Facts, failedRuleId, type RuleSettings, runRules } from "./run.ts";
import { type SuppressionComment, suppressionComments } from "./suppress.ts";

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

  it("is shown whatever is silenced, turned down or explained: a report must not pass because of it", () => {
    const explaining = ruleOf("rule-b", [explainingAll("All.")]);
    const comments = commentsOf(`# inspection-reports-disable-file ${failedRuleId} -- why\n${text}`);
    const shown = run([failing, explaining], { rules: { [failedRuleId]: "off" } }, comments).problems;
    expect(shown.map(({ ruleId, severity }) => [ruleId, severity])).toContainEqual([failedRuleId, "error"]);
    expect(shown.filter((problem) => problem.suppressed)).toEqual([]);
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

  it("keep their fingerprints when what is missing is shown elsewhere, and each has its own", () => {
    const missing = (line: number, absent: string) => ({ at: at(line, 0), message: "Missing.", absent });
    const here = run([ruleOf("rule-a", [missing(0, "lead"), missing(0, "about")])]).problems;
    const there = run([ruleOf("rule-a", [missing(1, "lead"), missing(1, "about")])]).problems;
    const [lead, about] = here.map((problem) => problem.fingerprint);
    expect(there.map((problem) => problem.fingerprint)).toEqual([lead, about]);
    expect(lead).not.toBe(about);
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

  it("that misread prose explains are dropped, even those that explain others", () => {
    const onReport = {
      ...ruleOf("rule-a", [explainingAll("Prose.")]),
      reads: "report",
    } as unknown as FileRule;
    const onDocument = ruleOf("rule-b", [explainingAll("Syntax.")]);
    const other = ruleOf("rule-c", [{ at: at(1, 6), message: "What follows." }]);
    const messages = (rules: FileRule[]) => run(rules).problems.map((problem) => problem.message);
    expect(messages([onReport, onDocument, other])).toEqual(["Prose."]);
    expect(messages([onDocument, other])).toEqual(["Syntax."]);
  });

  it("of one rule are listed up to a thousand, and the last says how many more there are", () => {
    const many = Array.from({ length: 1500 }, () => ({ at: at(0, 0), message: "Found." }));
    const { problems } = run([
      ruleOf("rule-a", many),
      ruleOf("rule-b", [{ at: at(1, 0), message: "Found too." }]),
    ]);
    expect(problems.filter((problem) => problem.ruleId === "rule-a")).toHaveLength(1000);
    expect(problems.map((problem) => problem.message)).toContain("Found. 500 more like this are not listed.");
    expect(problems.at(-1)?.message).toBe("Found too.");
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

describe("rules on comments are told which rules could have reported something", () => {
  it("those that ran to their end", () => {
    expect(settledIn("a: 1\n")).toEqual(["rule-a"]);
  });

  it("none where the file cannot be read in full or follows no known framework", () => {
    expect(settledIn("a: 'x' y\n")).toEqual([]);
    expect(settledIn("a: *x\n")).toEqual([]);
    expect(settledIn("a: 1\n", { report: { framework: undefined } as ReportFacts })).toEqual([]);
  });

  it("and a comment counts as used when it silences what another finding explains", () => {
    const comments = commentsOf(`# inspection-reports-disable-file rule-b -- why\n${text}`);
    const explained = ruleOf("rule-b", [{ at: at(1, 6), message: "What follows." }]);
    run([ruleOf("rule-a", [explainingAll("The cause.")]), explained], {}, comments);
    expect(comments.map((comment) => comment.used)).toEqual([true]);
  });
});

/** What a rule on comments is told after one rule that runs, one that fails and one that is off. */
function settledIn(written: string, more: Partial<Facts> = {}): string[] {
  const told: CommentFacts[] = [];
  const listening: CommentRule = {
    ...ruleOf("rule-z", []),
    reads: "comments",
    check: (facts) => void told.push(facts),
  };
  const failing = ruleOf("rule-b", () => {
    throw new Error("out of luck");
  });
  const file = parseFile(written);
  const tree = file.documents[0] as DocumentTree;
  const facts = { file: { file }, document: { tree, lines: file.lines, schemaProblems: [] }, ...more };
  const ground = { tree, lines: file.lines, comments: [], ruleIds: [] };
  runRules([ruleOf("rule-a", []), failing, ruleOf("rule-c", []), listening], facts, ground, {
    rules: { "rule-c": "off" },
    log: () => undefined,
  });
  return [...(told[0]?.settledRuleIds ?? [])];
}

function explainingAll(message: string): Found {
  return { at: at(0, 0), message, explains: { start: at(0, 0).start, end: at(1, 19).end } };
}

function commentsOf(written: string): SuppressionComment[] {
  const { documents, lines } = parseFile(written);
  return documents.flatMap((tree) => suppressionComments(tree, lines));
}

function ruleOf(id: string, found: readonly Found[] | (() => void)): FileRule {
  const check: FileRule["check"] =
    typeof found === "function" ? found : (_facts, say) => found.forEach((one) => void say(one));
  return { id, summary: id, severity: "warning", reads: "file", check };
}

function run(
  rules: readonly FileRule[],
  settings: RuleSettings = {},
  comments: readonly SuppressionComment[] = [],
) {
  const file = parseFile(text);
  const logged: string[] = [];
  const ground = {
    tree: file.documents[0],
    lines: new LineIndex(text),
    comments,
    ruleIds: rules.map((rule) => rule.id),
  };
  // What rules on the report are given here stays unread.
  const facts = { file: { file }, report: {} as ReportFacts };
  const problems = runRules(rules, facts, ground, {
    ...settings,
    log: (line) => logged.push(line),
  });
  return { problems, logged };
}

function at(line: number, character: number): Range {
  return { start: { line, character }, end: { line, character } };
}
