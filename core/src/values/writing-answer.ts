/** What a writing aid does to a file: one edit, and where the cursor goes. */
import type { LineIndex } from "../document/line-index.ts";
import type { WritingAnswer } from "../protocol.ts";

/** One edit of a file; offsets of what it replaces. */
export interface WritingEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** How much of `newText` stands before the cursor; all of it when left out. */
  readonly cursor?: number;
}

/** The answer for one edit. */
export function writingAnswer(lines: LineIndex, edit: WritingEdit, what: string): WritingAnswer {
  const { start, end, newText, cursor = newText.length } = edit;
  const before = newText.slice(0, cursor).split(/\r\n|\r|\n/);
  const from = lines.positionAt(start);
  const last = before.at(-1) as string;
  return {
    edits: [{ range: lines.rangeOf(start, end), newText }],
    cursor: {
      line: from.line + before.length - 1,
      character: (before.length > 1 ? 0 : from.character) + last.length,
    },
    what,
  };
}

/** Lines indented alike, joined with the line end of the file; empty lines stay empty. */
export function indented(texts: readonly string[], column: number, eol: string): string {
  const before = " ".repeat(column);
  return texts.map((text) => (text === "" ? "" : before + text)).join(eol);
}

/** An item of a list as a block: its dash, the sign of the block, and the lines below. Ends without a line end. */
export function blockItem(
  texts: readonly string[],
  { column, dash }: { readonly column: number; readonly dash: number },
  eol: string,
): string {
  const head = `${" ".repeat(column)}-${" ".repeat(dash - 1)}|`;
  return `${head}${eol}${indented(texts, column + dash, eol)}`;
}

/** The line end that a file uses. */
export function lineEndOf({ text }: LineIndex): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
