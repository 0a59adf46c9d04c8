/** Counts of a total: "13 of 21", "32 out of 34 cases", "three of the five". */
import { matchesOf } from "../../document/matches-of.ts";
import type { CountClaim } from "../claim.ts";
import { hedgeAround } from "../hedge.ts";
import { isInWords, numberOf, wholeNumber } from "../number-words.ts";
import { phrase, wordsAfter, wordsBefore } from "../phrase.ts";
import type { Sentence } from "../sentences.ts";

const countOf = phrase(
  `(?<![A-Za-zÀ-ỿ\\p{N}.,£$€#/:–-])(${wholeNumber})(?: (?:(?:cases?|people|staff|practitioners?|respondents?|plans?|files?|records?|reports?|children|women|men|(?!minutes|hours|days|weeks|months|years|points|pounds|miles)[A-Za-zÀ-ỿ]{3,20}s) )?out)? of (?:a total of |all of the |the total of |the last |the first |the next |the |these |those |our |all |all the |its |their )?(${wholeNumber})(?![A-Za-zÀ-ỿ\\p{N}]|[.,:/–-]\\d|[-–][A-Za-zÀ-ỿ]|[ ]?%| per ?cent|/| to \\d|[-–] | (?:hundred|thousand|million)(?![A-Za-zÀ-ỿ])| [A-Za-zÀ-ỿ]{2,20}s['’] )`,
);

// Behind these a number is a name and no count: "page 3 of 12", "week 2 of 5".
const numbered = phrase(
  "\\b(?:footnotes?|pages?|parts?|chapters?|sections?|schedules?|articles?|paragraphs?|annexe?s?|appendix|appendices|rooms?|flats?|wards?|tables?|figures?|weeks?|days?|months?|years?|stages?|phases?|steps?|items?|numbers?|no\\.?|nos\\.?|rules?|levels?|grades?|tiers?|bands?|categor(?:y|ies)|versions?|rounds?|standards?|questions?|recommendations?|cases?|volumes?|sessions?|modules?|aged?|ages|box|unit|series|quarter|between|between \\S{1,12} and|\\d to|\\d or) $",
  "iu",
);
const unit =
  /^\s{0,9}(?:minutes|hours|days|weeks|months|years|kg|kilos|kilograms|litres|metres|miles|pounds|points)\b/i;
const month =
  /^\s{0,9}(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

// A quick look: "of" stands in most sentences.
const mayBeCount =
  / of {1,12}(?:(?:the|these|those|our|all|its|their|a total of|all of the|the total of|last|first|next) {1,12}){0,2}(?:\d|t(?:w[oe]|h[ir]|en)|f(?:ou|i[vf])|s(?:ix|ev)|ei|el|ni)/;

/** Finds them in a sentence, in order. */
export function countsOf(sentence: Sentence): CountClaim[] {
  const { text } = sentence;
  if (!mayBeCount.test(text)) return [];
  return matchesOf(countOf, text).flatMap((match) => asClaim(sentence, match));
}

function asClaim(sentence: Sentence, match: RegExpExecArray): CountClaim[] {
  const { text, start: offset } = sentence;
  const [found, first = "", second = ""] = match;
  const [start, end] = [match.index, match.index + found.length];
  const [count, of] = [numberOf(first), numberOf(second)];
  const isName = numbered.test(wordsBefore(text, start, 24)) || month.test(wordsAfter(text, end, 24));
  // "One culture out of two offices" counts nothing.
  const isSpeech = count === 1 && /[A-Za-zÀ-ỿ] {1,12}[A-Za-zÀ-ỿ]{2,20} {1,12}out /u.test(found);
  // "24 sessions of 2 hours each".
  const isLength = count > of && unit.test(wordsAfter(text, end, 24));
  if (isName || isSpeech || isLength || of < 2 || isYear(second)) return [];
  return [
    {
      kind: "count",
      sentence,
      start: offset + start,
      end: offset + end,
      count,
      of,
      get hedge() {
        return hedgeAround(text, { start, end }) ?? hedgeAround(text, { start: end - second.length, end });
      },
      isInWords: isInWords(first) && isInWords(second),
    },
  ];
}

/** "12 of 2022": nobody writes a year with a comma. */
function isYear(written: string): boolean {
  return /^(?:19|20)\d\d$/.test(written);
}
