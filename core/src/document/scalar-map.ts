/**
 * From an offset in a text value to the offset in the file, and back. A value and its source differ by
 * headers, indentation, folded lines, doubled quotes and escapes. The map reads the source as YAML 1.2
 * does and notes where each character of the value is written:
 *
 * - A character that stands for itself is written where it stands, white space included.
 * - An escape (`\u00e9`, `''`) is one written character. Both halves of a pair have the same escape.
 * - A line end that is folded into a space is written where that line end stands (`\r\n` as a whole), not
 *   where the blanks around it stand. Of several line ends in a row folding drops the first, so the line
 *   ends of the value are the others; where nothing is folded each line end is its own.
 * - A final line end that a block has although the file ends before it is written at the end of the file.
 *
 * Everything else (quotes, header, indentation, blanks that folding drops, `\` before a line end) stands
 * between two characters.
 */
import type { ScalarNode } from "./node.ts";

/** The way between a value and the file, in UTF-16 code units. Offsets outside are moved to the nearest end. */
export interface ScalarMap {
  /** Where the character at a value offset begins; for the end of the value, where its last character ends. */
  toFile(valueOffset: number): number;
  /** Where the characters between two value offsets are written, the whole last escape or line end included. */
  stretch(start: number, end: number): { readonly start: number; readonly end: number };
  /**
   * The value offset at a file offset. Within an escape or line end it is that character; between two
   * characters, the offset between them; before and behind the value, its nearest end.
   */
  toValue(fileOffset: number): number;
}

/**
 * Builds the map of one value of a file. A value that is not text, such as a number, is taken as it is
 * written. Linear in the source; never throws. Broken source is mapped as far as the value goes.
 */
export function scalarMap(node: ScalarNode, text: string): ScalarMap {
  const value = typeof node.value === "string" ? node.value : node.source;
  const places = new Places(value.length, emptyPlace(node));
  if (typeof node.value !== "string") places.putRun(node.start, node.end);
  else if (isBlock(node)) placeBlock(value, node, text, places);
  else placeFlow(node, text, places);
  return places;
}

/** Where each character of one value is written. Filled once from the first to the last, then only read. */
class Places implements ScalarMap {
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  #filled = 0;

  constructor(
    private readonly length: number,
    private readonly emptyPlace: number,
  ) {
    this.#starts = new Uint32Array(length);
    this.#ends = new Uint32Array(length);
  }

  /** How many characters have been noted. */
  get filled(): number {
    return this.#filled;
  }

  get isFull(): boolean {
    return this.#filled >= this.length;
  }

  /** Notes the next character. What the value has no room for is left out. */
  put(start: number, end: number): void {
    if (this.isFull) return;
    this.#starts[this.#filled] = start;
    this.#ends[this.#filled++] = end;
  }

  /** Notes characters that each stand for themselves. */
  putRun(start: number, end: number): void {
    for (let at = start; at < end && !this.isFull; at++) this.put(at, at + 1);
  }

  toFile(valueOffset: number): number {
    if (this.length === 0) return this.emptyPlace;
    if (valueOffset >= this.length) return this.#ends[this.length - 1] as number;
    return this.#starts[Math.max(0, valueOffset)] as number;
  }

