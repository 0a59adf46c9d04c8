/**
 * What holds of fixing, whatever is fixed: no number and no rating becomes another, and fixing again finds nothing more
 * to do.
 */
import { expect } from "vitest";
import { fixAll } from "../../core/src/lint/fix-all.ts";
import { testCore } from "./core.ts";

const core = testCore();

/** Checks one text of a report. */
export function expectSafe(text: string): void {
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
