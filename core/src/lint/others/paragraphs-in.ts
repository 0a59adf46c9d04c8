/** The paragraphs of a text that are long enough to be recognised in another report. */
import type { Stretch } from "../../prose/claim.ts";
import { fingerprintOf } from "../fingerprint.ts";

/** A paragraph, where it stands in its text, and what tells it from all others. */
export interface LongParagraph extends Stretch {
  /** The same for the same words, however they are broken into lines, and whatever signs stand between them. */
  readonly words: string;
}

/** Shorter ones are often the same by chance, or because there is one good way to say it. In letters. */
const shortest = 200;

/** In their order. Paragraphs end at an empty line. */
export function paragraphsIn(text: string): readonly LongParagraph[] {
  if (text.length < shortest) return [];
  const found: LongParagraph[] = [];
  let start = 0;
  for (const part of text.split(/(\n[ \t]*\n)/)) {
    if (part.length >= shortest) {
      const words = wordsOf(part);
      const trimmed = part.trimEnd();
      const at = start + part.length - part.trimStart().length;
      if (words !== undefined) found.push({ start: at, end: start + trimmed.length, words });
    }
    start += part.length;
  }
  return found;
}

/** What tells the words of a text from all others; undefined for one that is too short. */
export function wordsOf(text: string): string | undefined {
  const words = (text.toLowerCase().match(/[A-Za-zÀ-ỿ\p{N}%]+/gu) ?? []).join(" ");
  return words.length < shortest ? undefined : fingerprintOf("paragraph", "", words);
}
