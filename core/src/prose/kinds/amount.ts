/**
 * Plain numbers of people or things: "353,083 inhabitants", "seven SPOs", "(777)". Nothing is compared with them as
 * such; the register lists them, so that none is left out. Years, dates, times, money, ages and numbers that are names
 * are no amounts.
 */
import { matchesOf } from "../../document/matches-of.ts";
import type { NumberClaim } from "../claim.ts";
import { hedgeAround } from "../hedge.ts";
import { numberOf, wholeNumber } from "../number-words.ts";
import { phrase, wordsAfter, wordsBefore } from "../phrase.ts";
import type { Sentence } from "../sentences.ts";

const number = phrase(
  `(?<![A-Za-zÀ-ỿ\\p{N}.,£$€#/:–-])(${wholeNumber})(?![A-Za-zÀ-ỿ\\p{N}]|[.,:/–-]\\d|[-–][A-Za-zÀ-ỿ]|[ ]?%|[ ]{0,9}per ?cent|%)`,
);

const months = "january|february|march|april|may|june|july|august|september|october|november|december";
const nameBefore = phrase(
  `\\b(?:pages?|parts?|chapters?|sections?|schedules?|articles?|paragraphs?|annexe?s?|appendix|tables?|figures?|numbers?|no\\.?|nos\\.?|rules?|levels?|grades?|tiers?|bands?|versions?|standards?|questions?|recommendations?|domains?|volumes?|phase|stage|step|week|day|month|year|quarter|room|aged?|age of|covid|box|unit|${months}|since|until|in|by|from|during|autumn|spring|summer|winter|week of|beginning) $`,
  "iu",
);
const dateAfter = phrase(`^ (?:${months})\\b|^(?:st|nd|rd|th|am|pm)\\b|^ (?:o'clock|years? old)\\b`, "iu");
const things =
  /^[ ]{1,9}(?:[A-Za-zÀ-ỿ][A-Za-zÀ-ỿ’'-]{1,24}[ ]{1,9}){0,3}(?:[A-Za-zÀ-ỿ]{2,24}s|people|staff|children|women|men)(?![A-Za-zÀ-ỿ])/iu;

/** Finds them in a sentence, in order. */
export function amounts(sentence: Sentence): NumberClaim[] {
  return matchesOf(number, sentence.text).flatMap((match) => asClaim(sentence, match) ?? []);
}

function asClaim(
  { text, start: offset, ...rest }: Sentence,
  match: RegExpExecArray,
): NumberClaim | undefined {
  const written = match[1] ?? "";
  const [start, end] = [match.index, match.index + written.length];
  const [before, after] = [wordsBefore(text, start, 20), wordsAfter(text, end, 80)];
  const isWord = !/\d/.test(written);
  const isYear = /^(?:19|20)\d\d$/.test(written);
  if (dateAfter.test(after) || (isYear && !things.test(after))) return undefined;
  if (nameBefore.test(before) && !things.test(after)) return undefined;
  if (isYear && nameBefore.test(before)) return undefined;
  // In words a number is one only with what it counts: "one" and "two" are often something else.
  if (isWord && (numberOf(written) < 2 || !things.test(after))) return undefined;
  const sentence = { text, start: offset, ...rest };
  return {
    kind: "number",
    sentence,
    start: offset + start,
    end: offset + end,
    value: numberOf(written),
    get hedge() {
      return hedgeAround(text, { start, end });
    },
  };
}
