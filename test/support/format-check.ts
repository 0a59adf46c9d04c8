/**
 * What holds of formatting, whatever is formatted: it stays as it is when it is formatted again, says what it said
 * before, and has every sign and comment that it had.
 */
import { expect } from "vitest";
import { formatText } from "../../core/src/document/format.ts";
import { parseFile } from "../../core/src/document/parse.ts";
import { plainData } from "../../core/src/document/plain-data.ts";

/** Checks one text, and says whether it could be formatted. */
export function expectOnlyForm(text: string): boolean {
  const { text: formatted } = formatText(parseFile(text), { tabSize: 2 });
  if (formatted === undefined) return false;
  expect(formatText(parseFile(formatted), { tabSize: 2 })).toEqual({ text: formatted });
  expect(valuesOf(formatted)).toEqual(valuesOf(text));
  expect(signsOf(formatted)).toBe(signsOf(text));
  expect(commentsOf(formatted)).toEqual(commentsOf(text));
  return true;
}

function valuesOf(text: string): unknown[] {
  return parseFile(text).documents.map(({ root }) => plainData(root));
}

/** All that is written but white space. */
function signsOf(text: string): string {
  return text.replace(/[ \t\r\n]+/g, "");
}

/** Lines that look like comments, those within texts included. */
function commentsOf(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => line.match(/^[ \t]*(#.*?)[ \t]*$/)?.[1] ?? []);
}
