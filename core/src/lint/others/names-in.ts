/** Names of several words, such as “South Tyneside and Gateshead PDU”, wherever a text may hold one. */
import type { Stretch } from "../../prose/claim.ts";

/** What may be a name, and where it stands. */
export interface NameInText extends Stretch {
  /** With single spaces. */
  readonly name: string;
}

/** A subject is called by no more. */
const mostWords = 8;

/**
 * Every row of words that begins and ends with a capital, the shorter ones within it too: which of them is a name is
 * known only to whoever knows the names.
 */
export function namesIn(text: string): readonly NameInText[] {
  const found: NameInText[] = [];
  let row: { start: number; end: number }[] = [];
  for (const { 0: word, index: start } of text.matchAll(
    /(?<![A-Za-zÀ-ỿ\p{N}])\p{Lu}[A-Za-zÀ-ỿ\p{N}’'-]*/gu,
  )) {
    const last = row.at(-1);
    if (last && !between.test(text.slice(last.end, start))) row = [];
    const end = start + word.replace(/[’']s$|[’'-]+$/, "").length;
    row = [...row.slice(1 - mostWords), { start, end }];
    for (const first of row.slice(0, -1))
      found.push({ start: first.start, end, name: asName(text.slice(first.start, end)) });
  }
  return found;
}

/** A name as it is compared. */
export function asName(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

/** What may stand between two words of a name. */
const between = /^\s{1,20}(?:(?:and|of|the|upon|on|in|&)\s{1,20}){0,2}$/;
