/**
 * How many a share of the sentence is of: "Of the 93 people we surveyed, …", "86 per cent of 39 people", "(n=39)".
 * Only where the sentence says so; a number that merely stands in it is no base.
 */
import { matchesOf } from "../../document/matches-of.ts";
import type { BaseClaim } from "../claim.ts";
import { hedgeAround } from "../hedge.ts";
import { numberOf, wholeNumber } from "../number-words.ts";
import { phrase, wordsBefore } from "../phrase.ts";
import type { Sentence } from "../sentences.ts";

const things =
  "(?= (?!months?\\b|weeks?\\b|years?\\b|days?\\b|hours?\\b|minutes?\\b|miles?\\b|points?\\b|per\\b|percent|million|thousand|hundred|january|february|march|april|may\\b|june|july|august|september|october|november|december)[A-Za-zÀ-ỿ]{3,})";
const ofThings = phrase(
  `(?<![A-Za-zÀ-ỿ\\p{N}])(?:out of|of|among|amongst) (?:(?:the|these|those|our|all|of) ){0,3}(${wholeNumber})${things}`,
);
const sampleSize = /\bn ?= ?(\d{1,7})\b(?![.,]\d)/gi;

// A quick look: "of" stands in most sentences.
const mayBeBase =
  /(?:\b[Oo]f|[Aa]mong(?:st)?) {1,12}(?:(?:the|these|those|our|all|of) {1,12}){0,3}(?:\d|[Tt](?:w[oe]|h[ir]|en)|[Ff](?:ou|i[vf]|or)|[Ss](?:ix|ev)|[Ee]i|[Ee]l|[Nn]i|[Oo]ne)/;

// At the start of a sentence or clause, or behind a share: elsewhere "of 12 offices" is a base of nothing.
const clauseStart = phrase("(?:^|[,;:–—(]|\\b(?:and|but|while))[ ]{0,40}$", "iu");
const shareBefore = phrase(
  "(?:%|\\bper ?cent|\\b(?:most|all|none|half|majority|minority|thirds?|quarters?|few|some|many|proportion|number|each)) $",
  "iu",
);

/** Finds them in a sentence, in order. */
export function basesIn(sentence: Sentence): BaseClaim[] {
  const { text } = sentence;
  const found = (mayBeBase.test(text) ? matchesOf(ofThings, text) : []).filter(({ 0: words, index }) => {
    const before = wordsBefore(text, index, 50);
    return clauseStart.test(before) || (/^of /i.test(words) && shareBefore.test(before));
  });
  const sizes = text.includes("=") ? matchesOf(sampleSize, text) : [];
  return [...found, ...sizes].flatMap((match) => asClaim(sentence, match)).sort((a, b) => a.start - b.start);
}

function asClaim(sentence: Sentence, match: RegExpExecArray): BaseClaim[] {
  const written = match[1] ?? "";
  const start = match.index + match[0].lastIndexOf(written);
  const end = start + written.length;
  // A year begins many sentences: "Of 2022 we know …".
  if (/^(?:19|20)\d\d$/.test(written) || numberOf(written) < 2) return [];
  const at = { start: sentence.start + start, end: sentence.start + end };
  return [
    {
      kind: "base",
      sentence,
      ...at,
      total: numberOf(written),
      get hedge() {
        return hedgeAround(sentence.text, { start, end });
      },
    },
  ];
}
