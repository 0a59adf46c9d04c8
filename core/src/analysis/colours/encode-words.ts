/**
 * Coloured words as the language server protocol writes them: five numbers each, places counted from the one
 * before. The protocol has no word over two lines, so what a line end divides is given in pieces.
 */
import type { LineIndex } from "../../document/line-index.ts";
import type { ColouredWord, Rank, WordKind } from "./coloured-words.ts";

/** The names of the kinds and ranks, in the order in which the numbers count them. */
export const legend: { readonly tokenTypes: WordKind[]; readonly tokenModifiers: Rank[] } = {
  tokenTypes: ["rating", "figure", "quantifier", "acronym"],
  tokenModifiers: ["highest", "upper", "lower", "lowest"],
};

/** The numbers of all words. Of words that overlap, the one that begins first is given. */
export function encodeWords(words: readonly ColouredWord[], lines: LineIndex): number[] {
  const pieces = words.flatMap((word) => piecesOf(word, lines));
  pieces.sort((a, b) => a.line - b.line || a.start - b.start || b.end - a.end);
  const data: number[] = [];
  let last = { line: 0, start: 0, end: 0 };
  for (const piece of pieces) {
    const { line, start, end } = piece;
    if (line === last.line && start < last.end) continue;
    data.push(
      line - last.line,
      line === last.line ? start - last.start : start,
      end - start,
      piece.type,
      piece.modifiers,
    );
    last = piece;
  }
  return data;
}

/** A word, or the part of one, in one line. */
interface Piece {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly type: number;
  readonly modifiers: number;
}

function piecesOf({ range, kind, rank }: ColouredWord, lines: LineIndex): Piece[] {
  const { start, end } = range;
  const type = legend.tokenTypes.indexOf(kind);
  const modifiers = rank ? 1 << legend.tokenModifiers.indexOf(rank) : 0;
  const pieces: Piece[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.character : lines.indentOf(line);
    const to = line === end.line ? end.character : lines.endOf(line) - lines.startOf(line);
    if (to > from) pieces.push({ line, start: from, end: to, type, modifiers });
  }
  return pieces;
}
