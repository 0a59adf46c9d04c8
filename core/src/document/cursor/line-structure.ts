/**
 * What one line of a file is made of, read from the line alone: dashes, a name, a value, a comment. Works on
 * lines that are half typed, where the parser has nothing to show yet. Columns count UTF-16 code units.
 */

/** How a value begins. `none`: nothing is written on this line. */
export type ValueStart = "none" | "block" | "flow" | "quoted" | "plain";

/** The name of a line with its colon. */
export interface LineName {
  /** The name as text, without quotation marks. */
  readonly text: string;
  readonly start: number;
  /** After the last sign of the name. */
  readonly end: number;
  /** Of the colon. */
  readonly colon: number;
}

/** One line in its pieces. */
export interface LineStructure {
  /** How many spaces the line begins with. */
  readonly indent: number;
  /** Columns of the dashes that the line begins with. */
  readonly dashes: readonly number[];
  /** Where the name or the text begins, behind the dashes. */
  readonly content: number;
  readonly name: LineName | undefined;
  /** What stands behind the name, or behind the dashes where there is no name; a comment is left out. */
  readonly value: { readonly kind: ValueStart; readonly start: number; readonly end: number };
  /** Column of the `#` of a comment. */
  readonly comment: number | undefined;
}

/** Reads a line that stands in no block text. */
export function lineStructure(text: string): LineStructure {
  const indent = text.search(/[^ ]|$/);
  const { dashes, content } = dashesOf(text, indent);
  const name = nameAt(text, content);
  const start = skipBlanks(text, name ? name.colon + 1 : content);
  const comment = commentFrom(text, start);
  const end = Math.max(start, text.slice(0, comment).trimEnd().length);
  return {
    indent,
    dashes,
    content,
    name,
    value: { kind: startOf(text.slice(start, end)), start, end },
    comment,
  };
}

function dashesOf(text: string, indent: number): { dashes: number[]; content: number } {
  const dashes: number[] = [];
  let at = indent;
  while (text[at] === "-" && (at + 1 === text.length || isBlankAt(text, at + 1))) {
    dashes.push(at);
    at = skipBlanks(text, at + 1);
  }
  return { dashes, content: at };
}

function nameAt(text: string, from: number): LineName | undefined {
  const quote = text[from];
  if (quote === '"' || quote === "'") {
    const close = closingQuote(text, from);
    const colon = close === undefined ? -1 : skipBlanks(text, close + 1);
    if (close === undefined || !isColon(text, colon)) return undefined;
    return { text: text.slice(from + 1, close), start: from, end: close + 1, colon };
  }
  if (from >= text.length || /[{}[\],#&*!|>%@`]/.test(text[from] as string)) return undefined;
  for (let colon = text.indexOf(":", from); colon > from; colon = text.indexOf(":", colon + 1)) {
    if (!isColon(text, colon)) continue;
    const written = text.slice(from, colon).trimEnd();
    if (/[ \t]#/.test(written)) return undefined;
    return { text: written, start: from, end: from + written.length, colon };
  }
  return undefined;
}

/** A colon makes a name only with a blank or nothing behind it. */
function isColon(text: string, at: number): boolean {
  return text[at] === ":" && (at + 1 === text.length || isBlankAt(text, at + 1));
}

function startOf(value: string): ValueStart {
  const bare = value.replace(/^(?:[&!]\S*(?:[ \t]+|$))*/, "");
  if (bare === "") return "none";
  if (/^[|>][-+0-9]*$/.test(bare)) return "block";
  // Two braces begin a quoted figure: the writer means text, whatever YAML makes of it.
  if (/^(?:\{(?!\{)|\[)/.test(bare)) return "flow";
  return bare.startsWith('"') || bare.startsWith("'") ? "quoted" : "plain";
}

/** Column of the comment behind a column, where there is one; signs in quotation marks begin none. */
function commentFrom(text: string, from: number): number | undefined {
  const mayQuote = /["'{[]/.test(text[from] ?? "");
  for (let at = from; at < text.length; at++) {
    if (text[at] === "#" && (at === 0 || isBlankAt(text, at - 1))) return at;
    if (mayQuote && isOpeningQuote(text, at, from)) at = closingQuote(text, at) ?? text.length;
  }
  return undefined;
}

/** An apostrophe inside a word opens no quotation. */
function isOpeningQuote(text: string, at: number, from: number): boolean {
  if (text[at] !== '"' && text[at] !== "'") return false;
  return at === from || /[ \t,:{[]/.test(text[at - 1] as string);
}

/** Column of the quotation mark that closes the one at a column; undefined where none does. */
export function closingQuote(text: string, open: number): number | undefined {
  const quote = text[open];
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === "\\" && quote === '"') at++;
    else if (text[at] === quote && quote === "'" && text[at + 1] === "'") at++;
    else if (text[at] === quote) return at;
  }
  return undefined;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlankAt(text, at)) at++;
  return at;
}

function isBlankAt(text: string, at: number): boolean {
  return text[at] === " " || text[at] === "\t";
}
