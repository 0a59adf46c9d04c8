/** Figures that sentences quote: percentages, counts, quantity words, ratings, totals, and plain numbers of things. */
import { allChecked } from "../../lint/claims/all-checks.ts";
import { baseOf } from "../../lint/claims/checks/attainable-percentages.ts";
import type { CheckedClaim } from "../../lint/claims/claim-check.ts";
import { type ClaimedText, claimedTexts } from "../../lint/claims/claimed-texts.ts";
import type { ReportFacts } from "../../lint/rule.ts";
import type { Value } from "../../model/part.ts";
import type { Claim, NumberClaim } from "../../prose/claim.ts";
import { amounts } from "../../prose/kinds/amount.ts";
import { sentencesOf } from "../../prose/sentences.ts";
import { type QuotedFigureRow, type QuotedKind, unchecked, verdictOf } from "./register-row.ts";

/** A row for each. In no order. */
export function figuresInProse(facts: ReportFacts): QuotedFigureRow[] {
  const checked = new Map<string, CheckedClaim[]>();
  for (const one of allChecked(facts)) {
    for (const claim of one.claims) {
      const place = placeOf(one.text.value, claim);
      checked.set(place, [...(checked.get(place) ?? []), one]);
    }
  }
  const texts = claimedTexts(facts);
  const rows = texts.flatMap((text) =>
    text.sentences.flatMap((claims) =>
      claims.flatMap(
        (claim) => ofClaim({ text, claim, claims }, checked.get(placeOf(text.value, claim)) ?? []) ?? [],
      ),
    ),
  );
  return [...rows, ...plainNumbers(facts, texts)];
}

/** Two checks may have read the same words each for itself. */
function placeOf({ node }: Value, { start, end }: Claim): string {
  return `${node.start}/${start}-${end}`;
}

const kinds: Readonly<Partial<Record<Claim["kind"], QuotedKind>>> = {
  percentage: "percentage",
  points: "percentage points",
  count: "count",
  "quantity word": "quantity word",
  rating: "rating",
  "structure total": "total",
};

/** A claim with the others of its sentence. */
interface ClaimInSentence {
  readonly text: ClaimedText;
  readonly claim: Claim;
  readonly claims: readonly Claim[];
}

function ofClaim(
  { text, claim, claims }: ClaimInSentence,
  checked: readonly CheckedClaim[],
): QuotedFigureRow | undefined {
  const kind = kinds[claim.kind];
  if (!kind || isVague(claim, checked)) return undefined;
  const { value } = text;
  return {
    range: value.rangeOf(claim.start, claim.end),
    kind,
    words: value.text.slice(claim.start, claim.end).replace(/\s+/g, " "),
    ...numbersOf(claim, claims),
    ...(checked.length === 0
      ? unchecked
      : {
          verdict: verdictOf(checked.every(({ agrees }) => agrees)),
          against: checked.map(({ sum }) => sum).join(" "),
        }),
  };
}

/** "Some" and "often" are no figures, and "most" is one only beside a number. */
function isVague(claim: Claim, checked: readonly CheckedClaim[]): boolean {
  if (claim.kind !== "quantity word") return false;
  return !claim.interval || (!claim.isFraction && checked.length === 0);
}

function numbersOf(
  claim: Claim,
  claims: readonly Claim[],
): Pick<QuotedFigureRow, "percent" | "count" | "of"> {
  if (claim.kind === "percentage") return { percent: claim.value, of: baseOf(claim, claims)?.total };
  if (claim.kind === "points") return { percent: claim.value };
  if (claim.kind === "count") return { count: claim.count, of: claim.of };
  if (claim.kind === "structure total")
    return { count: typeof claim.count === "number" ? claim.count : undefined, of: claim.of };
  return {};
}

/** Numbers of people and things that are no part of a claim. */
function plainNumbers({ report }: ReportFacts, texts: readonly ClaimedText[]): QuotedFigureRow[] {
  const claimed = new Map(texts.map(({ value, claims }) => [value, claims]));
  return report.prose.flatMap(({ value }) => {
    if (!value?.isText) return [];
    const taken = (claimed.get(value) ?? []).filter(({ kind }) => kind in kinds);
    return sentencesOf(value.text)
      .flatMap(amounts)
      .filter(({ start, end }) => !taken.some((claim) => claim.start < end && start < claim.end))
      .map((claim) => ({
        ...unchecked,
        range: value.rangeOf(claim.start, claim.end),
        kind: "number" as const,
        words: withThings(claim),
        count: claim.value,
      }));
  });
}

/** The number with up to three words behind it, so that a reader knows what is counted: "seven PDUs in the". */
function withThings({ start, end, sentence }: NumberClaim): string {
  const { text, start: offset } = sentence;
  const things = text.slice(end - offset, end - offset + 60).match(/^(?:[ ]{1,9}[\p{L}’'-]{1,24}){0,3}/u);
  return `${text.slice(start - offset, end - offset)}${things?.[0] ?? ""}`.replace(/\s+/g, " ").trim();
}
