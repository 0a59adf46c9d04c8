/** A number right beside a percentage: "33 (86 per cent)", "33 people (86 per cent)", "86 per cent (33)". */
import type { NumberClaim } from "../claim.ts";
import { hedgeAround } from "../hedge.ts";
import { numberOf, wholeNumber } from "../number-words.ts";
import { phrase } from "../phrase.ts";
import type { Sentence } from "../sentences.ts";

const sign = "(?:%|per[- ]?cent\\b|percent\\b)";
const alone = "(?<![\\p{L}\\p{N}.,£$€#/:–-])";

const patterns: readonly RegExp[] = [
  phrase(
    `${alone}(${wholeNumber})(?= (?:[\\p{L}’'-]{1,20} ){0,6}\\([ ]{0,9}(?:\\p{L}{1,12} ){0,2}(?:\\d{1,3}(?:\\.\\d{1,4})?|[\\p{L}-]{3,15})[ ]?${sign})`,
  ),
  phrase(
    `(?<=${sign}[ ]{1,9}(?:[\\p{L}’'-]{1,20}[ ]{1,9}){0,5}\\([ ]{0,9})(${wholeNumber})(?=[ ]{0,9}\\)| (?:people|cases|respondents|staff|children|men|women|practitioners|responses|records|files)[ ]{0,9}\\))`,
  ),
];

/** Finds them in a sentence, in order. */
export function numbersBeside(sentence: Sentence): NumberClaim[] {
  const { text, start: offset } = sentence;
  if (!text.includes("(") || !/%|cent/i.test(text)) return [];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 1: written = "", index }): NumberClaim => {
      const at = { start: index, end: index + written.length };
      return {
        kind: "number",
        sentence,
        start: offset + at.start,
        end: offset + at.end,
        value: numberOf(written),
        hedge: hedgeAround(text, at),
      };
    })
    .sort((a, b) => a.start - b.start);
}
