/**
 * Whether any count gives a percentage: of 39 people, 85 or 87 per cent can agree, but never 86. Only where the
 * sentence itself says how many the share is of, and nothing between narrows it.
 */
import type { BaseClaim, Claim, PercentageClaim } from "../../../prose/claim.ts";
import { sayNumber, wholeNumber } from "../../../prose/number-words.ts";
import { phrase } from "../../../prose/phrase.ts";
import { isQuoted } from "../../../prose/sentences.ts";
import { countsFor, nearestCounts } from "../../figures/counts-for.ts";
import { shareOf } from "../../figures/share.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { type ClaimedText, textsClaiming } from "../claimed-texts.ts";
import { countedShares, isNarrowed } from "./shares-of-counts.ts";

/** Compares every percentage with the number of people or cases that its sentence gives for it. */
export const attainablePercentages: ClaimCheck = (facts) =>
  facts.report.once.get(attainablePercentages, () => textsClaiming(facts, "percentage").flatMap(compareIn));

function compareIn(text: ClaimedText): CheckedClaim[] {
  const shares = text.once.get(compareIn, () => text.sentences.flatMap(sharesOfBases));
  return shares.flatMap(({ share, base }) => compare(text, share, base) ?? []);
}

/** The percentages of a sentence with what it says they are of. */
function sharesOfBases(claims: readonly Claim[]): { share: PercentageClaim; base: BaseClaim }[] {
  if (!claims.some(({ kind }) => kind === "base")) return [];
  const counted = new Set(countedShares(claims).map(({ percentage }) => percentage));
  return claims.flatMap((share) => {
    if (share.kind !== "percentage" || counted.has(share) || !isExact(share)) return [];
    const base = baseOf(share, claims);
    return base ? [{ share, base }] : [];
  });
}

function isExact(claim: PercentageClaim): boolean {
  return !claim.hedge && !claim.isRange && !claim.isChange && !isQuoted(claim.sentence, claim);
}

/** The one number of its sentence that a share is of; undefined where there is none, or any doubt. */
export function baseOf(share: PercentageClaim, own: readonly Claim[]): BaseClaim | undefined {
  const bases = own.filter((claim): claim is BaseClaim => claim.kind === "base");
  const direct = bases.find((base) => isDirectlyBehind(share, base));
  if (direct) return direct.hedge ? undefined : direct;
  const [base, ...others] = bases;
  if (!base || base.hedge || others.some(({ total }) => total !== base.total)) return undefined;
  return isBefore(share, base, own) ? base : undefined;
}

/** "86 per cent of 39 people", "86 per cent (n=39)". */
function isDirectlyBehind(share: PercentageClaim, base: BaseClaim): boolean {
  const isNear = base.start > share.end && base.start - share.end < 40;
  return (
    isNear &&
    /^[ ]{0,9}(?:of|[(,;][ ]{0,9}n[ ]?=)[ ]{0,9}(?:(?:the|these|those|our|all|of)[ ]{1,9}){0,3}$/i.test(
      between(share, base),
    )
  );
}

/**
 * "Of the 39 people we asked, 86 per cent said", and what follows with "and". The share must come right behind those it
 * is of: in "of the 12 wards, the worst had 45 per cent" it is of something else.
 */
function isBefore(share: PercentageClaim, base: BaseClaim, own: readonly Claim[]): boolean {
  if (base.end > share.start || speaksOfOthers(share)) return false;
  const earlier = own.findLast(
    (claim): claim is PercentageClaim =>
      claim.kind === "percentage" && claim.end <= share.start && claim.start > base.end,
  );
  if (!earlier) {
    const words = between(base, share);
    return rightBehind.test(words) && !isNarrowed(words);
  }
  const words = between(earlier, share);
  const isAnother = /(?<![A-Za-zÀ-ỿ])(?:and|but|while)(?![A-Za-zÀ-ỿ])/iu.test(words) && !/[;:(]/.test(words);
  return isAnother && !numberBetween.test(words) && !isNarrowed(words) && isBefore(earlier, base, own);
}

// Who they are, then a comma or a bracket, then the share.
const rightBehind = phrase(
  "^[^,;:()]{1,120}(?:,[ ]{0,9}(?:(?:only|just|exactly|but|fully|as many as|a total of) ){0,2}|[ ]{0,9}\\([ ]{0,9})$",
  "iu",
);
const numberBetween = phrase(`(?<![A-Za-zÀ-ỿ\\p{N}])${wholeNumber}(?![A-Za-zÀ-ỿ\\p{N}])`, "iu");

/** "75 per cent of women": a share of whom the sentence names itself. */
function speaksOfOthers({ sentence, end }: PercentageClaim): boolean {
  const behind = sentence.text.slice(end - sentence.start, end - sentence.start + 40);
  return /^[ ]{1,9}of\b(?![ ]{1,9}(?:them|these|respondents|the cases|cases)\b(?![ ]{1,9}(?:who|where|with|in|that|involving)\b))/i.test(
    behind,
  );
}

function between(first: Claim, second: Claim): string {
  const { text, start } = first.sentence;
  return text.slice(first.end - start, second.start - start);
}

function compare(text: ClaimedText, share: PercentageClaim, base: BaseClaim): CheckedClaim | undefined {
  const { value, decimals } = share;
  if (value > 100) return undefined;
  const counts = countsFor(value, base.total, decimals);
  const near = nearestCounts(value, base.total);
  if (!counts && near.length === 0) return undefined;
  const written = `${value.toFixed(decimals)} per cent`;
  const possible = near.map(
    (count) =>
      `${sayNumber(count)} of ${sayNumber(base.total)} is ${shareOf(count, base.total)?.text} per cent`,
  );
  return {
    text,
    claims: [share, base],
    agrees: counts !== undefined,
    against: `of ${base.total}`,
    sum: counts
      ? `${written} of ${sayNumber(base.total)} is ${sayCounts(counts.first, counts.last)}.`
      : `No count out of ${sayNumber(base.total)} is ${written}: ${possible.join(", ")}.`,
    get related() {
      return [{ range: text.value.rangeOf(base.start, base.end), message: `Of ${base.total}.` }];
    },
    data: { actual: value, n: base.total, nearest: near },
  };
}

function sayCounts(first: number, last: number): string {
  return first === last ? sayNumber(first) : `${sayNumber(first)} to ${sayNumber(last)}`;
}
