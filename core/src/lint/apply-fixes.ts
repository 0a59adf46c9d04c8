/** Applies fixes to a text. What overlaps is left for the next round, so nothing is written twice. */
import { LineIndex } from "../document/line-index.ts";
import type { Fix, Problem } from "../problem.ts";

/** A text after fixes. */
export interface AppliedFixes<One extends Fix = Fix> {
  readonly text: string;
  readonly applied: readonly One[];
}

/** The text with each fix applied whole, in order, as long as it does not touch an earlier one, and the fixes that were. */
export function applyFixes<One extends Fix>(text: string, fixes: readonly One[]): AppliedFixes<One> {
  const lines = new LineIndex(text);
  const taken: { start: number; end: number; newText: string }[] = [];
  const applied: One[] = [];
  for (const fix of fixes) {
    const edits = fix.edits.map(({ range, newText }) => ({
      start: lines.offsetAt(range.start),
      end: lines.offsetAt(range.end),
      newText,
    }));
    if (edits.some((edit) => taken.some((other) => overlaps(edit, other)))) continue;
    taken.push(...edits);
    applied.push(fix);
  }
  taken.sort((a, b) => b.start - a.start || b.end - a.end);
  const fixed = taken.reduce(
    (result, edit) => result.slice(0, edit.start) + edit.newText + result.slice(edit.end),
    text,
  );
  return { text: fixed, applied };
}

/** The first safe fix of each problem that is not suppressed. */
export function safeFixes(problems: readonly Problem[]): Fix[] {
  return problems
    .filter((problem) => !problem.suppressed)
    .flatMap((problem) => problem.fixes.find((fix) => fix.safe) ?? []);
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  if (a.start === b.start) return true;
  return a.start < b.end && b.start < a.end;
}
