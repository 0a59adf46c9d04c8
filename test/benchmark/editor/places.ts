/** Where the benchmark types: places of a report, each with a key and how it is taken back. */
import type { Change, Place } from "./language-server.ts";

/** Something that is typed, and what takes it back. The cursor stands at `cursor` after the typing. */
export interface Keystroke {
  readonly typed: Change;
  readonly undone: Change;
  readonly cursor: Place;
}

/** The places of a report. */
export interface Places {
  /** A figure that becomes something else than a number: every server must report it. */
  readonly figure: Keystroke;
  /** A letter in a sentence. */
  readonly prose: Keystroke;
  /** A rating that is half typed. */
  readonly rating: Keystroke;
  /** An empty line where a name can be written. */
  readonly line: Keystroke;
  /** A rating, to point at. */
  readonly pointer: Place;
}

/** Finds the places of a report. Throws when the report has no rating, figure and finding below its middle. */
export function placesIn(text: string): Places {
  const lines = text.split("\n");
  const find = (from: number, what: RegExp) => {
    const found = lines.findIndex((line, at) => at >= from && what.test(line));
    if (found < 0) throw new Error(`The report has no line like ${what}.`);
    return found;
  };
  const ratings = lines.flatMap((line, at) => (/^ +rating: \S/.test(line) ? [at] : []));
  const rating = ratings.find((at) => at > lines.length / 2) ?? ratings.at(-1) ?? find(0, /^ +rating: \S/);
  const figure = find(rating, /^ +percent: \d+$/);
  const prose = find(figure, /^ {12}\w/);
  const ratingLine = lines[rating] as string;
  const indent = ratingLine.search(/\S/);
  return {
    figure: replaceLast(figure, lines[figure] as string, "x"),
    prose: insert(prose, 12, "a"),
    rating: replaceLast(rating, ratingLine, ""),
    line: insertLine(rating + 1, indent),
    pointer: { line: rating, character: ratingLine.length - 2 },
  };
}

/** A kind of edit at a place of the report, such as “Enter, end”. */
export interface NamedKey {
  readonly name: string;
  readonly key: Keystroke;
  /** Whether the report has a mistake as long as the key is not taken back, which every server must see. */
  readonly isMistake: boolean;
}

/** What a writer types: what a line looks like where it is typed, and what happens to it there. */
const kindsOfKeys: readonly {
  name: string;
  where: RegExp;
  type: (line: number, text: string) => Keystroke;
}[] = [
  { name: "letter in a sentence", where: /^ {12}\w/, type: (line) => insert(line, 12, "a") },
  {
    name: "digit of a percentage",
    where: /^ +percent: \d+$/,
    type: (line, text) => replaceLast(line, text, String((Number(text.at(-1)) + 1) % 10)),
  },
  {
    name: "letter of a rating",
    where: /^ +rating: \S/,
    type: (line, text) => replaceLast(line, text, ""),
  },
  // Every server must say that this is no number: what is measured is what has seen the change.
  {
    name: "letter in a percentage",
    where: /^ +percent: \d+$/,
    type: (line, text) => replaceLast(line, text, "x"),
  },
  { name: "Enter", where: /^ {12}\w/, type: breakLine },
];

const parts = [
  { name: "beginning", share: 0.05 },
  { name: "middle", share: 0.5 },
  { name: "end", share: 0.95 },
];

/**
 * Each kind of edit near the beginning, the middle and the end of a report, in an order in which also the first few
 * are of all kinds and in all places. Throws when the report has no place for one.
 */
export function keysIn(text: string): NamedKey[] {
  const lines = text.split("\n");
  // Five kinds and three places: counting both at once meets every pair.
  return Array.from({ length: kindsOfKeys.length * parts.length }, (_, at) => {
    const kind = kindsOfKeys[at % kindsOfKeys.length] as (typeof kindsOfKeys)[number];
    const part = parts[at % parts.length] as (typeof parts)[number];
    const line = nearest(lines, part.share * lines.length, kind.where);
    const key = kind.type(line, lines[line] as string);
    return { name: `${kind.name}, ${part.name}`, key, isMistake: kind.name === "letter in a percentage" };
  });
}

function nearest(lines: readonly string[], place: number, what: RegExp): number {
  const found = lines.flatMap((line, at) => (what.test(line) ? [at] : []));
  const nearer = (best: number, at: number) => (Math.abs(at - place) < Math.abs(best - place) ? at : best);
  if (found[0] === undefined) throw new Error(`The report has no line like ${what}.`);
  return found.reduce(nearer, found[0]);
}

/** So many letters in a sentence, one after the other, and what takes them back. */
export function burst({ prose }: Places, letters: number): { typed: Change[]; undone: Change } {
  const { line, character } = prose.typed.range.start;
  const typed = Array.from({ length: letters }, (_, at) => insert(line, character + at, "a").typed);
  return { typed, undone: { range: onLine(line, character, character + letters), text: "" } };
}

/** Another last character, or none. */
function replaceLast(line: number, text: string, last: string): Keystroke {
  const at = text.length - 1;
  return {
    typed: { range: onLine(line, at, at + 1), text: last },
    undone: { range: onLine(line, at, at + last.length), text: text.slice(at) },
    cursor: { line, character: at + last.length },
  };
}

function insert(line: number, at: number, text: string): Keystroke {
  return {
    typed: { range: onLine(line, at, at), text },
    undone: { range: onLine(line, at, at + text.length), text: "" },
    cursor: { line, character: at + text.length },
  };
}

/** Enter at the end of a line, with the indentation that an editor then gives. */
function breakLine(line: number, text: string): Keystroke {
  const indent = text.search(/\S/);
  const start = { line, character: text.length };
  const end = { line: line + 1, character: indent };
  return {
    typed: { range: { start, end: start }, text: `\n${" ".repeat(indent)}` },
    undone: { range: { start, end }, text: "" },
    cursor: end,
  };
}

function insertLine(line: number, indent: number): Keystroke {
  return {
    typed: { range: onLine(line, 0, 0), text: `${" ".repeat(indent)}\n` },
    undone: { range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, text: "" },
    cursor: { line, character: indent },
  };
}

function onLine(line: number, from: number, to: number): Change["range"] {
  return { start: { line, character: from }, end: { line, character: to } };
}
