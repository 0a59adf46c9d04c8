/** Fractions in words: "half", "just over half", "two-thirds", "one in four". */
import { matchesOf } from "../../document/matches-of.ts";
import type { Interval, QuantityWordClaim } from "../claim.ts";
import { isInWords, numberOf, numberWord } from "../number-words.ts";
import { phrase, wordsAfter } from "../phrase.ts";
import type { Sentence } from "../sentences.ts";

const fractions: ReadonlyMap<string, number> = new Map([
  ["half", 50],
  ["a half", 50],
  ["one half", 50],
  ["a third", 100 / 3],
  ["one third", 100 / 3],
  ["two thirds", 200 / 3],
  ["a quarter", 25],
  ["one quarter", 25],
  ["three quarters", 75],
  ["a fifth", 20],
  ["one fifth", 20],
  ["two fifths", 40],
  ["three fifths", 60],
  ["four fifths", 80],
  ["a tenth", 10],
  ["one tenth", 10],
]);

const softened =
  "(?:(no fewer than|no less than|not less than|no more than|not more than|far more than|far fewer than|far less than|just over|slightly over|slightly more than|a little over|a little more than|marginally over|well over|more than|over|just under|slightly under|slightly less than|a little under|just less than|well under|less than|fewer than|under|below|almost|nearly|about|around|approximately|roughly|only|at least|up to|at most|not even|exactly) )?";
const fraction =
  "(?:(?:a|one)[- ](?:half|third|quarter|fifth|tenth)|half|two[- ](?:thirds|fifths)|three[- ](?:quarters|fifths)|four[- ]fifths)";
const fractionWord = phrase(
  `(?<![A-Za-zÀ-ỿ\\p{N}-])${softened}(${fraction})(?![A-Za-zÀ-ỿ\\p{N}]|-[A-Za-zÀ-ỿ]| (?:to|or) (?:[A-Za-zÀ-ỿ]{1,8}[- ])?(?:half|third|quarter|fifth)s?)`,
);

const oneIn = phrase(
  `(?<![A-Za-zÀ-ỿ\\p{N}.,£$€#/–-])${softened}(${numberWord}|\\d{1,2}) in (?:every )?(${numberWord}|\\d{1,3})(?![A-Za-zÀ-ỿ\\p{N}]|[.,:/–-]\\d|[-–][A-Za-zÀ-ỿ]| (?:months?|weeks?|years?|days?|hours?|minutes?|january|february|march|april|may|june|july|august|september|october|november|december)\\b)`,
);

// "half an hour", "a third party", "the second half of the year", "half-way": no shares.
const noShare =
  /^\s{0,9}(?:an?\s|hours?\b|days?\b|terms?\b|years?\b|way\b|part(?:y|ies)\b|sector\b|time\b|person\b|of the (?:year|month|day|session|inspection)\b|place\b|floor\b|party|finalists?|size\b|(?:standard|recommendation|priority|strand|area|theme|issue|reason|objective|aim|phase|stage|visit|inspection|element|aspect|point|option|question|chapter|domain|office|site)\b)/iu;

// A quick look: "in" stands in most sentences.
const mayBeRatio =
  /(?:\d|[nvre]e|wo|ur|ix|en|ht) {1,12}in {1,12}(?:every {1,12})?(?:\d|t[whe]|f[oi]|s[ie]|e[il]|ni)/;

/** Finds them in a sentence, in order. */
export function fractionWords(sentence: Sentence): QuantityWordClaim[] {
  const { text } = sentence;
  const found = /[Hh]alf|third|quarter|fifth|tenth/.test(text) ? matchesOf(fractionWord, text) : [];
  const ratios = mayBeRatio.test(text) ? matchesOf(oneIn, text) : [];
  return [
    ...found.flatMap((match) => ofFraction(sentence, match)),
    ...ratios.flatMap((match) => ofRatio(sentence, match)),
  ].sort((a, b) => a.start - b.start);
}

// "The first half", "nowhere near half".
const partOfWhole =
  /(?<![A-Za-zÀ-ỿ])(?:first|second|third|last|latter|other|better|this|that|each|every|near|from|not|bottom|top|upper|lower|to|or)[ ]{1,9}$/iu;

function ofFraction(sentence: Sentence, match: RegExpExecArray): QuantityWordClaim[] {
  const [found, soft, words = ""] = match;
  const share = fractions.get(words.toLowerCase().replace(/[-\s]+/g, " "));
  const before = sentence.text.slice(Math.max(0, match.index - 16), match.index);
  if (soft === undefined && partOfWhole.test(before)) return [];
  if (share === undefined || noShare.test(wordsAfter(sentence.text, match.index + found.length, 30)))
    return [];
  return [asClaim(sentence, match, intervalAround(share, soft))];
}

function ofRatio(sentence: Sentence, match: RegExpExecArray): QuantityWordClaim[] {
  const [, soft, first = "", second = ""] = match;
  const [count, of] = [numberOf(first), numberOf(second)];
  // "35 in 10 offices" is no ratio; figures are one only where they are small: "1 in 5".
  if (!(count < of) || of > 100 || (isInWords(first) !== isInWords(second) && of > 20)) return [];
  return [asClaim(sentence, match, intervalAround((100 * count) / of, soft))];
}

function asClaim(sentence: Sentence, match: RegExpExecArray, interval: Interval): QuantityWordClaim {
  const start = sentence.start + match.index;
  return {
    kind: "quantity word",
    sentence,
    start,
    end: start + match[0].length,
    word: match[0].toLowerCase().replace(/\s+/g, " "),
    interval,
    isFraction: true,
  };
}

/** How far from a fraction a share may be and still be called so, in points; a word such as "just" allows twice that. */
const tolerance = 5;

/**
 * What a softened fraction allows. "Just over half" is more than half and at most ten points above it; a fraction
 * alone may be five points off to both sides. Tolerances are this tool's own: no body publishes any.
 */
function intervalAround(share: number, soft: string | undefined): Interval {
  const words = soft?.toLowerCase().replace(/\s+/g, " ");
  if (words === undefined || words === "only" || words === "exactly")
    return { from: share - tolerance, to: share + tolerance };
  if (/^(?:about|around|approximately|roughly)$/.test(words))
    return { from: share - 1.6 * tolerance, to: share + 1.6 * tolerance };
  if (/^(?:at least|no(?:t)? (?:fewer|less) than)$/.test(words)) return { from: share };
  if (/^(?:up to|at most|no(?:t)? more than)$/.test(words)) return { to: share };
  if (/^(?:just over|slightly|a little|marginally).*(?:over|more than)$|^just over$/.test(words))
    return { over: share, to: share + 2 * tolerance };
  if (
    /^(?:almost|nearly)$|^just (?:under|less than)$|^(?:slightly|a little) (?:under|less than)$/.test(words)
  )
    return { from: share - 2 * tolerance, under: share };
  return /over|more/.test(words) ? { over: share } : { under: share };
}
