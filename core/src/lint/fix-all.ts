/** Applies the safe fixes of a file until none is left: one fix can make room for the next. */
import { editsBetween } from "../document/edits-between.ts";
import { LineIndex } from "../document/line-index.ts";
import type { Fix, Position, Problem } from "../problem.ts";
import { applyFixes, safeFixes } from "./apply-fixes.ts";

/** Fixes that take each other back must not go on for ever. */
const mostRounds = 10;

/** A problem that was put right. */
export interface FixedProblem {
  readonly ruleId: string;
  /** Where it began in the text as it was before anything was fixed. */
  readonly at: Position;
  readonly fix: Fix;
}

/** A text after its safe fixes. */
export interface FixedText {
  readonly text: string;
  /** What was put right, by its place. */
  readonly fixed: readonly FixedProblem[];
}

/**
 * The text with its safe fixes applied; the very same text where there is none. `problemsOf` gives the problems of
 * a text and is asked once for each round, for the text as it is first of all.
 */
export function fixAll(text: string, problemsOf: (text: string) => readonly Problem[]): FixedText {
  let current = text;
  const fixed: FixedProblem[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const problems = problemsOf(current);
    const next = applyFixes(current, safeFixes(problems));
    if (next.text === current) break;
    const applied = new Set(next.applied);
    const before = placesBefore(text, current);
    for (const { ruleId, range, fixes } of problems) {
      const fix = fixes.find(({ safe }) => safe);
      if (fix && applied.has(fix)) fixed.push({ ruleId, at: before(range.start), fix });
    }
    current = next.text;
  }
  // What was changed and changed back is nothing to tell.
  if (current === text) return { text, fixed: [] };
  fixed.sort((a, b) => a.at.line - b.at.line || a.at.character - b.at.character);
  return { text: current, fixed };
}

/** From places in a changed text to those in the text as it was; what is new stands where it was put in. */
function placesBefore(text: string, changed: string): (place: Position) => Position {
  if (changed === text) return (place) => place;
  const old = new LineIndex(text);
  const now = new LineIndex(changed);
  const edits = editsBetween(old, changed).map(({ range, newText }) => {
    const start = old.offsetAt(range.start);
    return { start, removed: old.offsetAt(range.end) - start, added: newText.length };
  });
  return (place) => {
    let offset = now.offsetAt(place);
    for (const { start, removed, added } of edits) {
      if (offset < start) break;
      offset = offset < start + added ? start : offset - added + removed;
    }
    return old.positionAt(offset);
  };
}
