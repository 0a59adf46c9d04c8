/** A number right beside a percentage: "33 (86 per cent)", "33 people (86 per cent)", "86 per cent (33)". */
import type { NumberClaim } from "../claim.ts";
import { hedgeAround } from "../hedge.ts";
import { numberOf, wholeNumber } from "../number-words.ts";
import { phrase, wordsAfter, wordsBefore } from "../phrase.ts";
import type { Sentence } from "../sentences.ts";

const sign = "(?:%|per[- ]?cent\\b)";

// What a bracket holds decides where its number is looked for.
const percentageInside = phrase(
  `^\\([ ]{0,9}(?:[A-Za-zÀ-ỿ]{1,12} ){0,2}(?:\\d{1,3}(?:\\.\\d{1,4})?|[A-Za-zÀ-ỿ-]{3,15})[ ]?${sign}`,
  "iu",
);
const numberInside = phrase(
  `^\\([ ]{0,9}(${wholeNumber})(?: (?:people|cases|respondents|staff|children|men|women|practitioners|responses|records|files))?[ ]{0,9}\\)`,
  "iu",
);

const words = "(?:[ ]{1,9}[A-Za-zÀ-ỿ’'-]{1,20}){0,6}[ ]{0,9}$";
const numberBefore = phrase(`(?<![A-Za-zÀ-ỿ\\p{N}.,£$€#/:–-])(${wholeNumber})${words}`, "iu");
const percentageBefore = phrase(`${sign}${words}`, "iu");

/** Finds them in a sentence, in order. */
export function numbersBeside(sentence: Sentence): NumberClaim[] {
  const { text } = sentence;
  if (!text.includes("(") || (!text.includes("%") && !text.includes("cent"))) return [];
  const found: NumberClaim[] = [];
  for (let bracket = text.indexOf("("); bracket >= 0; bracket = text.indexOf("(", bracket + 1)) {
    const claim = besideBracket(sentence, bracket);
    if (claim) found.push(claim);
  }
  return found;
}

function besideBracket(sentence: Sentence, bracket: number): NumberClaim | undefined {
  const { text } = sentence;
  const inside = wordsAfter(text, bracket, 60);
  const before = wordsBefore(text, bracket, 100);
  if (percentageInside.test(inside)) {
    const match = before.match(numberBefore);
    return match
      ? asClaim(sentence, bracket - before.length + (match.index ?? 0), match[1] ?? "")
      : undefined;
  }
  const written = inside.match(numberInside)?.[1];
  if (written === undefined || !percentageBefore.test(before)) return undefined;
  return asClaim(sentence, bracket + inside.indexOf(written), written);
}

function asClaim(sentence: Sentence, start: number, written: string): NumberClaim {
  const at = { start, end: start + written.length };
  return {
    kind: "number",
    sentence,
    start: sentence.start + at.start,
    end: sentence.start + at.end,
    value: numberOf(written),
    get hedge() {
      return hedgeAround(sentence.text, at);
    },
  };
}
