/** Fixing all goes on while there is something safe to fix, and always comes to an end. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testCore } from "../../../test/support/core.ts";
import type { Fix, Problem } from "../problem.ts";
import { fixAll } from "./fix-all.ts";

describe("fixing all", () => {
  it("goes on while a fix makes room for the next", () => {
    const { text } = fixAll("a", (text) =>
      text.length < 4 ? [problem(insert(text.length, "b", true))] : [],
    );
    expect(text).toBe("abbb");
  });

  it("tells what was put right, where it stood before anything was", () => {
    // The first round puts "xx" at the beginning, and only then the "c" behind it is found.
    const problemsOf = (text: string) =>
      text.startsWith("x") ? found(text, "c", "d") : found(text, "a", "xxa");
    const { text, fixed } = fixAll("abcb", problemsOf);
    expect(text).toBe("xxabdb");
    expect(fixed.map(({ at }) => at.character)).toEqual([0, 2]);
  });

  it("tells nothing of what was not done: it was in the way of another fix, or only the writer may choose it", () => {
    const inTheWay = { ...problem(replaceFirst("c")), ruleId: "in-the-way" };
    const { text, fixed } = fixAll("a", (text) =>
      text === "a" ? [problem(replaceFirst("b")), inTheWay, problem(insert(1, "c", false))] : [],
    );
    expect(text).toBe("b");
    expect(fixed.map(({ ruleId }) => ruleId)).toEqual(["a-rule"]);
  });

  it("leaves what only the writer may choose", () => {
    expect(fixAll("a", () => [problem(insert(0, "b", false))])).toEqual({ text: "a", fixed: [] });
  });

  it("comes to an end where fixes take each other back", () => {
    const { text } = fixAll("a", (text) => [problem(replaceFirst(text === "a" ? "b" : "a"))]);
    expect(text).toMatch(/^[ab]$/);
  });

  it("leaves nothing safe to fix in a report, and changes no figure and no rating", () => {
    const core = testCore();
    const text = readFileSync("examples/with-mistakes.inspection.yaml", "utf8");
    const problemsOf = (current: string) => core.analyseOnce("a.inspection.yaml", current).problems();
    const { text: fixed } = fixAll(text, problemsOf);
    expect(fixed).not.toBe(text);
    expect(fixAll(fixed, problemsOf)).toEqual({ text: fixed, fixed: [] });
    expect(figuresIn(fixed)).toEqual(figuresIn(text));
  });
});

function figuresIn(text: string): string[] {
  return text.match(/(?<=(?:rating|percent|count|of|score|overall): )[^\n%]+/g) ?? [];
}

/** A problem with the first occurrence of a word. */
function found(text: string, word: string, right: string): Problem[] {
  const at = text.indexOf(word);
  const edits = [{ range: range(at, at + word.length), newText: right }];
  return at < 0 ? [] : [{ ...problem({ title: "", safe: true, edits }), range: range(at, at + 1) }];
}

function replaceFirst(newText: string): Fix {
  return { title: "", safe: true, edits: [{ range: range(0, 1), newText }] };
}

function insert(at: number, newText: string, safe: boolean): Fix {
  return { title: "", safe, edits: [{ range: range(at, at), newText }] };
}

function range(start: number, end: number) {
  return { start: { line: 0, character: start }, end: { line: 0, character: end } };
}

function problem(...fixes: Fix[]): Problem {
  return {
    ruleId: "a-rule",
    severity: "warning",
    message: "",
    range: range(0, 0),
    pointer: "",
    related: [],
    fixes,
    fingerprint: "",
  };
}
