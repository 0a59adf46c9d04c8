/** Quantity words and the share beside them: "Most assessments (44 per cent)", "just over half (9 of 20)". */
import type { QuantityWord } from "../../../framework/framework.ts";
import {
  type CountClaim,
  isWithin,
  type PercentageClaim,
  type QuantityWordClaim,
} from "../../../prose/claim.ts";
import { sayNumber } from "../../../prose/number-words.ts";
import { sayInterval } from "../../../prose/say-interval.ts";
import { isQuoted } from "../../../prose/sentences.ts";
import { shareOf } from "../../figures/share.ts";
import type { ReportFacts } from "../../rule.ts";
import { type Pair, pairsOf } from "../beside.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { type ClaimedText, textsClaiming } from "../claimed-texts.ts";

/** Compares every quantity word with the share beside it. */
export const quantityWords: ClaimCheck = (facts) =>
  facts.report.once.get(quantityWords, () => {
    const published = publishedWords(facts);
    return textsClaiming(facts, "quantity word").flatMap((text) => compareIn(text, published));
  });

/** What the body that inspects has published its words to mean. Another body's table is never applied. */
type PublishedWords = ReadonlyMap<string, QuantityWord & { readonly by: string }>;

function publishedWords({ framework }: ReportFacts): PublishedWords {
  const words = framework?.vocabulary ?? [];
  return new Map(words.map((word) => [plain(word.word), { ...word, by: framework?.owner ?? "" }]));
}

/** "A large majority" and "the large majority" are one word. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^(?:an?|the) /, "");
}

function compareIn(text: ClaimedText, published: PublishedWords): CheckedClaim[] {
  const pairs = text.once.get(compareIn, () => text.sentences.flatMap(pairsOf).flatMap(withWord));
  return pairs.flatMap(
    ({ first, second }) => compare(text, first, second, published.get(plain(first.word))) ?? [],
  );
}

function withWord({ first, second }: Pair) {
  return first.kind === "quantity word" && !isQuoted(first.sentence, first) ? [{ first, second }] : [];
}

function compare(
  text: ClaimedText,
  word: QuantityWordClaim,
  share: PercentageClaim | CountClaim,
  published: ReturnType<PublishedWords["get"]>,
): CheckedClaim | undefined {
  const percent = share.kind === "percentage" ? ofPercentage(share) : ofCount(share);
  const interval = published ?? word.interval;
  if (!interval || !percent || percent.value > 100) return undefined;
  const agrees = isWithin(percent.value, interval, percent.slack);
  const by = published ? ` by ${published.by}'s own table` : "";
  const said = `“${text.value.text.slice(word.start, word.end)}” says ${sayInterval(interval)}${by}`;
  return {
    text,
    claims: [word, share],
    agrees,
    against: percent.text,
    sum: `${said}, and ${agrees ? percent.text : `${percent.text} is not`}${agrees ? " is" : ""}.`,
    get related() {
      return [{ range: text.value.rangeOf(share.start, share.end), message: "The number beside it." }];
    },
    data: { actual: percent.value, expected: sayInterval(interval) },
    // What is unconfirmed never fails a report, and a stricter table than plain English is only for reading.
    ...(published?.certainty === "unconfirmed" && { severity: "info" as const }),
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
  return {
    value: (100 * count) / of,
    slack: 0,
    text: `${sayNumber(count)} of ${sayNumber(of)} (${share.text} per cent)`,
  };
}
