/**
 * A text of a report that has changed while nothing else has: a writer types in a paragraph. What was found elsewhere
 * still holds, and stands where it stood but for the line that was typed in.
 */
import { growthOf, offsetAfter, type TextChange } from "../document/text-change.ts";
import type { Prose } from "../model/report.ts";
import type { Position, Range } from "../problem.ts";
import type { SchemaProblem } from "../schema/schema-problem.ts";
import type { Found } from "./rule.ts";

/** The text and its change, which is on one line. */
export interface ChangedText {
  /** The text as it is now. */
  readonly prose: Prose;
  /** Where all of it stood before, and where it stands now. */
  readonly before: Range;
  readonly now: Range;
  /** The stretch of the line that changed, as it was before. */
  readonly change: Range;
  /** The same in offsets, with what it became. */
  readonly stretch: TextChange;
}

/** Whether a finding is about the text as it was. */
export function wasInside({ before }: ChangedText, { at }: Found): boolean {
  return contains(before, at);
}

/** Whether a finding is about the text as it is. */
export function isInside({ now }: ChangedText, { at }: Found): boolean {
  return contains(now, at);
}

/** A finding where it stands now; undefined where that is not certain. */
export function foundAfter(changed: ChangedText, found: Found): Found | undefined {
  if (!mayTouch(changed, found)) return found;
  const moved = { ...found, at: after(changed, found.at) };
  if (found.explains) Object.assign(moved, { explains: after(changed, found.explains) });
  const related = found.related?.map((place) => ({ ...place, range: after(changed, place.range) }));
  const fixes = found.fixes?.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, range: after(changed, edit.range) })),
  }));
  const ranges = [
    ...[moved.at, moved.explains].slice(0, found.explains ? 2 : 1),
    ...(related ?? []).map(({ range }) => range),
    ...(fixes ?? []).flatMap(({ edits }) => edits.map(({ range }) => range)),
  ];
  if (ranges.includes(undefined)) return undefined;
  return { ...moved, ...(related && { related }), ...(fixes && { fixes }) } as Found;
}

/** What the schema said outside the text, or of all of it, where it stands now. */
export function schemaProblemAfter({ stretch }: ChangedText, problem: SchemaProblem): SchemaProblem {
  return {
    ...problem,
    start: offsetAfter(stretch, problem.start),
    end: offsetAfter(stretch, problem.end),
  };
}

/** A quick look: nearly all findings have nothing on the line that was typed in. */
function mayTouch({ change }: ChangedText, { at, explains, related, fixes }: Found): boolean {
  const { line } = change.start;
  const isOn = (range: Range | undefined) => range?.start.line === line || range?.end.line === line;
  return (
    isOn(at) ||
    isOn(explains) ||
    related?.some(({ range }) => isOn(range)) === true ||
    fixes?.some(({ edits }) => edits.some(({ range }) => isOn(range))) === true
  );
}

function after(changed: ChangedText, { start, end }: Range): Range | undefined {
  const [newStart, newEnd] = [positionAfter(changed, start), positionAfter(changed, end)];
  return newStart && newEnd && { start: newStart, end: newEnd };
}

/** Undefined for a place at the change itself: what stood there may be before or behind it now. */
function positionAfter(changed: ChangedText, position: Position): Position | undefined {
  const { change, stretch, before, now } = changed;
  const { line, character } = position;
  if (line !== change.start.line) return position;
  const by = growthOf(stretch);
  if (compare(position, before.end) === 0) {
    const isBehind = character >= change.start.character;
    const same = { line, character: isBehind ? character + by : character };
    // Where blanks stand at the end, the end of the text and that of its line are two places that were one.
    return compare(same, now.end) === 0 ? same : undefined;
  }
  if (character < change.start.character) return position;
  return character > change.end.character ? { line, character: character + by } : undefined;
}

function contains(outer: Range, inner: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
