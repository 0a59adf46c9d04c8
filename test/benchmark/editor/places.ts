/** Where the benchmark types: places near the middle of a report, each with a key and how it is taken back. */
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
