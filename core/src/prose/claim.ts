/**
 * What a sentence claims with a number or a quantity word. Claims are found in the text alone, so that the same
 * text gives the same claims wherever it stands; only rating words need to know what a framework calls its levels.
 */
import type { Sentence } from "./sentences.ts";

/** A stretch of a text, in UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What every claim has. `start` and `end` are offsets in the whole text and cover exactly the words of the claim. */
export interface Claimed extends Stretch {
  readonly sentence: Sentence;
}

/** How a number is softened: "about", "more than", "fewer than", "up to". Undefined where it stands as it is. */
export type Hedge = "about" | "above" | "below";

/** "77 per cent", "77%", "nine per cent". */
export interface PercentageClaim extends Claimed {
  readonly kind: "percentage";
  /** In per cent. */
  readonly value: number;
  /** How many decimals are written: 5.0 has one. */
  readonly decimals: number;
  readonly hedge: Hedge | undefined;
  /** The sign or word for per cent as it is written, and where it stands. */
  readonly sign: string;
  readonly signAt: Stretch;
  /** "between 66 and 71 per cent": this is only one end of it. */
  readonly isRange: boolean;
  /** "rose by 12 per cent", "5 per cent higher": a difference, and no share of anything. */
  readonly isChange: boolean;
}

/** "five percentage points". */
export interface PointsClaim extends Claimed {
  readonly kind: "points";
  readonly value: number;
  readonly hedge: Hedge | undefined;
}

/** "13 of 21", "three out of five". */
export interface CountClaim extends Claimed {
  readonly kind: "count";
  readonly count: number;
  readonly of: number;
  readonly hedge: Hedge | undefined;
  /** Both numbers are words: "nine out of ten" may be a way of speaking. */
  readonly isInWords: boolean;
}

/** "of the 93 people we surveyed", "86 per cent of 39 people", "(n=39)": how many a share of the sentence is of. */
export interface BaseClaim extends Claimed {
  readonly kind: "base";
  readonly total: number;
  readonly hedge: Hedge | undefined;
}

/** "(33)", "33 (86 per cent)": a number of people or things that stands right beside a share. */
export interface NumberClaim extends Claimed {
  readonly kind: "number";
  readonly value: number;
  readonly hedge: Hedge | undefined;
}

/** An interval in per cent; `over` and `under` are open ends. */
export interface Interval {
  readonly from?: number;
  readonly over?: number;
  readonly to?: number;
  readonly under?: number;
}

/** "most", "a majority", "just over half", "two-thirds". */
export interface QuantityWordClaim extends Claimed {
  readonly kind: "quantity word";
  /** The words in small letters: "just over half". */
  readonly word: string;
  /** What the words allow in plain English; undefined for words that say nothing definite, such as "some". */
  readonly interval: Interval | undefined;
  readonly isFraction: boolean;
}

/** "rated as 'Good' overall", "'Good' for planning". The stretch is the level alone. */
export interface RatingClaim extends Claimed {
  readonly kind: "rating";
  /** The level as the framework writes it. */
  readonly level: string;
  /** What has it: standards by number (all that share a title), the whole report, the standard that the text belongs to, or where its discretion began. */
  readonly of: readonly string[] | "overall" | "this standard" | "before discretion";
  /** Who is said to be rated, in the writer's words; undefined where nobody is named. */
  readonly subject: string | undefined;
  /** One of the two levels of "from 'Good' to 'Outstanding'", as a reason for discretion tells it. */
  readonly isChange: boolean;
}

/** "three of the five casework standards are Good or Outstanding", "eleven recommendations". */
export interface StructureTotalClaim extends Claimed {
  readonly kind: "structure total";
  readonly what: "standards" | "recommendations" | "key questions";
  /** How many are said to be so; "all" and "none" where that is said; undefined where only the whole is counted. */
  readonly count: number | "all" | "none" | undefined;
  /** How many there are said to be in all; undefined where that is not said. */
  readonly of: number | undefined;
  /** Numbers of the standards that are counted; undefined where the words do not say which. */
  readonly standards: readonly string[] | undefined;
  /** What those are called: "casework"; of recommendations, whom they are to. */
  readonly group: string | undefined;
  /** The levels that are said to be reached, as the framework writes them; empty where none is named. */
  readonly levels: readonly string[];
}

/** Any claim. */
export type Claim =
  | PercentageClaim
  | PointsClaim
  | CountClaim
  | BaseClaim
  | NumberClaim
  | QuantityWordClaim
  | RatingClaim
  | StructureTotalClaim;

/** Whether a share lies in an interval; `slack` widens it, in points, for a share that was rounded. */
export function isWithin(share: number, { from, over, to, under }: Interval, slack = 0): boolean {
  if (from !== undefined && share < from - slack) return false;
  if (to !== undefined && share > to + slack) return false;
  if (over !== undefined && share <= over - slack) return false;
  return under === undefined || share < under + slack;
}
