/**
 * Enter, for a writer of findings: on the empty last line of a finding it begins the next one, in an empty finding
 * it ends the list, and behind a name that waits for text it begins the text as a block. Anywhere else it is plain.
 */
import type { LineIndex } from "../document/line-index.ts";
import type { Position } from "../problem.ts";
import { requests, type WritingAnswer } from "../protocol.ts";
import { blockItem, lineEndOf, writingAnswer } from "../values/writing-answer.ts";
import { type ListPlace, type WritingPlace, writingPlace } from "../values/writing-place.ts";
import type { DocumentFeature } from "./feature.ts";

/** What is asked. */
interface EnterParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** Answers with null for a plain Enter. */
export const enter: DocumentFeature<EnterParams, WritingAnswer | null> = {
  scope: "document",
  method: requests.enter,
  capability: {},
  empty: null,
  run({ file, settings }, { position }) {
    const { lines } = file.file;
    const facts = { lines, schema: file.schema, tabSize: settings.tabSize };
    const place = writingPlace(facts, { start: position, end: position });
    if (!place) return null;
    const isEmptyLine = lines.lineText(position.line).trim() === "";
    if (place.kind === "block") return inBlock(place, isEmptyLine, lines);
    return place.kind === "list" ? inList(place, isEmptyLine, lines) : behindName(place, isEmptyLine, lines);
  },
};

function inBlock(
  place: Extract<WritingPlace, { kind: "block" }>,
  isEmptyLine: boolean,
  lines: LineIndex,
): WritingAnswer | null {
  const { isAtSign, isEmpty, list, lastOf, start, end, column } = place;
  if (isAtSign) {
    const newText = lineEndOf(lines) + " ".repeat(column);
    return writingAnswer(lines, { start, end, newText }, "text of the block");
  }
  if (!isEmptyLine || !lastOf) return null;
  if (isEmpty) return list ? endOfList(list, lines) : null;
  return nextItem(lastOf, lines, endOfTextBefore(start, lines), end);
}

function inList(place: ListPlace, isEmptyLine: boolean, lines: LineIndex): WritingAnswer | null {
  const { start, end } = place;
  if (place.isAtName) return nextItem(place, lines, start, end);
  if (!isEmptyLine) return endOfList(place, lines);
  // Where dashes stand right below their name, this is also the place of the next name.
  if (place.isBeside || place.column === place.nameColumn) return null;
  return nextItem(place, lines, endOfTextBefore(start, lines), end);
}

/** Begins an item behind `start`, which ends what stands above; empty lines between the two go. */
function nextItem(list: ListPlace, lines: LineIndex, start: number, end: number): WritingAnswer {
  const eol = lineEndOf(lines);
  const newText = eol + blockItem([""], list, eol) + " ".repeat(list.column + list.dash);
  const one = list.name === "actions" ? "recommendation" : "finding";
  return writingAnswer(lines, { start, end: endOfLine(end, lines), newText }, `the next ${one}`);
}

/** Takes the empty item out; the next name can be written where it was. */
function endOfList({ start, end, nameColumn }: ListPlace, lines: LineIndex): WritingAnswer {
  const edit = { start, end: endOfLine(end, lines), newText: " ".repeat(nameColumn) };
  return writingAnswer(lines, edit, "the end of the list");
}

/** On a line below the name another name may be meant: only Enter right behind the colon is clear. */
function behindName(
  { start, end, column }: Extract<WritingPlace, { kind: "value" }>,
  isEmptyLine: boolean,
  lines: LineIndex,
): WritingAnswer | null {
  if (isEmptyLine) return null;
  const newText = ` |${lineEndOf(lines)}${" ".repeat(column)}`;
  return writingAnswer(lines, { start, end, newText }, "a block of text");
}

function endOfTextBefore(offset: number, { text }: LineIndex): number {
  let end = offset;
  while (/[ \t\r\n]/.test(text[end - 1] ?? "")) end--;
  return end;
}

function endOfLine(offset: number, lines: LineIndex): number {
  return lines.endOf(lines.lineAt(offset));
}
