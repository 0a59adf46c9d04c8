/** Differences in percentage points: "five percentage points". */
import { matchesOf } from "../../document/matches-of.ts";
import type { PointsClaim } from "../claim.ts";
import { hedgeAround } from "../hedge.ts";
import { numberOf, wholeNumber } from "../number-words.ts";
import { phrase } from "../phrase.ts";
import type { Sentence } from "../sentences.ts";

const points = phrase(
  `(?<![A-Za-zÀ-ỿ\\p{N}.,£$€#/–-])(${wholeNumber}(?:\\.\\d{1,4})?)[- ](?:percentage|per ?cent|%)[- ]points?\\b`,
);

/** Finds them in a sentence, in order. */
export function percentagePoints(sentence: Sentence): PointsClaim[] {
  const { text, start: offset } = sentence;
  if (!text.includes("point")) return [];
  return matchesOf(points, text).map(({ 0: found, 1: written = "", index }) => ({
    kind: "points",
    sentence,
    start: offset + index,
    end: offset + index + found.length,
    value: written.includes(".") ? Number(written) : numberOf(written),
    get hedge() {
      return hedgeAround(text, { start: index, end: index + found.length });
    },
  }));
}
