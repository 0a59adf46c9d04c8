/** The score as the ratings page prints it, with the place of each of its two numbers. */
import type { RatingsPage } from "../../model/report.ts";
import type { Range } from "../../problem.ts";

/** One number of the score. */
export interface PlacedNumber {
  readonly number: number;
  readonly range: Range;
}

/** Both numbers of a score such as "15/27"; undefined when there is none, or when it is written in another way. */
export function printedScore(
  page: RatingsPage | undefined,
): { points: PlacedNumber; maximum: PlacedNumber } | undefined {
  const value = page?.part.value("score");
  const match = value?.text.match(/^(\s*)(\d{1,4})(\s*\/\s*)(\d{1,4})\s*$/);
  if (!value || !match) return undefined;
  const [, before = "", points = "", stroke = "", maximum = ""] = match;
  const second = before.length + points.length + stroke.length;
  return {
    points: { number: Number(points), range: value.rangeOf(before.length, before.length + points.length) },
    maximum: { number: Number(maximum), range: value.rangeOf(second, second + maximum.length) },
  };
}
