/** One line of the register of figures: what a reader of proofs ticks off. */
import type { Range } from "../../problem.ts";

/** What is quoted. */
export type QuotedKind =
  | "key question"
  | "named figure"
  | "reference"
  | "population"
  | "score"
  | "rating"
  | "percentage"
  | "percentage points"
  | "count"
  | "number"
  | "quantity word"
  | "total";

/** Whether it was compared with something, and what came of it. */
export type RegisterVerdict = "agrees" | "disagrees" | "not checked";

/** One quoted figure, before it is known where it stands. */
export interface QuotedFigureRow {
  readonly range: Range;
  readonly kind: QuotedKind;
  /** As it is written; for a field what it says, such as the key question. */
  readonly words: string;
  /** In per cent, where it is or stands for a share. */
  readonly percent?: number | undefined;
  readonly count?: number | undefined;
  /** How many it is of, as far as the text or the report says so. */
  readonly of?: number | undefined;
  readonly population?: string | undefined;
  readonly verdict: RegisterVerdict;
  /** What it was compared with, with the sum; empty where with nothing. */
  readonly against: string;
}

/** One quoted figure. */
export interface RegisterRow extends QuotedFigureRow {
  /** The section, the standard or the part of the report it stands in. */
  readonly where: string;
}

/** What a row says as long as nothing was compared. */
export const unchecked = { verdict: "not checked", against: "" } as const;

/** The verdict of a comparison. */
export function verdictOf(agrees: boolean): RegisterVerdict {
  return agrees ? "agrees" : "disagrees";
}
