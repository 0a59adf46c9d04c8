/**
 * Building fixes. Edits are as small as they can be: a fix changes what it is about and leaves every
 * other byte of the file alone.
 */
import type { LineIndex } from "../../document/line-index.ts";
import { asBlock, writtenValue } from "../../document/written-value.ts";
import type { Prose } from "../../model/report.ts";
import type { Fix, Position, Range, TextEdit } from "../../problem.ts";

/** A fix that may be applied without asking: it changes no number, no rating and no wording. */
export function safeFix(title: string, ...edits: readonly TextEdit[]): Fix {
  return { title, edits, safe: true };
}

/** A fix that only an explicit choice applies, since it changes what the report says. */
export function chosenFix(title: string, ...edits: readonly TextEdit[]): Fix {
  return { title, edits, safe: false };
}

/** Puts a text in place of a range. */
export function replace(range: Range, newText: string): TextEdit {
  return { range, newText };
}

/** Puts a text at a position. */
export function insert(position: Position, newText: string): TextEdit {
  return { range: { start: position, end: position }, newText };
}

/** Removes all lines that a range touches, line ends included; the last of a file may have none. */
export function removeLines({ start, end }: Range, lines: LineIndex): TextEdit {
  return replace(lines.rangeOf(lines.startOf(start.line), lines.startOf(end.line + 1)), "");
}

/** Writes new lines below the line of a position, indented as given; `text` may hold several lines. */
export function insertLinesAfter(line: number, indent: number, text: string, lines: LineIndex): TextEdit {
  const eol = lineEndOf(lines);
  const body = text
    .split("\n")
    .map((part) => (part === "" ? "" : " ".repeat(indent) + part))
    .join(eol);
  const end = lines.positionAt(lines.endOf(line));
  return insert(end, eol + body);
}

/** The line end that the file uses. */
export function lineEndOf(lines: LineIndex): string {
  return lines.text.includes("\r\n") ? "\r\n" : "\n";
}

/**
 * Writes prose as a `|` block, letter by letter as it stands; undefined for items in brackets, where it cannot
 * be done. Not for prose under a name in braces: there the text has no line of its own.
 */
export function asBlockFix(prose: Prose, lines: LineIndex): { fix: Fix; range: Range } | undefined {
  const written = writtenValue(prose.holder, lines);
  if (!written || written.text === "") return undefined;
  const range = lines.rangeOf(written.start, written.end);
  return {
    fix: safeFix("Write the text as a block after “|”", replace(range, asBlock(written, lines))),
    range,
  };
}

/** A short value as YAML text: bare where YAML reads it as the same text, in quotes where not. */
export function asShortText(text: string): string {
  const bare =
    /^[A-Za-z][^:#\n"'{}[\],&*?|>%@`!]*[^:#\n"'{}[\],&*?|>%@`!\s]$/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off)$/i.test(text);
  return bare ? text : `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}
