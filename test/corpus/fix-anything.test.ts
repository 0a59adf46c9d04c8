/**
 * Fixing every report there is: whatever is fixed, no number and no rating becomes another, and fixing again finds
 * nothing more to do.
 */
import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { fixAll } from "../../core/src/lint/fix-all.ts";
import { testCore } from "../support/core.ts";
import { RandomEdits } from "../support/random-edits.ts";

const core = testCore();

const fromPages = globSync("core/src/rules/*.md").flatMap((page) => {
  const blocks = readFileSync(page, "utf8").matchAll(/^```yaml[^\n]*\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, block = ""], at): [name: string, text: string] => [`${page}, ${at + 1}`, block]);
});
const files = ["examples/*.yaml", "test/features/**/*.yaml", "test/corpus/sentences/*.yaml"];
const whole = globSync(files).map((name): [string, string] => [name, readFileSync(name, "utf8")]);

describe("fixing", () => {
  it.each([...fromPages, ...whole])("changes no number and no rating: %s", (_name, text) => {
    for (const lines of [text, text.replace(/\r?\n/g, "\r\n")]) expectSafe(lines);
  });

  it.each(globSync("examples/*.yaml"))("does so whatever is written into it: %s", (name) => {
    const edits = new RandomEdits(readFileSync(name, "utf8"), 20_221_204);
    for (let at = 0; at < 25; at++) expectSafe(edits.next());
  });
});

function expectSafe(text: string): void {
  const { text: fixed, fixed: problems } = fixAll(text, problemsOf);
  expect(numbersIn(fixed)).toEqual(numbersIn(text));
  expect(ratingsIn(fixed)).toEqual(ratingsIn(text));
  expect(problems.length > 0).toBe(fixed !== text);
  expect(fixAll(fixed, problemsOf)).toEqual({ text: fixed, fixed: [] });
  if (text.includes("\r\n")) expect(fixed.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
}

function problemsOf(text: string) {
  return core.analyseOnce("a.inspection.yaml", text).problems();
}

/** All numbers but those in comments, which an unused suppression takes with it. */
function numbersIn(text: string): string[] {
  return withoutComments(text).match(/\d+(?:\.\d+)?/g) ?? [];
}

/** What stands behind “rating:”, by its letters: capitals and quotation marks make no other rating. */
function ratingsIn(text: string): string[] {
  const written = withoutComments(text).matchAll(/^[ -]*(?:rating|overall|from):[ \t]*(.*)$/gm);
  return [...written].map(([, rating = ""]) => rating.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase());
}

function withoutComments(text: string): string {
  return text.replace(/# inspection-reports-.*/g, "");
}
