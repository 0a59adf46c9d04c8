/** The sentences of a text, by their places in it. */
import { matchesOf } from "../../document/matches-of.ts";

/** One sentence; offsets count UTF-16 code units of the text. */
export interface PlacedSentence {
  readonly start: number;
  readonly end: number;
  /** Its words, with single spaces between them. */
  readonly text: string;
}

/** All sentences in order. A blank line and the beginning of a list item end a sentence too. */
export function sentencesIn(text: string): PlacedSentence[] {
  const sentences: PlacedSentence[] = [];
  let from = 0;
  for (const match of matchesOf(sentenceEnd, text)) {
    add(text, from, match.index + match[0].length, sentences);
    from = match.index + match[0].length;
  }
  add(text, from, text.length, sentences);
  return sentences;
}

function add(text: string, from: number, to: number, into: PlacedSentence[]): void {
  const raw = text.slice(from, to);
  const lead = raw.match(beforeSentence)?.[0].length ?? 0;
  const said = raw.slice(lead).trimEnd();
  if (said === "") return;
  const start = from + lead;
  into.push({ start, end: start + said.length, text: said.replace(/\s+/g, " ") });
}

/** A full stop, question or exclamation mark with what closes behind it, a blank line, or a line before a list item. */
const sentenceEnd =
  /(?<!(?:^|\n)[ \t]*\d{1,9})[.!?]["'”’)*_]*(?:\[\^[^\]\s]+\])*(?=\s)|\n[ \t]*(?=\n)|\n(?=[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t])/g;

/** White space and the signs with which a quotation, a list item or a heading begins. */
const beforeSentence = /^(?:\s|(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|#{1,6}(?=\s)))*/;
