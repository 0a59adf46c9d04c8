/**
 * What a check of claims gives: for each claim that could be compared with something, the sum, and whether it holds.
 * Rules say what does not hold; the hover and the register of figures show the rest as well.
 */
import type { Fix, Range, RelatedPlace, Severity } from "../../problem.ts";
import type { Claim, Stretch } from "../../prose/claim.ts";
import type { Found, ReportFacts, Say } from "../rule.ts";
import type { ClaimedText } from "./claimed-texts.ts";

/** One comparison. */
export interface CheckedClaim {
  readonly text: Pick<ClaimedText, "value">;
  /** The claims that were compared, the one that is shown first; empty where words alone were. */
  readonly claims: readonly Claim[];
  /** What is shown, where that is not just the first claim. */
  readonly at?: Stretch;
  readonly agrees: boolean;
  /** One plain sentence with the sum, true whether it agrees or not: "25 of 33 is 75.8 per cent, not 70." */
  readonly sum: string;
  /** What it was compared with, in few words: "13 of 21", "key question 3", "the ratings". */
  readonly against: string;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  readonly severity?: Severity;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Compares all claims of one sort. Worked out once for each version of a report. */
export type ClaimCheck = (facts: ReportFacts) => readonly CheckedClaim[];

/** Says what does not hold. */
export function sayDisagreements(checked: readonly CheckedClaim[], say: Say): void {
  for (const one of checked) if (!one.agrees) say(asFound(one));
}

/** Where a comparison is shown. */
export function placeOf({ text, claims, at = claims[0] }: CheckedClaim): Range {
  return text.value.rangeOf(at?.start ?? 0, at?.end ?? 0);
}

function asFound(checked: CheckedClaim): Found {
  const { sum: message, related, fixes, severity, data } = checked;
  return {
    at: placeOf(checked),
    message,
    ...(related && { related }),
    ...(fixes && { fixes }),
    ...(severity && { severity }),
    ...(data && { data }),
  };
}
