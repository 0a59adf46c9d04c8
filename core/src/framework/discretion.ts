/** Professional discretion: whether a rating that differs from the band of its figures may do so. */

import { distanceToBand } from "./bands.ts";
import type { Rating } from "./evaluate.ts";
import { type Certainty, certainties, type Framework, type Level, type RollUp } from "./framework.ts";
import { stepsBetween } from "./levels.ts";

/** What a given level is to the level that the figures give. */
export interface DiscretionVerdict {
  readonly kind:
    | "as-computed"
    | "within"
    | "beyond-margin"
    | "too-many-steps"
    | "other-direction"
    | "not-measured"
    | "not-allowed";
  /** Levels up; negative for down. */
  readonly steps: number;
  /** Distance from the value to the edge of the given level's band, in the measure's unit. Endless where there is none. */
  readonly distance?: number;
  /** How near it must be, inclusive. */
  readonly margin?: number;
  /** How sure it is that this is not allowed; only certain ones are errors. */
  readonly certainty: Certainty;
}

/** Judges a given level against a rating. Ratings that are not complete cannot be departed from. */
export function judgeDiscretion(
  framework: Framework,
  rollUp: RollUp | undefined,
  rating: Rating,
  given: Level,
): DiscretionVerdict {
  if (rating.status !== "rated" || !rating.level)
    return { kind: "not-measured", steps: 0, certainty: "published" };
  const steps = stepsBetween(framework, rating.level, given);
  if (steps === 0) return { kind: "as-computed", steps, certainty: "published" };
  const rule = rollUp?.discretion;
  if (!rule) return { kind: "not-allowed", steps, certainty: rating.certainty };
  const { margin } = rule;
  if (Math.abs(steps) > rule.steps)
    return { kind: "too-many-steps", steps, margin, certainty: atLeast(rule.certainty, rating) };
  const wanted = steps > 0 ? "up" : "down";
  if (rule.direction !== "both" && rule.direction !== wanted) {
    return { kind: "other-direction", steps, margin, certainty: atLeast(rule.otherDirection, rating) };
  }
  const distance = distanceTo(given, rollUp, rating);
  return distance > margin
    ? { kind: "beyond-margin", steps, distance, margin, certainty: atLeast(rule.beyondMargin, rating) }
    : { kind: "within", steps, distance, margin, certainty: rule.certainty };
}

/** One level up it is the distance that the rating's trace tells. A level moved by a cap is near no edge. */
function distanceTo(given: Level, { bands }: RollUp, rating: Rating): number {
  if (rating.next?.level.id === given.id) return rating.next.distance;
  if (!bands || rating.value === undefined || rating.level !== rating.band) return Number.POSITIVE_INFINITY;
  return distanceToBand(rating.value, bands, rating.maximum, given.id) ?? Number.POSITIVE_INFINITY;
}

/** The less sure of the rule and the rating it is held against. */
function atLeast(certainty: Certainty, rating: Rating): Certainty {
  return certainties[
    Math.max(certainties.indexOf(certainty), certainties.indexOf(rating.certainty))
  ] as Certainty;
}
