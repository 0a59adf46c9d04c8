/**
 * Pasting from a word processor: bullets in a list become findings, text in a block stays in the block, and text
 * behind a name becomes a block. Wording is never changed; where a plain paste does all that, there is no answer.
 */
import type { LineIndex } from "../document/line-index.ts";
import { matchesOf } from "../document/matches-of.ts";
import type { Range } from "../problem.ts";
import { type PastedLine, pastedLines } from "../prose/pasted-lines.ts";
import { asItems, asOneText, hasItems } from "../prose/pasted-markdown.ts";
import { requests, type WritingAnswer } from "../protocol.ts";
import type { SchemaPart } from "../schema/annotated-schema.ts";
import { blockItem, indented, lineEndOf, writingAnswer } from "../values/writing-answer.ts";
import { type ListPlace, type WritingPlace, writingPlace } from "../values/writing-place.ts";
import type { DocumentFeature } from "./feature.ts";

/** What is asked. */
interface PasteParams {
  readonly textDocument: { readonly uri: string };
  /** What the pasted text replaces. */
  readonly range: Range;
  readonly text: string;
}

/** Answers with null for a plain paste. */
export const paste: DocumentFeature<PasteParams, WritingAnswer | null> = {
  scope: "document",
  method: requests.paste,
  capability: {},
  empty: null,
  run({ file, settings }, { range, text }) {
    const { lines } = file.file;
    if (isPartOfReport(text, file.schema)) return null;
    const pasted = pastedLines(text);
    if (pasted.length === 0) return null;
    const place = writingPlace({ lines, schema: file.schema, tabSize: settings.tabSize }, range);
    if (!place || (place.kind === "list" && place.isBeside && !hasItems(pasted))) return null;
    if (place.kind === "list") return asFindings(pasted, place, lines);
    if (place.kind === "value") return asValue(pasted, place, lines);
    if (place.isEmpty && place.list && hasItems(pasted)) return asFindings(pasted, place.list, lines);
    return intoBlock(text, pasted, place, lines);
  },
};

function asFindings(pasted: readonly PastedLine[], place: ListPlace, lines: LineIndex): WritingAnswer {
  const eol = lineEndOf(lines);
  const items = asItems(pasted);
  const text = items.map((texts) => blockItem(texts, place, eol)).join(eol);
  const { start, end } = place;
  const one = place.name === "actions" ? "recommendation" : "finding";
  const what = `${items.length} ${one}${items.length === 1 ? "" : "s"}`;
  return writingAnswer(lines, { start, end, newText: place.isAtName ? eol + text : text }, what);
}

function asValue(
  pasted: readonly PastedLine[],
  { start, end, column }: Extract<WritingPlace, { kind: "value" }>,
  lines: LineIndex,
): WritingAnswer {
  const eol = lineEndOf(lines);
  const newText = ` |${eol}${indented(asOneText(pasted), column, eol)}`;
  return writingAnswer(lines, { start, end, newText }, "a block of text");
}

function intoBlock(
  text: string,
  pasted: readonly PastedLine[],
  place: Extract<WritingPlace, { kind: "block" }>,
  lines: LineIndex,
): WritingAnswer | null {
  const { column, isAtSign, end } = place;
  if (pasted.length === 1 && !hasItems(pasted) && !isAtSign) return null;
  const eol = lineEndOf(lines);
  const lineStart = lines.startOf(lines.lineAt(place.start));
  const isFresh = isAtSign || lines.text.slice(lineStart, place.start).trim() === "";
  const start = isFresh && !isAtSign ? lineStart : place.start;
  const body = indented(asOneText(pasted), column, eol);
  const newText = isAtSign
    ? eol + body
    : isFresh
      ? body
      : behindWords(text, pasted, body.slice(column), place, eol);
  const rest = lines.text.slice(end, lines.endOf(lines.lineAt(end)));
  const tail = rest.trim() === "" ? "" : beforeWords(text, pasted, column, eol);
  // Words that go to a line of their own leave the space before them behind.
  const blanks = /[\r\n]/.test(tail) ? rest.search(/[^ \t]/) : 0;
  const edit = { start, end: end + blanks, newText: newText + tail, cursor: newText.length };
  return writingAnswer(lines, edit, hasItems(pasted) ? "a list" : "text of this block");
}

/** What goes on with a line that holds something; a list needs lines of its own. */
function behindWords(
  text: string,
  pasted: readonly PastedLine[],
  words: string,
  { column }: { readonly column: number },
  eol: string,
): string {
  if (isItem(pasted[0])) return eol + eol + " ".repeat(column) + words;
  return (text.match(/^[ \t]/)?.[0] ?? "") + words;
}

/** What parts a pasted text from words behind it on the same line. */
function beforeWords(text: string, pasted: readonly PastedLine[], column: number, eol: string): string {
  const isList = isItem(pasted.at(-1));
  if (!isList && !/[\r\n]$/.test(text)) return text.match(/[ \t]$/)?.[0] ?? "";
  return `${isList ? eol : ""}${eol}${" ".repeat(column)}`;
}

function isItem(line: PastedLine | undefined): boolean {
  return line?.level !== undefined;
}

/** Whether a text has been copied from a report: a line of it has a name of the format, or the sign of a block. */
function isPartOfReport(text: string, schema: SchemaPart): boolean {
  const parts = [schema, ...Object.values(schema.$defs ?? {})];
  const names = new Set(parts.flatMap(({ properties }) => Object.keys(properties ?? {})));
  const named = matchesOf(/^[ \t]*(?:-[ \t]+)*([A-Za-z][\w-]*):(?=\s|$)/gm, text);
  return (
    named.some(([, name]) => names.has(name as string)) ||
    /^[ \t]*(?:-[ \t]+)+[|>][-+]?[1-9]?[ \t]*\r?$/m.test(text)
  );
}
