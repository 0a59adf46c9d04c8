/**
 * A text as its reader meets it, sign for sign as long as the text itself: what is not read is blanked, so that
 * an offset is the same in both. Addresses, code and the marks of Markdown are not read; lines of a paragraph go
 * on with a space.
 */
import type { Stretch } from "./claim.ts";

/** A text to look for claims in. */
export interface ReadableText {
  /** As long as the text. A line feed stands only where a paragraph or an item ends. */
  readonly text: string;
  /** What other people said: quotations in Markdown, and words between double quotation marks. In order. */
  readonly quotations: readonly Stretch[];
}

/** Stands for a figure that is written elsewhere, and is no white space: `{{id}}`. */
export const figureSign = "\ufffc";

// Code, addresses of links, bare addresses, e-mail, signs of figures and footnotes, marks of emphasis, escapes. What
// may stand between two signs never holds the first of them, so that no text is looked at twice.
const notRead =
  /`[^`\n]*`|\]\([^()\n]*\)|\b(?:https?:\/\/|www\.)[^\s)]+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|\{\{[^{}\n]*\}\}|\[\^[^[\]\n]*\]|\*{1,3}|(?<![A-Za-zÀ-ỿ\p{N}])_{1,3}|_{1,3}(?![A-Za-zÀ-ỿ\p{N}])|\\(?=[!-/:-@[-`{-~])/gu;

// The end of a line, and what stands before the words of the next one.
const lineEnd =
  /\r?\n([ \t]*\r?\n[ \t]*)?((?:[ \t]{0,12}>){0,5})[ \t]{0,20}((?:[-+*•]|\d{1,3}[.)]|#{1,6})(?=[ \t]))?/g;

/** Reads a text. Never throws. */
export function readableText(source: string): ReadableText {
  const hasMarks = /[`\]@{*_\\\u00a0\u2007\u202f\t]|www\.|:\/\//.test(source);
  const blanked = hasMarks ? source.replace(notRead, blank) : source;
  const lines = blanked.includes("\n") ? blanked.replace(lineEnd, endOfLine) : blanked;
  const words = lines.replace(/^[ \t]{0,3}(?:[-+*•>]|#{1,6})(?=[ \t])/, spaces);
  const text = wide(hasMarks ? words.replace(/[\u00a0\u2007\u202f\t]/g, " ") : words);
  return { text, quotations: quotationsIn(source, text) };
}

/**
 * The same text, kept by V8 with two bytes for each sign, as texts with a dash or a quotation mark are anyway. A pattern is
 * translated once for these texts and once for those of one byte: for most patterns that takes longer than all their use.
 */
function wide(text: string): string {
  return `${figureSign}${text}`.slice(1);
}

function blank(found: string): string {
  return found.startsWith("{{") ? figureSign.repeat(found.length) : spaces(found);
}

function spaces(found: string): string {
  return " ".repeat(found.length);
}

/** A line that only goes on is a space; an empty line, an item or a quotation begins something new. */
function endOfLine(
  found: string,
  emptyLine: string | undefined,
  quotes: string,
  item: string | undefined,
): string {
  const isNew = emptyLine !== undefined || item !== undefined;
  return isNew || quotes ? `\n${spaces(found.slice(1))}` : spaces(found);
}

function quotationsIn(source: string, text: string): Stretch[] {
  const found: Stretch[] = [];
  if (source.includes(">")) found.push(...quotedLines(source));
  if (/["“‘]/.test(source)) found.push(...betweenMarks(text));
  return found.sort((a, b) => a.start - b.start);
}

function quotedLines(source: string): Stretch[] {
  const lines = source.matchAll(/^[ \t]{0,12}>[^\n]*/gm);
  return [...lines].map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}

/**
 * A single word between marks is a name, and up to three words between single marks may be a rating; more of them, or
 * a number, are what somebody said.
 */
function betweenMarks(text: string): Stretch[] {
  const double = text.matchAll(/“[^”\n]{1,2000}”|(?<![A-Za-zÀ-ỿ\p{N}])"[^"\n]{1,2000}"/gu);
  const single = text.includes("‘")
    ? text.matchAll(/‘(?:[^‘’\n]|’(?=[A-Za-zÀ-ỿ])){1,2000}’(?![A-Za-zÀ-ỿ])/gu)
    : [];
  return [
    ...[...double].filter(({ 0: words }) => /\S {1,9}\S/.test(words)),
    ...[...single].filter(({ 0: words }) => /\d|(?:\S {1,9}){3}\S/.test(words)),
  ].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}
