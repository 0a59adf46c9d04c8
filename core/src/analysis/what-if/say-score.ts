/** The score of a report in words. */
import type { Rating } from "../../framework/rate.ts";
import { formatFigure } from "../../framework/trace.ts";

/** "15/27"; undefined as long as standards are not rated. */
export function sayScore({ status, value, maximum }: Rating): string | undefined {
  if (status !== "rated" || value === undefined) return undefined;
  return maximum === undefined ? formatFigure(value) : `${formatFigure(value)}/${formatFigure(maximum)}`;
}
