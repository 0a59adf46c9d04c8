/** Applies fixes to a text. What overlaps is left for the next round, so nothing is written twice. */
import { LineIndex } from "../document/line-index.ts";
import type { Fix, Problem } from "../problem.ts";

/** The text with each fix applied whole, in order, as long as it does not touch an earlier one. */
export function applyFixes(text: string, fixes: readonly Fix[]): { text: string; applied: number } {
  const lines = new LineIndex(text);
  const taken: { start: number; end: number; newText: string }[] = [];
  let applied = 0;
  for (const fix of fixes) {
    const edits = fix.edits.map(({ range, newText }) => ({
      start: lines.offsetAt(range.start),
      end: lines.offsetAt(range.end),
      newText,
    }));
    if (edits.some((edit) => taken.some((other) => overlaps(edit, other)))) continue;
    taken.push(...edits);
    applied++;
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
