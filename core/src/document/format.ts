/**
 * Formatting: the structure of a file gets even indentation, one space after colons and dashes, and no spaces at
 * the ends of lines. Nothing but white space is ever touched, and every text value stays as it is, letter by letter:
 * the result is read again and compared before a single edit is given away.
 */
import type { TextEdit } from "../problem.ts";
import { alignComments } from "./format-comments.ts";
import { FormatLayout, Unplaceable } from "./format-layout.ts";
import type { LineIndex } from "./line-index.ts";
import { parseFile } from "./parse.ts";
import type { ParsedFile, Refusal } from "./parsed-file.ts";
import { sameTrees } from "./same-trees.ts";

/** How a file is to be formatted. */
export interface FormatOptions {
  /** Spaces from a name to what stands below it: 2 to 8, others are moved to the nearest. */
  readonly tabSize: number;
  /** Whether empty lines at the end of the file go. */
  readonly trimFinalNewlines?: boolean;
  /** First and last line to be changed, from zero; all when left out. */
  readonly within?: { readonly first: number; readonly last: number };
}

/** A stretch of the file and what replaces it. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * Why a file is left as it is: it cannot be read in full, the place says where; or it is written in a way that
 * formatting does not touch, such as names after `?`.
 */
export type LeftUnformatted =
  | { readonly kind: "unreadable"; readonly offset: number }
  | { readonly kind: "unusual" };

/** A formatted text, or why there is none. */
export type FormattedText =
  | { readonly text: string; readonly left?: undefined }
  | { readonly text?: undefined; readonly left: LeftUnformatted };

/**
 * The edits that format a file, at most a few small ones for each line. None where it is formatted already, where
 * it cannot be read in full, and where its values would not stay the same.
 */
export function formatEdits(file: ParsedFile, options: FormatOptions): TextEdit[] {
  const { lines } = file;
  const { changes = [] } = plan(file, options);
  return changes.map(({ start, end, newText }) => ({ range: lines.rangeOf(start, end), newText }));
}

/** The text of a file in its format; the very same text where it is formatted already. */
export function formatText(file: ParsedFile, options: FormatOptions): FormattedText {
  const { changes, left } = plan(file, options);
  return left ? { left } : { text: apply(file.text, changes) };
}

type Plan =
  | { readonly changes: readonly Change[]; readonly left?: undefined }
  | { readonly changes?: undefined; readonly left: LeftUnformatted };

function plan(file: ParsedFile, options: FormatOptions): Plan {
  const { lines, text, documents, refusal } = file;
  const issue = documents.flatMap(({ syntaxIssues }) => syntaxIssues)[0];
  if (refusal || issue) return { left: { kind: "unreadable", offset: issue?.start ?? startOf(refusal) } };
  const layout = /\r(?!\n)/.test(text) ? undefined : layOut(file, options);
  if (!layout) return { left: { kind: "unusual" } };
  const changes = [...lineChanges(layout, lines), ...layout.gaps].filter(isWithin(options, lines));
  changes.sort((a, b) => a.start - b.start || a.end - b.end);
  const kept = [
    ...(options.trimFinalNewlines ? [withoutLastLines(changes, lines, options)] : []),
    withLastLineEnd(changes, lines, options),
    changes,
  ].find((tried) => keepsValues(file, tried));
  return kept ? { changes: kept } : { left: { kind: "unusual" } };
}

function startOf(refusal: Refusal | undefined): number {
  if (!refusal || refusal.kind === "tooLong" || refusal.kind === "tooMany") return 0;
  return refusal.kind === "conflict" ? refusal.start : refusal.offset;
}

function layOut({ documents, lines }: ParsedFile, { tabSize }: FormatOptions): FormatLayout | undefined {
  const layout = new FormatLayout(lines, Math.min(8, Math.max(2, Math.floor(tabSize) || 2)));
  try {
    for (const { root } of documents) if (root) layout.place(root);
  } catch (thrown) {
    if (thrown instanceof Unplaceable) return undefined;
    throw thrown;
  }
  alignComments(layout, lines);
  return layout;
}

/** Indentation and spaces at line ends, as far as they differ from what is written. */
function lineChanges(layout: FormatLayout, lines: LineIndex): Change[] {
  const changes: Change[] = [];
  for (let line = 0; line < lines.lineCount; line++) {
    const text = lines.lineText(line);
    const start = lines.startOf(line);
    const wanted = layout.indents[line];
    const indent = lines.indentOf(line);
    if (wanted !== undefined && wanted !== indent) {
      changes.push({ start, end: start + indent, newText: " ".repeat(wanted) });
    }
    const filled = layout.endsInText[line] ? text.length : withoutBlanksAfter(text);
    if (filled < text.length) changes.push({ start: start + filled, end: start + text.length, newText: "" });
  }
  return changes;
}

function withoutBlanksAfter(text: string): number {
  let end = text.length;
  while (text[end - 1] === " " || text[end - 1] === "\t") end--;
  return end;
}

function isBlank(text: string): boolean {
  return withoutBlanksAfter(text) === 0;
}

function isWithin({ within }: FormatOptions, lines: LineIndex): (change: Change) => boolean {
  if (!within) return () => true;
  const start = lines.startOf(within.first);
  const end = lines.endOf(within.last);
  return (change) => start <= change.start && change.end <= end;
}

/** A file ends with the end of its last line. */
function withLastLineEnd(changes: readonly Change[], lines: LineIndex, { within }: FormatOptions): Change[] {
  const end = lines.text.length;
  const isEnded = isBlank(lines.lineText(lines.lineCount - 1));
  if (isEnded || (within && within.last < lines.lineCount - 1)) return [...changes];
  return [...changes, { start: end, end, newText: lines.text.includes("\r\n") ? "\r\n" : "\n" }];
}

function withoutLastLines(changes: readonly Change[], lines: LineIndex, options: FormatOptions): Change[] {
  let last = lines.lineCount - 1;
  while (last > 0 && isBlank(lines.lineText(last))) last--;
  const start = lines.startOf(last + 1);
  const end = lines.text.length;
  if (start >= end || (options.within && options.within.last < lines.lineCount - 1)) {
    return withLastLineEnd(changes, lines, options);
  }
  return [...changes.filter((change) => change.start < start), { start, end, newText: "" }];
}

function keepsValues({ text, documents }: ParsedFile, changes: readonly Change[]): boolean {
  if (changes.length === 0) return true;
  const formatted = parseFile(apply(text, changes));
  return (
    formatted.documents.every(({ syntaxIssues }) => syntaxIssues.length === 0) &&
    sameTrees(documents, formatted.documents)
  );
}

function apply(text: string, changes: readonly Change[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { start, end, newText } of changes) {
    pieces.push(text.slice(at, start), newText);
    at = end;
  }
  return pieces.join("") + text.slice(at);
}
