/**
 * The lines of a file around a problem, with line numbers and carets under the words it is about. Long
 * lines, such as paragraphs, are cut around the carets so that these are never lost off the screen.
 */
import type { LineIndex } from "../../core/src/document/line-index.ts";
import type { Range } from "../../core/src/problem.ts";
import { type Sign, signsOf } from "./visible-text.ts";

/** How a frame is drawn. */
export interface FrameStyle {
  /** Columns for the text of a line. */
  readonly room: number;
  readonly dim: (text: string) => string;
  readonly mark: (text: string) => string;
}

/** The frame, line by line: the line before, the line itself, carets, the line after. Empty for an empty file. */
export function codeFrame(lines: LineIndex, range: Range, style: FrameStyle): string[] {
  const at = range.start.line;
  if (lines.text === "" || at >= lines.lineCount) return [];
  const gutter = String(Math.min(at + 2, lines.lineCount)).length;
  const numbered = (line: number, text: string) =>
    `${style.dim(`${String(line + 1).padStart(gutter)} |`)} ${text}`.trimEnd();
  const context = (line: number) => {
    const text = lines.lineText(line);
    return line < 0 || line >= lines.lineCount || text.trim() === ""
      ? []
      : [numbered(line, cut(signsOf(text), 0, style.room).text)];
  };
  const { text, carets } = markedLine(lines, range, style.room);
  const below = `${style.dim(`${" ".repeat(gutter)} |`)} ${carets.replace(/\^+/, style.mark)}`;
  return [...context(at - 1), numbered(at, text), below, ...context(at + 1)];
}

/** The line that a range begins in and the carets under it. A range of several lines is marked in its first. */
function markedLine(lines: LineIndex, { start, end }: Range, room: number): { text: string; carets: string } {
  const line = lines.lineText(start.line);
  const signs = signsOf(line);
  const from = indexAt(signs, start.character);
  const to = end.line > start.line ? signs.length : indexAt(signs, end.character);
  const first = widthOf(signs) <= room ? 0 : startOfWindow(signs, from, to, room);
  const { text, shown } = cut(signs, first, room);
  const indent = (first > 0 ? 1 : 0) + widthOf(signs.slice(first, from));
  const marked = widthOf(signs.slice(from, Math.min(to, first + shown)));
  return { text, carets: " ".repeat(indent) + "^".repeat(Math.max(1, marked)) };
}

/** Where to begin so that the marked words stand in the middle, or begin after a third when they are long. */
function startOfWindow(signs: readonly Sign[], from: number, to: number, room: number): number {
  const marked = widthOf(signs.slice(from, to));
  let left = Math.max(Math.floor((room - marked) / 2), Math.floor(room / 3));
  let first = from;
  while (first > 0 && left > 0) left -= (signs[--first] as Sign).width;
  // Near its beginning the whole beginning is shown, and near its end no room is left unused.
  while (first > 0 && widthOf(signs.slice(first)) < room - 1) first--;
  return widthOf(signs.slice(0, first)) <= 1 ? 0 : first;
}

/** The part of a line that fits, with “…” where something is left out; `shown` counts its signs. */
function cut(signs: readonly Sign[], first: number, room: number): { text: string; shown: number } {
  const before = first > 0 ? "…" : "";
  const rest = signs.slice(first);
  if (widthOf(rest) + before.length <= room) return { text: before + join(rest), shown: rest.length };
  let width = before.length + 1;
  const shown = rest.findIndex((sign) => {
    width += sign.width;
    return width > room;
  });
  return { text: `${before}${join(rest.slice(0, shown))}…`, shown };
}

/** The sign that holds a UTF-16 unit; the one after the last for the end of the line. */
function indexAt(signs: readonly Sign[], character: number): number {
  const after = signs.findIndex((sign) => sign.start > character);
  const last = signs.at(-1);
  if (after >= 0) return Math.max(0, after - 1);
  return last && character < last.start + 1 ? signs.length - 1 : signs.length;
}

function widthOf(signs: readonly Sign[]): number {
  return signs.reduce((sum, sign) => sum + sign.width, 0);
}

function join(signs: readonly Sign[]): string {
  return signs.map((sign) => sign.shown).join("");
}
