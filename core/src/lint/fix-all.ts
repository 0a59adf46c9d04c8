/** Applies the safe fixes of a file until none is left: one fix can make room for the next. */
import type { Problem } from "../problem.ts";
import { applyFixes, safeFixes } from "./apply-fixes.ts";

/** Fixes that take each other back must not go on for ever. */
const mostRounds = 10;

/**
 * The text with its safe fixes applied; the very same text where there is none. `problemsOf` gives the problems of
 * a text and is asked once for each round, for the text as it is first of all.
 */
export function fixAll(text: string, problemsOf: (text: string) => readonly Problem[]): string {
  let current = text;
  for (let round = 0; round < mostRounds; round++) {
    const fixes = safeFixes(problemsOf(current));
    const fixed = fixes.length > 0 ? applyFixes(current, fixes).text : current;
    if (fixed === current) break;
    current = fixed;
  }
  return current;
}
