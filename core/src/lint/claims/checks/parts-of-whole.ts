/**
 * Parts that are said to be the whole: "777 in the community and the remainder (363) in custody", of 1,140. Only two
 * parts, the second called the rest, and a whole that the sentence, or the one before it, names plainly.
 */
import { matchesOf } from "../../../document/matches-of.ts";
import { foundInProse } from "../../../model/found-in-prose.ts";
import type { Value } from "../../../model/part.ts";
import type { Report } from "../../../model/report.ts";
import type { Stretch } from "../../../prose/claim.ts";
import { numberOf, sayNumber, wholeNumber } from "../../../prose/number-words.ts";
import { phrase } from "../../../prose/phrase.ts";
import { isQuoted, type Sentence } from "../../../prose/sentences.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { sentencesIn } from "../sentences-in.ts";

/** Compares every part that is called the rest with the whole and the part before it. */
export const partsOfWhole: ClaimCheck = ({ report }) =>
  report.once.get(partsOfWhole, () =>
    foundInProse(report, partsOfWhole, (value) => sumsIn(report, value)).map(({ value, found }) => ({
      text: { value },
      claims: [],
      against: "the whole",
      ...found,
    })),
  );

type Sum = Pick<CheckedClaim, "at" | "agrees" | "sum">;

function sumsIn(report: Report, value: Value): readonly Sum[] {
  if (!mayBeRest.test(value.text)) return [];
  const sentences = sentencesIn(report, value);
  return sentences.flatMap((sentence, at) =>
    mayBeRest.test(sentence.text) ? compareIn(value.text, sentence, sentences[at - 1]) : [],
  );
}

const mayBeRest = /remain|\brest\b|\bother\b/i;

const numbers = phrase(
  `(?<![A-Za-zÀ-ỿ\\p{N}.,£$€#/:–-])(?<number>${wholeNumber})(?<share> ?(?:%|per ?cent))?(?![A-Za-zÀ-ỿ\\p{N}]|[.,:/–-]\\d|[-–][A-Za-zÀ-ỿ]|[ ]{0,9}(?:january|february|march|april|may|june|july|august|september|october|november|december))`,
);
// The number of the rest comes right behind the word, or in brackets a few words later.
const rest = phrase(
  `(?<![A-Za-zÀ-ỿ])(?:the )?(?:remaining|remainder|rest|other)(?![A-Za-zÀ-ỿ])(?: (?:is|are|was|were))?(?:(?: [A-Za-zÀ-ỿ’'-]{1,20}){0,4} \\(| )(?<number>${wholeNumber})(?<share> ?(?:%|per ?cent))?(?![A-Za-zÀ-ỿ\\p{N}]|[.,:/–-]\\d| or so)`,
  "iu",
);
const roughly =
  /(?<![A-Za-zÀ-ỿ])(?:about|around|roughly|approximately|almost|nearly|over|more than|at least|half|third|quarter)(?![A-Za-zÀ-ỿ])/iu;

interface Part extends Stretch {
  readonly value: number;
  readonly isShare: boolean;
}

function compareIn(text: string, sentence: Sentence, before: Sentence | undefined): Sum[] {
  const second = restIn(sentence);
  if (!second || isQuoted(sentence, second)) return [];
  const earlier = partsIn(sentence).filter(({ end }) => end <= second.start);
  const said = sentence.text.slice(0, second.start - sentence.start);
  // "The remaining 45 per cent, half of them" and a rest of a rest say nothing that adds up.
  if (roughly.test(said.replace(/^[^,]{0,40}calls /i, "")) && !second.isShare) return [];
  return second.isShare ? shares(earlier, second) : amounts(text, earlier, second, before);
}

/** "60 per cent … the remaining 40 per cent". */
function shares(earlier: readonly Part[], second: Part): Sum[] {
  const own = earlier.filter(({ isShare }) => isShare);
  const [first] = own;
  if (!first || own.length > 1) return [];
  const sum = first.value + second.value;
  // Both halves of a per cent may have been rounded up.
  const agrees = sum === 100 || sum === 101;
  return [
    checked(
      second,
      agrees,
      `${first.value} + ${second.value} = ${sum} per cent${agrees ? "" : `, not 100: the rest of ${first.value} is ${100 - first.value}`}.`,
    ),
  ];
}

/** "Of 1,140 people, 777 are here and the remainder (363) there". */
function amounts(text: string, earlier: readonly Part[], second: Part, before: Sentence | undefined): Sum[] {
  const own = earlier.filter(({ isShare }) => !isShare);
  const first = own.at(-1);
  if (!first) return [];
  const inSentence = own.slice(0, -1);
  const wholes =
    inSentence.length > 0 ? inSentence : before ? partsIn(before).filter(({ isShare }) => !isShare) : [];
  const sum = first.value + second.value;
  const isSum = wholes.some((whole) => whole.value === sum);
  const say = (whole: number) =>
    `${sayNumber(first.value)} + ${sayNumber(second.value)} = ${sayNumber(sum)}${whole === sum ? "" : `, not ${sayNumber(whole)}: the rest is ${sayNumber(whole - first.value)}`}.`;
  if (isSum) return [checked(second, true, say(sum))];
  const [whole, ...others] = inSentence;
  // Only "of 1,140 people, 777 …" is sure to speak of one whole and two parts.
  if (
    !whole ||
    others.length > 0 ||
    whole.value <= first.value ||
    !/(?<![A-Za-zÀ-ỿ])of[ ]{1,9}(?:[A-Za-zÀ-ỿ]{2,8}[ ]{1,9}){0,2}$/iu.test(text.slice(0, whole.start))
  )
    return [];
  return [checked(second, false, say(whole.value))];
}

function checked({ start, end }: Part, agrees: boolean, sum: string): Sum {
  return { at: { start, end }, agrees, sum };
}

function restIn({ text, start: offset }: Sentence): Part | undefined {
  const match = text.match(rest);
  const { number, share } = match?.groups ?? {};
  if (!match || number === undefined) return undefined;
  const start =
    offset + (match.index ?? 0) + match[0].lastIndexOf(number, match[0].length - (share?.length ?? 0));
  const behind = text.slice((match.index ?? 0) + match[0].length);
  // "The remaining 45 days", "of the remaining 40 per cent, half".
  if (/^[ ]{1,9}(?:days?|weeks?|months?|years?|hours?|minutes?|posts?|of)(?![A-Za-zÀ-ỿ])/iu.test(behind))
    return undefined;
  if (/(?<![A-Za-zÀ-ỿ])of[ ]{1,9}$/iu.test(text.slice(0, match.index))) return undefined;
  // "The remaining staff were neutral (5) or unhappy (2)".
  if (/^\)?[^.;]{0,60}\([ ]{0,9}\d/u.test(behind)) return undefined;
  return {
    start,
    end: start + number.length + (share?.length ?? 0),
    value: numberOf(number),
    isShare: share !== undefined,
  };
}

// "Key stage 1" counts nothing.
const nameBefore =
  /(?<![A-Za-zÀ-ỿ])(?:stage|level|tier|part|page|year|phase|category|type|grade|band|ward|wing)[ ]{1,9}$/iu;

function partsIn({ text, start: offset }: Sentence): Part[] {
  const found = matchesOf(numbers, text).filter(
    ({ index }) => !nameBefore.test(text.slice(Math.max(0, index - 20), index)),
  );
  return found.map(({ groups, index }) => {
    const { number = "", share = "" } = groups ?? {};
    const start = offset + index;
    return {
      start,
      end: start + number.length + share.length,
      value: numberOf(number),
      isShare: share !== "",
    };
  });
}
