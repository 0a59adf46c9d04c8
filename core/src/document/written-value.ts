/**
 * The text that a writer put down as one value, whatever YAML made of it: everything from the value's
 * first sign to the last line that is indented more than the name or dash it belongs to. Rules on
 * misread prose compare this with the value, and put it into a block without losing a letter.
 */
import type { LineIndex } from "./line-index.ts";
import type { Entry, ListNode, Node } from "./node.ts";

/** What a value hangs on: the name of an entry, or the dash of an item in a list. */
export type Holder = { readonly entry: Entry } | { readonly list: ListNode; readonly index: number };

/** A value as it was put down. */
export interface WrittenValue {
  /** Offset of the name or the dash that it hangs on. */
  readonly holderStart: number;
  /** Offset of the first sign after the colon or the dash; offset of the end of that line when it is empty. */
  readonly start: number;
  /** Offset after the last sign that is not white space. */
  readonly end: number;
  /** Everything between `start` and `end`; begins with a line end when the value begins on a later line. */
  readonly text: string;
  /** Column of the name or the dash, in characters from the start of the line. */
  readonly indent: number;
}

/** Where the colon or dash before a value ends, and where the name or dash begins. */
interface Sign {
  readonly holderStart: number;
  readonly end: number;
  readonly indent: number;
}

/**
 * The written value. Undefined for an item of a list in brackets, and where no colon or dash stands; for
 * an entry in braces lines do not tell where the value ends, so callers must know that there are none.
 */
export function writtenValue(holder: Holder, lines: LineIndex): WrittenValue | undefined {
  const sign =
    "entry" in holder ? afterColon(holder.entry, lines) : afterDash(holder.list, holder.index, lines);
  if (!sign) return undefined;
  const start = skipBlanks(lines.text, sign.end);
  const end = Math.max(start, endOfPart(lines, start, sign.indent, "entry" in holder));
  return {
    holderStart: sign.holderStart,
    start,
    end,
    text: lines.text.slice(start, end),
    indent: sign.indent,
  };
}

/** The same text as a `|` block, to stand in place of the written value. Ends without a line break. */
export function asBlock(written: WrittenValue, lines: LineIndex, text = written.text): string {
  const eol = lines.text.includes("\r\n") ? "\r\n" : "\n";
  const indent = " ".repeat(written.indent + 2);
  const startsBelow = /^[ \t]*[\r\n]/.test(text);
  const body = (startsBelow ? text.replace(/^(?:[ \t]*(?:\r\n|\r|\n))+/, "") : text).split(/\r\n|\r|\n/);
  const cut = commonIndent(startsBelow ? body : body.slice(1));
  const unindented = body.map((line, at) =>
    at > 0 || startsBelow ? line.slice(Math.min(cut, indentIn(line))) : line,
  );
  const gap = /[ \t]/.test(lines.text[written.start - 1] ?? " ") ? "" : " ";
  return [
    `${gap}|`,
    ...unindented.map((line) => (isBlank(line) ? "" : indent + withoutBlanksAfter(line))),
  ].join(eol);
}

function afterColon(entry: Entry, lines: LineIndex): Sign | undefined {
  const { text } = lines;
  let colon = entry.key.end;
  while (/[ \t]/.test(text[colon] ?? "")) colon++;
  if (text[colon] !== ":") return undefined;
  return { holderStart: entry.key.start, end: colon + 1, indent: columnOf(entry.key.start, lines) };
}

function afterDash(list: ListNode, index: number, lines: LineIndex): Sign | undefined {
  const item = list.items[index] as Node;
  if (list.flow) return undefined;
  const column = columnOf(list.start, lines);
  const previous = index > 0 ? (list.items[index - 1] as Node).end : list.start;
  for (let line = lines.lineAt(item.start); line >= lines.lineAt(previous); line--) {
    const dash = lines.startOf(line) + column;
    if (dash >= previous && dash <= item.start && /^-(?:\s|$)/.test(lines.text.slice(dash, dash + 2))) {
      return { holderStart: dash, end: dash + 1, indent: column };
    }
  }
  return undefined;
}

function columnOf(offset: number, lines: LineIndex): number {
  return offset - lines.startOf(lines.lineAt(offset));
}

function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (text[at] === " " || text[at] === "\t") at++;
  return at;
}

/** The end of the last line that belongs to a part whose name or dash stands at `indent`. */
function endOfPart(lines: LineIndex, start: number, indent: number, named: boolean): number {
  const firstLine = lines.lineAt(start);
  // A list may hang below its name without being indented, but only when nothing stands behind the name.
  const mayBeList = named && isBlank(lines.text.slice(start, lines.endOf(firstLine)));
  let end = trimmedEnd(lines, firstLine);
  for (let line = firstLine + 1; line < lines.lineCount; line++) {
    const text = lines.lineText(line);
    if (isBlank(text)) continue;
    const found = lines.indentOf(line);
    if (found < indent || (found === indent && !(mayBeList && /^ *-(?:\s|$)/.test(text)))) break;
    end = trimmedEnd(lines, line);
  }
  return end;
}

function trimmedEnd(lines: LineIndex, line: number): number {
  return lines.startOf(line) + withoutBlanksAfter(lines.lineText(line)).length;
}

/** The smallest indentation of lines that hold something. */
function commonIndent(body: readonly string[]): number {
  const filled = body.filter((line) => !isBlank(line));
  return filled.reduce((least, line) => Math.min(least, indentIn(line)), filled[0] ? indentIn(filled[0]) : 0);
}

// Only spaces and tabs are blanks to YAML: a no-break space is a letter like any other, and kept.
function indentIn(line: string): number {
  return line.search(/[^ \t]|$/);
}

function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}

function withoutBlanksAfter(line: string): string {
  let end = line.length;
  while (line[end - 1] === " " || line[end - 1] === "\t") end--;
  return line.slice(0, end);
}
