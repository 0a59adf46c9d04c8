/**
 * Merge-conflict markers that a version control system left in a file. They stand at the very start of
 * a line, where no text of a report can stand, so two of them are certain.
 */
import { matchesOf } from "./matches-of.ts";

/** The first marker and how many conflicts there are, or undefined when there are none. */
export function findConflictMarkers(
  text: string,
): { kind: "conflict"; start: number; end: number; count: number } | undefined {
  if (!text.includes("<<<<<<<") && !text.includes(">>>>>>>")) return undefined;
  const opening = matchesOf(/^<{7}(?: [^\r\n]*)?$/gm, text);
  const closing = matchesOf(/^>{7}(?: [^\r\n]*)?$/gm, text);
  const first = opening[0] ?? closing[0];
  if (!first) return undefined;
  const count = Math.max(opening.length, closing.length);
  return { kind: "conflict", start: first.index, end: first.index + first[0].length, count };
}
