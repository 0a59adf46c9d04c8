/** A named figure as prose quotes it, in the style of the body that inspects. */
import type { NumberStyle } from "../../framework/framework.ts";
import { formatFigure } from "../../framework/trace.ts";
import type { Figure } from "../../model/report.ts";
import { numberInWords } from "../../prose/number-words.ts";

/**
 * "13 of 21" where a count is written, for the sentence goes on with what was counted; else "76 per cent" or, where
 * the framework's style has small numbers in words, "five per cent". Undefined where nothing is written yet.
 */
export function sayFigure({ count, of, percent }: Figure, style?: NumberStyle): string | undefined {
  if (count !== undefined) return of === undefined ? String(count) : `${count} of ${of}`;
  if (percent === undefined) return undefined;
  const sign = style?.percent ?? "per cent";
  if (sign === "%") return `${formatFigure(percent)}%`;
  const words = percent <= (style?.wordsUpTo ?? -1) ? numberInWords(percent) : undefined;
  return `${words ?? formatFigure(percent)} ${sign}`;
}
