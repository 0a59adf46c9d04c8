/** The sentence of prose that stands at a position: what a writer is in the middle of. */
import { matchesOf } from "../document/matches-of.ts";
import { resolve } from "../document/node.ts";
import type { Position, Range } from "../problem.ts";
import type { FileAnalysis } from "./analyse.ts";

/** The range of the sentence at a position; undefined where no prose of a report stands. A blank line ends a sentence. */
export function sentenceAt(file: FileAnalysis, position: Position): Range | undefined {
  const { lines } = file.file;
  const offset = lines.offsetAt(position);
  const prose = file.documents
    .flatMap(({ report }) => report?.prose ?? [])
    .map(({ node }) => resolve(node) ?? node)
    .find(({ start, end }) => start <= offset && offset <= lines.endOf(lines.lineAt(end)));
  if (!prose) return undefined;
  const before = lines.text.slice(prose.start, offset);
  const end = Math.max(prose.end, offset);
  const after = lines.text.slice(offset, end);
  const starts = matchesOf(sentenceEnd, before).at(-1);
  const ends = after.search(sentenceEnd);
  return lines.rangeOf(
    prose.start + (starts ? starts.index + starts[0].length : 0),
    ends < 0 ? end : offset + ends + 1,
  );
}

/** A full stop, question or exclamation mark with white space behind it, or a blank line. */
const sentenceEnd = /[.!?]["'”’)]*(?=\s)|\n[ \t]*\r?\n/g;
