/** Fixing all goes on while there is something safe to fix, and always comes to an end. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testCore } from "../../../test/support/core.ts";
import type { Fix, Problem } from "../problem.ts";
import { fixAll } from "./fix-all.ts";

describe("fixing all", () => {
  it("goes on while a fix makes room for the next", () => {
    expect(fixAll("a", (text) => (text.length < 4 ? [problem(insert(text.length, "b", true))] : []))).toBe(
      "abbb",
    );
  });

  it("leaves what only the writer may choose", () => {
    expect(fixAll("a", () => [problem(insert(0, "b", false))])).toBe("a");
  });

  it("comes to an end where fixes take each other back", () => {
    const swap = (text: string): Fix => ({
      title: "",
      safe: true,
      edits: [{ range: range(0, 1), newText: text === "a" ? "b" : "a" }],
    });
    expect(fixAll("a", (text) => [problem(swap(text))])).toMatch(/^[ab]$/);
  });

  it("leaves nothing safe to fix in a report, and changes no figure and no rating", () => {
    const core = testCore();
    const text = readFileSync("examples/with-mistakes.inspection.yaml", "utf8");
    const problemsOf = (current: string) => core.analyseOnce("a.inspection.yaml", current).problems();
    const fixed = fixAll(text, problemsOf);
    expect(fixed).not.toBe(text);
    expect(fixAll(fixed, problemsOf)).toBe(fixed);
    expect(figuresIn(fixed)).toEqual(figuresIn(text));
  });
});

function figuresIn(text: string): string[] {
  return text.match(/(?<=(?:rating|percent|count|of|score|overall): )[^\n%]+/g) ?? [];
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
