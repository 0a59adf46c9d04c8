/**
 * A count and a percentage that say the same thing in one sentence: "25 of 33, or 70 per cent", "Of the 39 people we
 * asked, 33 (86 per cent) said".
 */
import type { BaseClaim, Claim, CountClaim, NumberClaim, PercentageClaim } from "../../../prose/claim.ts";
import { isQuoted } from "../../../prose/sentences.ts";
import { chosenFix } from "../../edits/edit.ts";
import { replaceWords } from "../../edits/replace-words.ts";
import { isRoundedShare, shareOf } from "../../figures/share.ts";
import { pairsOf } from "../beside.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { type ClaimedText, claimedTexts } from "../claimed-texts.ts";

/** Compares every percentage with the count beside it. */
export const sharesOfCounts: ClaimCheck = (facts) =>
  facts.report.once.get(sharesOfCounts, () => claimedTexts(facts).flatMap(compareIn));

/** A count of a total, and the percentage it is said to be. */
interface CountedShare {
  readonly percentage: PercentageClaim;
  readonly counted: CountClaim | NumberClaim;
  readonly count: number;
  readonly total: number;
}

function compareIn(text: ClaimedText): CheckedClaim[] {
  return countedShares(text.claims)
    .filter(({ percentage }) => isExact(percentage) && !isQuoted(percentage.sentence, percentage))
    .flatMap((share) => compare(text, share) ?? []);
}

/** Every percentage of a text that has a count beside it. */
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
  return counted.hedge ? undefined : { percentage, counted, count: counted.count, total: counted.of };
}

/** "Of the 39 people we asked, 33 (86 per cent) said": the sentence has one base, and it stands before. */
function withBase(
  counted: NumberClaim,
  percentage: PercentageClaim,
  claims: readonly Claim[],
): CountedShare | undefined {
  const bases = claims.filter(
    (claim): claim is BaseClaim => claim.kind === "base" && claim.sentence === counted.sentence,
  );
  const [base, ...others] = bases.filter(({ start }) => start < counted.start);
  if (!base || others.length > 0 || base.hedge || counted.hedge || counted.value > base.total)
    return undefined;
  const { sentence } = counted;
  const between = sentence.text.slice(base.end - sentence.start, counted.start - sentence.start);
  if (narrowing.test(between)) return undefined;
  return { percentage, counted, count: counted.value, total: base.total };
}

/** Words behind which a share is of something smaller than what the sentence began with. */
export const narrowing =
  /(?<!\p{L})(?:of (?:whom|which|those|these|them|that)|where|when|relevant|applicable|eligible|remaining|others?|another|among|within|excluding|except)(?!\p{L})/iu;

function isInBracketsBehind(percentage: PercentageClaim, { start }: NumberClaim): boolean {
  const { sentence } = percentage;
  return /^[\p{L}’' -]{0,60}\([ ]{0,9}$/u.test(
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
  const slack = percentage.hedge === "about" || isManner(counted, total) ? mannerSlack : 0;
  const agrees = slack > 0 ? Math.abs(exact - value) <= slack : isRoundedShare(value, count, total, decimals);
  const written = decimals > 0 ? [exact.toFixed(decimals)] : share.wholes.map(String);
  const rounded = written.length > 1 ? `, which rounds to ${written.join(" or ")}` : "";
  const is = `${count} of ${total} is ${share.text} per cent${rounded}`;
  return {
    text,
    claims: [percentage, counted],
    agrees,
    against: `${count} of ${total}`,
    sum: agrees ? `${is}.` : `${is}, not ${value.toFixed(decimals)}.`,
    related: [
      { range: text.value.rangeOf(counted.start, counted.end), message: `The count: ${count} of ${total}.` },
    ],
    fixes: written.map((number) =>
      chosenFix(
        `Write ${number} ${percentage.sign}`,
        replaceWords(text.value, number, percentage.start, endOfNumber(percentage)),
      ),
    ),
    data: { expected: written.map(Number), actual: value, k: count, n: total },
  };
}

function endOfNumber({ start, signAt, sentence }: PercentageClaim): number {
  return start + sentence.text.slice(start - sentence.start, signAt.start - sentence.start).trimEnd().length;
}

/** "Nine out of ten" and "three out of five" may be manners of speaking; then ten points are not worth a word. */
function isManner(counted: CountClaim | NumberClaim, total: number): boolean {
  return counted.kind === "count" && counted.isInWords && [3, 4, 5, 10, 20].includes(total);
}

const mannerSlack = 10;
