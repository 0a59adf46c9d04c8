/** What becomes of discretion when figures are others. */

import { formatFigure } from "../../framework/trace.ts";
import { sayPoints } from "../../lint/standards/say-rating.ts";
import type { StandardMove } from "./following-ratings.ts";

/** "discretion would still hold: …" as a clause; undefined where no discretion is stated. */
export function sayDiscretion(move: StandardMove): string | undefined {
  const { discretion, after, before } = move;
  const rating = after.rating;
  if (!discretion || !rating) return undefined;
  const from = after.written.discretion?.from?.text;
  const isOther = from !== undefined && rating.level !== undefined && from !== rating.level.label;
  switch (discretion.kind) {
    case "within":
      return `discretion would still hold: ${before.level?.label} is ${away(move)} away, and up to ${formatFigure(discretion.margin ?? 0)} are allowed${isOther ? `, but it would start from ${rating.level?.label}, not ${from}` : ""}`;
    case "as-computed":
      return "discretion would not be needed";
    case "beyond-margin":
      return Number.isFinite(discretion.distance)
        ? `discretion would no longer hold: ${before.level?.label} is ${away(move)} away, and no more than ${formatFigure(discretion.margin ?? 0)} are allowed`
        : "discretion would no longer hold: the figures are near no edge of that rating";
    case "too-many-steps":
      return `discretion would no longer hold: from ${rating.level?.label} to ${before.level?.label} is more than it allows`;
    case "other-direction":
      return "discretion would no longer hold: the framework knows it in the other direction only";
    default:
      return undefined;
  }
}

function away({ discretion, after }: StandardMove): string {
  return sayPoints(after.rating?.unit ?? "", discretion?.distance ?? 0);
}