  stretch(start: number, end: number): { start: number; end: number } {
    const from = this.toFile(start);
    const last = Math.min(end, this.length) - 1;
    return { start: from, end: last < Math.max(0, start) ? from : (this.#ends[last] as number) };
  }

  toValue(fileOffset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // The first character that is not wholly before the place; one without length counts at its place.
      const reaches =
        (this.#ends[middle] as number) > fileOffset || (this.#starts[middle] as number) >= fileOffset;
      if (reaches) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function isBlock({ style }: ScalarNode): boolean {
  return style === "literal" || style === "folded";
}

function isQuoted({ style }: ScalarNode): boolean {
  return style === "single" || style === "double";
}

/** Where an empty value would be written: between its quotes, behind its block header. */
function emptyPlace(node: ScalarNode): number {
  if (isBlock(node)) return node.end;
  return Math.min(node.end, node.start + (isQuoted(node) ? 1 : 0));
}

/** Plain and quoted text: characters, escapes, and line ends folded together with the blanks around them. */
function placeFlow(node: ScalarNode, text: string, places: Places): void {
  let at = node.start + (isQuoted(node) ? 1 : 0);
  while (!places.isFull && at < text.length) {
    const code = text.charCodeAt(at);
    if (code === space || code === tab || code === lineFeed || code === carriageReturn)
      at = placeBlanks(text, at, node.end, places);
    else if (code === backslash && node.style === "double") at = placeEscape(text, at, places);
    else if (code === quote && node.style === "single") at = placeOne(at, 2, places);
    else at = placeOne(at, 1, places);
  }
  while (!places.isFull) places.put(at, at);
}

/** One written character of so many units. Gives the offset behind it. */
function placeOne(at: number, length: number, places: Places): number {
  places.put(at, at + length);
  return at + length;
}

/**
 * Blanks, and the line ends behind them if there are any. Behind `end`, which only text reaches whose
 * closing quote is missing, nothing is folded. Gives the offset behind them.
 */
function placeBlanks(text: string, at: number, end: number, places: Places): number {
  const behind = skipBlanks(text, at);
  const first = lineEndBehind(text, behind);
  if (first === behind || behind >= end) {
    const next = Math.max(behind, at + 1);
    places.putRun(at, next);
    return next;
  }
  return placeFold(text, behind, places);
}

/** Line ends in a row, with blanks between them, from the first one. Gives the offset of the text behind. */
function placeFold(text: string, from: number, places: Places): number {
  const firstEnd = lineEndBehind(text, from);
  let at = skipBlanks(text, firstEnd);
  let end = lineEndBehind(text, at);
  if (end === at) places.put(from, firstEnd);
  for (; end > at; end = lineEndBehind(text, at)) {
    places.put(at, end);
    at = skipBlanks(text, end);
  }
  return at;
}

/** How many digits the escapes with a number have. */
const digitsOf: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** What stands behind a backslash. An unknown escape stands for itself. Gives the offset behind it. */
function placeEscape(text: string, at: number, places: Places): number {
  const sign = text[at + 1] ?? "";
  const joined = lineEndBehind(text, at + 1);
  if (joined > at + 1) return skipBlanks(text, joined);
  if (isLetterEscape(sign)) return placeOne(at, 2, places);
  const digits = digitsOf[sign] ?? 0;
  const behind = at + 2 + digits;
  const number = text.slice(at + 2, behind);
  const code = /^[0-9A-Fa-f]+$/.test(number) && number.length === digits ? Number.parseInt(number, 16) : -1;
  if (code < 0 || code > 0x10ffff) places.putRun(at, behind);
  else places.put(at, behind);
  if (code > 0xffff && code <= 0x10ffff) places.put(at, behind);
  return behind;
}

function isLetterEscape(sign: string): boolean {
  return sign !== "" && '0abtnvfreNLP_ "/\\\t'.includes(sign);
}

/** One line of a block. Offsets in the file. */
interface BlockLine {
  readonly start: number;
  /** Behind its leading spaces. */
  readonly indentEnd: number;
  /** Before its line end. */
  readonly end: number;
  /** Behind its line end. */
  readonly next: number;
}

/** Text behind `|` or `>`: lines without their indentation; `>` joins those that are not indented more. */
function placeBlock(value: string, node: ScalarNode, text: string, places: Places): void {
  const from = lineAt(text, node.start, text.length).next;
  const end = skipWhiteSpace(text, node.end);
  const indent = indentOf(value, text, from, end);
  /** The lines since the last one with text whose line ends have not been placed. */
  let open: BlockLine[] = [];
  let folds = false;
  for (let at = from; at < end && !places.isFull; ) {
    const line = lineAt(text, at, end);
    const deeper = line.indentEnd - line.start > indent;
    if (deeper || line.end > line.indentEnd) {
      const flat = node.style === "folded" && !deeper && text.charCodeAt(line.indentEnd) !== tab;
      placeLineEnds(open, folds && flat, places);
      open = [];
      folds = flat;
      const kept = skipSpaces(value, places.filled, value.length) - places.filled;
      places.putRun(Math.max(line.start, line.indentEnd - kept), line.end);
    }
    open.push(line);
    at = line.next;
  }
  placeLineEnds(open, false, places);
  while (!places.isFull) places.put(end, end);
}

/** The line ends between two lines of text. Where they fold, the first of several is dropped. */
function placeLineEnds(lines: readonly BlockLine[], folded: boolean, places: Places): void {
  for (let i = folded && lines.length > 1 ? 1 : 0; i < lines.length; i++) {
    const { end, next } = lines[i] as BlockLine;
    places.put(end, next);
  }
}

/**
 * How many spaces are cut from each line. The header may say less than the first line of text has, counted
 * from a parent that stands elsewhere; so it is told by how many of its spaces that line has in the value.
 */
function indentOf(value: string, text: string, from: number, end: number): number {
  let valueAt = 0;
  for (let at = from; at < end; ) {
    const line = lineAt(text, at, end);
    if (line.end > line.indentEnd) {
      const kept = skipSpaces(value, valueAt, value.length) - valueAt;
      return Math.max(0, line.indentEnd - line.start - kept);
    }
    valueAt = value.indexOf("\n", valueAt) + 1;
    at = line.next;
  }
  return Number.POSITIVE_INFINITY;
}

/** The line from an offset, cut at `limit`. Block lines end with LF or CRLF; a lone CR is text. */
function lineAt(text: string, start: number, limit: number): BlockLine {
  const lineFeedAt = text.indexOf("\n", start);
  const whole = lineFeedAt >= 0 && lineFeedAt < limit;
  const behind = whole ? lineFeedAt : limit;
  const end = behind > start && text.charCodeAt(behind - 1) === carriageReturn ? behind - 1 : behind;
  return { start, indentEnd: skipSpaces(text, start, end), end, next: whole ? behind + 1 : limit };
}

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const quote = 0x27;
const backslash = 0x5c;

function skipSpaces(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && text.charCodeAt(at) === space) at++;
  return at;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space || text.charCodeAt(at) === tab) at++;
  return at;
}

function skipWhiteSpace(text: string, from: number): number {
  let at = skipBlanks(text, from);
  while (text.charCodeAt(at) === lineFeed || text.charCodeAt(at) === carriageReturn)
    at = skipBlanks(text, at + 1);
  return at;
}

/** The offset behind the LF or CRLF at an offset; the offset itself where there is none. */
function lineEndBehind(text: string, at: number): number {
  if (text.charCodeAt(at) === lineFeed) return at + 1;
  return text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? at + 2 : at;
}
