/** Quantity words and the share beside them: "Most assessments (44 per cent)", "just over half (9 of 20)". */
import {
  type CountClaim,
  type Interval,
  isWithin,
  type PercentageClaim,
  type QuantityWordClaim,
} from "../../../prose/claim.ts";
import { isQuoted } from "../../../prose/sentences.ts";
import { shareOf } from "../../figures/share.ts";
import { pairsOf } from "../beside.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { type ClaimedText, claimedTexts } from "../claimed-texts.ts";

/** Compares every quantity word with the share beside it. */
export const quantityWords: ClaimCheck = (facts) =>
  facts.report.once.get(quantityWords, () => claimedTexts(facts).flatMap(compareIn));

function compareIn(text: ClaimedText): CheckedClaim[] {
  return pairsOf(text.claims).flatMap(({ first, second }) => {
    if (first.kind !== "quantity word" || isQuoted(first.sentence, first)) return [];
    return compare(text, first, second) ?? [];
  });
}

function compare(
  text: ClaimedText,
  word: QuantityWordClaim,
  share: PercentageClaim | CountClaim,
): CheckedClaim | undefined {
  const percent = share.kind === "percentage" ? ofPercentage(share) : ofCount(share);
  if (!word.interval || !percent || percent.value > 100) return undefined;
  const agrees = isWithin(percent.value, word.interval, percent.slack);
  const said = `“${text.value.text.slice(word.start, word.end)}” says ${sayInterval(word.interval)}`;
  return {
    text,
    claims: [word, share],
    agrees,
    against: percent.text,
    sum: `${said}, and ${agrees ? percent.text : `${percent.text} is not`}${agrees ? " is" : ""}.`,
    related: [{ range: text.value.rangeOf(share.start, share.end), message: "The number beside it." }],
    data: { actual: percent.value, ...word.interval },
  };
}

interface Percent {
  readonly value: number;
  /** How far off it may be because it was rounded, in points. */
  readonly slack: number;
  readonly text: string;
}

function ofPercentage({ value, decimals, hedge, isRange, isChange }: PercentageClaim): Percent | undefined {
  if (isRange || isChange || hedge === "above" || hedge === "below") return undefined;
  const slack = hedge === "about" ? 3 : 0.5 / 10 ** decimals;
  // All and none are whole numbers of things: 99 per cent is not all of them.
  return {
    value,
    slack: value === 50 || value > 98 || value < 2 ? 0 : slack,
    text: `${value.toFixed(decimals)} per cent`,
  };
}

function ofCount({ count, of, hedge }: CountClaim): Percent | undefined {
  const share = shareOf(count, of);
  if (!share || hedge) return undefined;
  return { value: (100 * count) / of, slack: 0, text: `${count} of ${of} (${share.text} per cent)` };
}

/** "more than 50 per cent", "between 45 and 55 per cent". */
function sayInterval({ from, over, to, under }: Interval): string {
  const low = from === undefined ? over : from;
  const high = to === undefined ? under : to;
  if (low === 100) return "100 per cent";
  if (high === 0) return "0 per cent";
  if (low !== undefined && high !== undefined) return `${round(low)} to ${round(high)} per cent`;
  if (low !== undefined) return `${over === undefined ? "at least" : "more than"} ${round(low)} per cent`;
  return `${under === undefined ? "at most" : "less than"} ${round(high ?? 100)} per cent`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
