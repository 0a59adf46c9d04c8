/**
 * The sentences of a text. Not by the runtime's own segmenter: it differs between runtimes, and is slow. A sentence
 * ends with a full stop, a question or exclamation mark before a space and a capital, or where a paragraph ends.
 */
import { matchesOf } from "../document/matches-of.ts";
import type { Stretch } from "./claim.ts";
import { type ReadableText, readableText } from "./readable-text.ts";

/** One sentence. `start` and `end` are offsets in the whole text. */
export interface Sentence extends Stretch {
  /** Its words as they are read: as long as the stretch. */
  readonly text: string;
  /** Which sentence of the text this is, from 0. */
  readonly index: number;
  /** What other people said in it, as offsets in the whole text. */
  readonly quotations: readonly Stretch[];
}

// Behind these a sentence goes on, though a stop and a capital follow.
const abbreviation =
  /(?:^|[^A-Za-zÀ-ỿ])(?:Dr|Mr|Mrs|Ms|Prof|St|Sgt|Insp|Supt|Rev|Hon|No|Nos|Fig|Art|Sec|para|approx|ca|cf|vs|etc|incl|e\.g|i\.e|p|pp|c|n\.b|[A-Z])$/u;

/** Stretches in their order, asked for from the beginning of the text to its end. */
class Rising {
  #first = 0;

  constructor(private readonly stretches: readonly Stretch[]) {}

  within(start: number, end: number): Stretch[] {
    while ((this.stretches[this.#first]?.end ?? Number.POSITIVE_INFINITY) <= start) this.#first++;
    const found: Stretch[] = [];
    for (let at = this.#first; at < this.stretches.length; at++) {
      const stretch = this.stretches[at] as Stretch;
      if (stretch.start >= end) break;
      if (stretch.end > start) found.push(stretch);
    }
    return found;
  }
}

const none: readonly Stretch[] = [];

const possibleEnd = /[.!?…]["'”’)\]]{0,3}(?=\s)|\n/g;

/** In code units. Nobody writes a sentence of a page: what is that long is something else, and is left alone. */
export const longestSentence = 3000;

/** The sentences of a text, in order, without those that hold nothing or are endless. Never throws. */
export function sentencesOf(source: string): Sentence[] {
  return cut(readableText(source));
}

function cut({ text, quotations }: ReadableText): Sentence[] {
  const sentences: Sentence[] = [];
  const told = new Rising(quotations);
  let start = 0;
  const add = (end: number) => {
    const words = text.slice(start, end);
    if (words.length <= longestSentence && /\S/.test(words)) {
      const own = quotations.length > 0 ? told.within(start, end) : none;
      sentences.push({ text: words, start, end, index: sentences.length, quotations: own });
    }
    start = end;
  };
  for (const { 0: sign, index } of matchesOf(possibleEnd, text)) {
    const end = index + sign.length;
    if (sign === "\n" || isEnd(text, index, end)) add(end);
  }
  add(text.length);
  return sentences;
}

function isEnd(text: string, stop: number, end: number): boolean {
  let next = end;
  while (next < end + 30 && text.charCodeAt(next) === space) next++;
  const code = text.charCodeAt(next);
  // Most sentences begin with a plain capital, behind a word that is too long to be an abbreviation.
  const isCapital = code >= 65 && code <= 90 && next > end;
  if (!isCapital && !mayBegin(text.slice(end, end + 40))) return false;
  return text[stop] !== "." || !abbreviation.test(text.slice(Math.max(0, stop - 8), stop));
}

const space = 32;

function mayBegin(behind: string): boolean {
  const next = behind.match(/^\s{1,30}(.)/u)?.[1];
  return next === undefined || !/[\p{Ll},;:)]/u.test(next);
}

/** Whether a stretch belongs to what other people said. */
export function isQuoted({ quotations }: Sentence, { start, end }: Stretch): boolean {
  return quotations.some((quotation) => quotation.start <= start && end <= quotation.end);
}
