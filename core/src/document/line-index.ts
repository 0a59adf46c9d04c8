/**
 * Offsets of a text to lines and characters, and back. Built once for each version of a text.
 */
import type { Position, Range } from "../problem.ts";

/** Where each line of a text begins. Lines end with LF, CRLF or a lone CR, as the editor counts them. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(readonly text: string) {
    this.#starts = lineStarts(text);
  }

  /** How many lines the text has; an empty text has one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset of the first character of a line; the end of the text for a line beyond it. */
  startOf(line: number): number {
    return this.#starts[Math.max(0, line)] ?? this.text.length;
  }

  /** The text of a line without its line end. */
  lineText(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
  }

  /** Offset after the last character of a line, before its line end. */
  endOf(line: number): number {
    let end = this.startOf(line + 1);
    while (end > this.startOf(line) && isLineEnd(this.text.charCodeAt(end - 1))) end--;
    return end;
  }

  /** The line an offset stands in. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The position of an offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.text.length);
    const line = this.lineAt(inside);
    return { line, character: inside - this.startOf(line) };
  }

  /** The offset of a position; positions outside a line or the text are moved to its nearest end. */
  offsetAt(position: Position): number {
    if (position.line >= this.lineCount) return this.text.length;
    const start = this.startOf(position.line);
    return Math.min(start + Math.max(0, position.character), this.endOf(position.line));
  }

  /** The range between two offsets. */
  rangeOf(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(Math.max(start, end)) };
  }

  /** How many spaces stand before the first other character of a line. */
  indentOf(line: number): number {
    const start = this.startOf(line);
    let offset = start;
    while (this.text.charCodeAt(offset) === 0x20) offset++;
    return offset - start;
  }
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

function lineStarts(text: string): number[] {
  if (text.includes("\r")) return lineStartsWithReturns(text);
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function lineStartsWithReturns(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}
