/**
 * A count and a percentage that say the same thing in one sentence: "25 of 33, or 70 per cent", "Of the 39 people we
 * asked, 33 (86 per cent) said".
 */
import { matchesOf } from "../../../document/matches-of.ts";
import type { BaseClaim, Claim, CountClaim, NumberClaim, PercentageClaim } from "../../../prose/claim.ts";
import { hedgeAround } from "../../../prose/hedge.ts";
import { numberOf, sayNumber, wholeNumber } from "../../../prose/number-words.ts";
import { phrase } from "../../../prose/phrase.ts";
import { isQuoted, type Sentence } from "../../../prose/sentences.ts";
import { chosenFix } from "../../edits/edit.ts";
import { replaceWords } from "../../edits/replace-words.ts";
import { isRoundedShare, shareOf } from "../../figures/share.ts";
import { pairsOf } from "../beside.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { type ClaimedText, textsClaiming } from "../claimed-texts.ts";

/** Compares every percentage with the count beside it. */
export const sharesOfCounts: ClaimCheck = (facts) =>
  facts.report.once.get(sharesOfCounts, () => textsClaiming(facts, "percentage").flatMap(compareIn));

/** A count of a total, and the percentage it is said to be. */
interface CountedShare {
  readonly percentage: PercentageClaim;
  readonly counted: CountClaim | NumberClaim;
  readonly count: number;
  readonly total: number;
}

function compareIn(text: ClaimedText): CheckedClaim[] {
  const shares = text.once.get(compareIn, () =>
    text.sentences
      .flatMap(countedShares)
      .filter(({ percentage }) => isExact(percentage) && !isQuoted(percentage.sentence, percentage)),
  );
  return shares.flatMap((share) => compare(text, share) ?? []);
}

/** Every percentage of a sentence that has a count beside it. */
export function countedShares(claims: readonly Claim[]): CountedShare[] {
  const pairs = pairsOf(claims).flatMap(({ first, second }) => counted(first, second, claims) ?? []);
  const behind = claims.flatMap((claim, at) => {
    const next = claims[at + 1];
    const isBeside =
      claim.kind === "percentage" && next?.kind === "number" && next.sentence === claim.sentence;
    return isBeside && isInBracketsBehind(claim, next) ? (withBase(next, claim, claims) ?? []) : [];
  });
  return [...pairs, ...behind];
}

function counted(first: Claim, second: Claim, claims: readonly Claim[]): CountedShare | undefined {
  if (first.kind === "count" && second.kind === "percentage") return ofCount(first, second);
  if (first.kind === "percentage" && second.kind === "count") return ofCount(second, first);
  if (first.kind === "number" && second.kind === "percentage") return withBase(first, second, claims);
  return undefined;
}

function ofCount(counted: CountClaim, percentage: PercentageClaim): CountedShare | undefined {
  const isSoft = counted.hedge === "above" || counted.hedge === "below";
  return isSoft ? undefined : { percentage, counted, count: counted.count, total: counted.of };
}

/** "Of the 39 people we asked, 33 (86 per cent) said": the sentence has one base, and it stands before. */
function withBase(
  counted: NumberClaim,
  percentage: PercentageClaim,
  claims: readonly Claim[],
): CountedShare | undefined {
  const { sentence, value: count } = counted;
  const total = totalBehind(sentence, Math.max(counted.end, percentage.end));
  if (total !== undefined)
    return counted.hedge || count > total ? undefined : { percentage, counted, count, total };
  const behind = sentence.text.slice(counted.end - sentence.start, counted.end - sentence.start + 20);
  if (/^[ ]{1,9}of[ ]/i.test(behind)) return ofWhom(counted, percentage, behind);
  const bases = claims.filter((claim): claim is BaseClaim => claim.kind === "base");
  const [base, ...others] = bases.filter(({ start }) => start < counted.start);
  if (!base || others.length > 0 || base.hedge || counted.hedge || count > base.total) return undefined;
  const between = sentence.text.slice(base.end - sentence.start, counted.start - sentence.start);
  if (isNarrowed(between) || isOfPart(counted, percentage, between)) return undefined;
  return { percentage, counted, count, total: base.total };
}

/**
 * "Of 35 cases, 14 involved women, and in 7 (50 per cent) of these there was a child": of a part that was named on the
 * way. Where the share is of no part that is named, but of some all the same, nobody knows which.
 */
function isOfPart({ value, sentence }: NumberClaim, percentage: PercentageClaim, between: string): boolean {
  const parts = matchesOf(anyNumber, between).map(([written]) => numberOf(written));
  if (parts.some((part) => part >= value && part > 0 && isRoundedShare(percentage.value, value, part)))
    return true;
  const behind = sentence.text.slice(percentage.end - sentence.start, percentage.end - sentence.start + 30);
  return /^[ ]{0,9}\)?[ ]{1,9}of[ ]{1,9}(?:the|these|those|them|their)(?![A-Za-zÀ-ỿ])/iu.test(behind);
}

const anyNumber = phrase(`(?<![A-Za-zÀ-ỿ\\p{N}])${wholeNumber}(?![A-Za-zÀ-ỿ\\p{N}])`);

