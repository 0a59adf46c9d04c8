/**
 * A text from a word processor, line by line: which lines are items of a list, how deep, and which only go on with
 * the line above. The sign of an item is taken off; every other letter stays as it is, quotation marks and no-break
 * spaces included.
 */

/** One line as it was pasted, without line end and without spaces at its end. */
export interface PastedLine {
  /** What is written, without the sign of an item and the spaces before it. */
  readonly text: string;
  /** For an item its depth from 0; undefined for a line that is none. */
  readonly level: number | undefined;
  /** For a numbered item its number, or "" where it is counted with letters. */
  readonly number: string | undefined;
  /** How far the line is indented, a tab counting as four. */
  readonly indent: number;
  /** Whether it stands behind a line break inside a paragraph. */
  readonly goesOn: boolean;
}

/** The lines of a pasted text, without empty ones at its beginning and end. Never throws. */
export function pastedLines(text: string): PastedLine[] {
  const written = text.replace(/\r\n?|[\f\u2029]/g, "\n").split("\n");
  const isList =
    written.filter((line) => signOf(line, false)).length > 0 || written.filter(isLoneO).length > 1;
  const depths: Depth[] = [];
  const lines = written.flatMap((line) => {
    const [first = "", ...rest] = line.split(/[\v\u2028]/);
    return [readLine(first, isList, depths), ...rest.map(goingOn)];
  });
  const filled = lines.flatMap((line, at) => (isEmpty(line) ? [] : [at]));
  return (
    lines
      .slice(filled[0] ?? lines.length, (filled.at(-1) ?? -1) + 1)
      // An item with nothing in it is what is left of a list that was being written.
      .filter((line) => line.level === undefined || line.text !== "")
  );
}

/** Whether nothing is written on a line. */
export function isEmpty({ text, level }: PastedLine): boolean {
  return text === "" && level === undefined;
}

/** A depth of a list: what its items begin with, and how far they are indented. */
interface Depth {
  readonly kind: string;
  readonly indent: number;
}

/** The sign of an item: its kind, and how many letters it takes with the spaces around it. */
interface Sign {
  readonly kind: string;
  readonly length: number;
  readonly number?: string;
}

function readLine(line: string, isList: boolean, depths: Depth[]): PastedLine {
  const indent = widthOf(line.match(/^[ \t\u00a0]*/)?.[0] ?? "");
  const sign = signOf(line, isList);
  if (!sign) return { text: trimmed(line), level: undefined, number: undefined, indent, goesOn: false };
  const level = enter(depths, { kind: sign.kind, indent });
  const text = trimmed(line.slice(sign.length));
  return { text, level, number: sign.number, indent, goesOn: false };
}

function goingOn(line: string): PastedLine {
  return { text: trimmed(line), level: undefined, number: undefined, indent: 0, goesOn: true };
}

/** Bullets as word processors write them, some of them signs of a font of their own, with any space behind them. */
const bullet = /^[ \t\u00a0]*([•·∙▪▫◦‣⁃●○■□◆◇➢➤✓✔❖\uf0a7\uf0b7\uf0d8\uf0fc\uf076])(?:[ \t\u00a0]+|$)/;
const dash = /^[ \t\u00a0]*([-–*])(?:[ \t\u00a0]+|$)/;
const number = /^[ \t\u00a0]*\(?\d{1,3}[.)](?:[ \t\u00a0]+|$)/;
/** A letter needs a tab or a bracket behind it, since a sentence can begin with one. */
const letter = /^[ \t\u00a0]*\(?(?:[a-z]|[ivx]{2,4})(?:[.)]\t[ \t\u00a0]*|\)[ \u00a0]+)/;
const round = /^[ \t\u00a0]*o(?:\t[ \t\u00a0]*|[ \u00a0]{2,})/;
const lone = /^[ \t\u00a0]*o[ \u00a0]/;

/** `isList`: whether other lines are items, so that an “o” with a single space is one too. */
function signOf(line: string, isList: boolean): Sign | undefined {
  const simple = line.match(bullet) ?? line.match(dash);
  if (simple) return { kind: simple[1] as string, length: simple[0].length };
  const counted = line.match(number) ?? line.match(letter);
  if (counted) {
    const digits = counted[0].match(/\d+/)?.[0] ?? "";
    return { kind: digits ? "number" : "letter", length: counted[0].length, number: digits };
  }
  const open = line.match(round) ?? (isList ? line.match(lone) : null);
  return open ? { kind: "o", length: open[0].length } : undefined;
}

function isLoneO(line: string): boolean {
  return lone.test(line);
}

/** The depth of an item among those above it. A word processor shows depth by the sign, others by indentation. */
function enter(depths: Depth[], item: Depth): number {
  while ((depths.at(-1)?.indent ?? 0) > item.indent) depths.pop();
  const same = depths.findLastIndex(({ kind, indent }) => kind === item.kind && indent === item.indent);
  if (same >= 0) depths.length = same;
  depths.push(item);
  return depths.length - 1;
}

function widthOf(blanks: string): number {
  return [...blanks].reduce((width, sign) => width + (sign === "\t" ? 4 : 1), 0);
}

/** Without spaces around; a no-break space stays, unless nothing else is there. */
function trimmed(line: string): string {
  const text = line.replace(/^[ \t]+|[ \t]+$/g, "");
  return /^[\u00a0 \t]*$/.test(text) ? "" : text;
}
