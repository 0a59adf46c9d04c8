/** A named figure as prose quotes it. */
import { formatFigure } from "../../framework/trace.ts";
import type { Figure } from "../../model/report.ts";

/**
 * "13 of 21" where a count is written, for the sentence goes on with what was counted; else "76 per cent", which is
 * this field's way to write percentages. Undefined where nothing is written yet.
 */
export function sayFigure({ count, of, percent }: Figure): string | undefined {
  if (count !== undefined) return of === undefined ? String(count) : `${count} of ${of}`;
  return percent === undefined ? undefined : `${formatFigure(percent)} per cent`;
}