/** "41 (85 per cent) of the 48 beds": how many there are, told behind the bracket. */
function totalBehind({ text, start }: Sentence, end: number): number | undefined {
  const written = text.slice(end - start, end - start + 40).match(ofTotal)?.[1];
  return written === undefined ? undefined : numberOf(written);
}

const ofTotal = phrase(
  `^[ ]{0,9}\\) of (?:the |our |these |all |all the ){0,2}(${wholeNumber})(?= [A-Za-zÀ-ỿ]{3})(?! (?:hundred|thousand|million|per|months?|weeks?|years?|days?|hours?)(?![A-Za-zÀ-ỿ]))`,
  "iu",
);

/** "We met 23 men, 21 of whom (91 per cent) had work": of those who are named right before. */
function ofWhom(counted: NumberClaim, percentage: PercentageClaim, behind: string): CountedShare | undefined {
  const { sentence, value: count } = counted;
  if (counted.hedge || !/^[ ]{1,9}of[ ]{1,9}(?:whom|which|them|these)\b/i.test(behind)) return undefined;
  const before = sentence.text.slice(
    Math.max(0, counted.start - sentence.start - 100),
    counted.start - sentence.start,
  );
  const match = before.match(peopleBefore);
  if (!match) return undefined;
  const [words, written = ""] = match;
  const start = before.length - words.length;
  const isHedged = hedgeAround(before, { start, end: start + written.length });
  const total = numberOf(written);
  return isHedged || count > total ? undefined : { percentage, counted, count, total };
}

const peopleBefore = phrase(
  `(?<![A-Za-zÀ-ỿ\\p{N}.,£$€#/:–()-])(${wholeNumber})(?: [A-Za-zÀ-ỿ’'-]{1,20}){1,5},[ ]{1,9}(?:and |with |only |just ){0,2}$`,
  "iu",
);

/** Whether a share behind these words is of something smaller than the base before them. */
export function isNarrowed(words: string): boolean {
  // "Of the 21 relevant cases" are all of them.
  return narrowing.test(
    words.replace(/^[ ]{1,9}(?:relevant|applicable|eligible|remaining|other)(?![A-Za-zÀ-ỿ])/iu, ""),
  );
}

const narrowing =
  /(?<![A-Za-zÀ-ỿ])(?:of (?:whom|which|those|these|them|that)|where|when|relevant|applicable|eligible|remaining|others?|another|among|within|excluding|except)(?![A-Za-zÀ-ỿ])/iu;

function isInBracketsBehind(percentage: PercentageClaim, { start }: NumberClaim): boolean {
  const { sentence } = percentage;
  return /^[A-Za-zÀ-ỿ’' -]{0,60}\([ ]{0,9}$/u.test(
    sentence.text.slice(percentage.end - sentence.start, start - sentence.start),
  );
}

function isExact({ hedge, isRange, isChange, value }: PercentageClaim): boolean {
  return hedge !== "above" && hedge !== "below" && !isRange && !isChange && value <= 100;
}

function compare(
  text: ClaimedText,
  { percentage, counted, count, total }: CountedShare,
): CheckedClaim | undefined {
  const share = shareOf(count, total);
  if (!share) return undefined;
  const { value, decimals } = percentage;
  const exact = (100 * count) / total;
  const slack = Math.max((percentage.hedge ?? counted.hedge) ? aboutSlack : 0, mannerSlack(counted, total));
  const agrees = slack > 0 ? Math.abs(exact - value) <= slack : isRoundedShare(value, count, total, decimals);
  const written = decimals > 0 ? [exact.toFixed(decimals)] : share.wholes.map(String);
  const of = `${sayNumber(count)} of ${sayNumber(total)}`;
  const isExactShare = written.length === 1 && written[0] === share.text;
  const is = `${of} is ${share.text} per cent${isExactShare ? "" : `, rounded ${written.join(" or ")}`}`;
  return {
    text,
    claims: [percentage, counted],
    agrees,
    against: of,
    sum: agrees ? `${is}.` : `${is}, not ${value.toFixed(decimals)}.`,
    get related() {
      return [{ range: text.value.rangeOf(counted.start, counted.end), message: `The count: ${of}.` }];
    },
    get fixes() {
      return written.map((number) =>
        chosenFix(
          `Write ${number} ${percentage.sign}`,
          replaceWords(text.value, number, percentage.start, endOfNumber(percentage)),
        ),
      );
    },
    data: { expected: written.map(Number), actual: value, k: count, n: total },
  };
}

function endOfNumber({ start, signAt, sentence }: PercentageClaim): number {
  return start + sentence.text.slice(start - sentence.start, signAt.start - sentence.start).trimEnd().length;
}

/**
 * "Nine out of ten" and "three out of five" may be manners of speaking: how far off, in points, is then not worth a
 * word.
 */
function mannerSlack(counted: CountClaim | NumberClaim, total: number): number {
  if (counted.kind !== "count" || !counted.isInWords) return 0;
  if (total === 10 || total === 20) return mostSlack;
  return total <= 5 ? 3 : 0;
}

const mostSlack = 10;

/** "About 60 per cent". */
const aboutSlack = 5;
