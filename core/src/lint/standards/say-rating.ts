/** What figures give, in words for a message. */
import type { Rating } from "../../framework/rate.ts";
import { distanceUnit, formatFigure } from "../../framework/trace.ts";

/** "the lowest of 77, 91 and 60 is 60, which is Requires improvement (50–64)". Follows the rating's trace. */
export function sayRating(rating: Rating): string {
  const [measured = "", ...rest] = rating.trace;
  if (rating.level !== rating.band || !rating.bandRange) return [measured, ...rest].join("; ");
  return `${measured}, which is ${rating.level?.label} (${rating.bandRange})`;
}

/** " 60 is 5 percentage points from Good (65)."; empty where there is nothing better. Begins with a space. */
export function sayDistance(rating: Rating): string {
  const { next, value } = rating;
  if (!next || value === undefined) return "";
  return ` ${formatFigure(value)} is ${sayPoints(rating.unit, next.distance)} from ${next.level.label} (${formatFigure(next.from)}).`;
}

/** "5 percentage points", "1 point". */
export function sayPoints(unit: string, distance: number): string {
  return `${formatFigure(distance)} ${distanceUnit(unit, distance)}`;
}
