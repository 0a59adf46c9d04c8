import { describe, expect, it } from "vitest";
import { type Core, kindOf } from "../../core/src/index.ts";
import { testCore } from "../../test/support/core.ts";
import { AnswerKeys, isWorthKeeping } from "./answer-cache.ts";
import type { CheckAnswer, CheckTask } from "./checker.ts";
import { isAnswer } from "./is-answer.ts";

const settings = { maxFileSize: 1000, rule: {} };
const task: CheckTask = {
  shown: "a.inspection.yaml",
  path: "/reports/a.inspection.yaml",
  content: { kind: "text", text: "status: fnal\n" },
};

describe("the key of an answer", () => {
  const core: Core = testCore();
  const surroundings = { settings: {}, frameworks: core.parts.frameworks, ignored: false, problems: [] };
  const key = new AnswerKeys("program", settings).of(task, surroundings);

  it("is the same when nothing differs that the answer follows from", () => {
    expect(new AnswerKeys("program", settings).of({ ...task, path: "/elsewhere/a" }, surroundings)).toBe(key);
  });

  it("is another one when anything else does", () => {
    const keys = new AnswerKeys("program", settings);
    const { frameworks } = core.parts;
    const fewer = { ids: frameworks.ids.slice(1), get: frameworks.get };
    const others = [
      new AnswerKeys("another program", settings).of(task, surroundings),
      new AnswerKeys("program", { ...settings, maxFileSize: 2000 }).of(task, surroundings),
      new AnswerKeys("program", { ...settings, rule: { "figure-unused": "off" } }).of(task, surroundings),
      keys.of({ ...task, shown: "b.inspection.yaml" }, surroundings),
      keys.of({ ...task, content: { kind: "text", text: "status: draft\n" } }, surroundings),
      keys.of({ ...task, content: { kind: "notText", reason: "notUtf8" } }, surroundings),
      keys.of({ ...task, others: { paragraphs: {}, subjects: {} } }, surroundings),
      keys.of(task, undefined),
      keys.of(task, { ...surroundings, glossary: ["PDU"] }),
      keys.of(task, { ...surroundings, settings: { rules: { "figure-unused": "error" } } }),
      keys.of(task, { ...surroundings, frameworks: fewer }),
    ];
    expect(new Set([key, ...others]).size).toBe(others.length + 1);
  });
});

describe("an answer that was kept", () => {
  const analysis = testCore().analyseOnce(task.shown, "status: fnal\nstatus: draft\n");
  const problems = analysis.problems();
  const { traces } = analysis;
  const answer = JSON.parse(
    JSON.stringify({ problems, traces, isReadInFull: true, levels: { "figure-unused": "off" } }),
  ) as CheckAnswer;

  it("is taken when it is one", () => {
    expect(kindOf(task.shown, "")).toBe("report");
    expect(problems.length).toBeGreaterThan(0);
    expect(isAnswer(answer)).toBe(true);
  });

  it("is not taken when any part that is read later has another shape", () => {
    const [first] = answer.problems;
    const changes = [
      { severity: "fatal" },
      { message: 1 },
      { range: { start: { line: -1, character: 0 }, end: { line: 0, character: 0 } } },
      { range: undefined },
      { related: [{ message: "no place" }] },
      { fixes: [{ title: "no edits", safe: true }] },
      { suppressed: {} },
    ];
    for (const change of changes)
      expect(isAnswer({ ...answer, problems: [{ ...first, ...change }] }), JSON.stringify(change)).toBe(
        false,
      );
    for (const change of [{ subject: 1 }, { names: "none" }, { paragraphs: [1] }])
      expect(isAnswer({ ...answer, traces: [{ ...traces[0], ...change }] })).toBe(false);
    for (const change of [{ isReadInFull: "yes" }, { levels: { "figure-unused": "loud" } }, { levels: [] }])
      expect(isAnswer({ ...answer, ...change }), JSON.stringify(change)).toBe(false);
    for (const other of [null, [], {}, { problems: {} }, "problems"]) expect(isAnswer(other)).toBe(false);
  });

  it("is not kept when a fault of this tool cut it short", () => {
    expect(isWorthKeeping(answer)).toBe(true);
    const failed = { ...answer.problems[0], ruleId: "rule-failed" } as CheckAnswer["problems"][number];
    expect(isWorthKeeping({ ...answer, problems: [failed] })).toBe(false);
  });
});
