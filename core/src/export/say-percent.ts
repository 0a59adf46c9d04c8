/** The result of a key question as a table shows it. */
import { formatFigure } from "../framework/trace.ts";
import type { KeyQuestionRow } from "./finished-report.ts";
import { notWritten } from "./not-written.ts";

/** "60%", "60% (21 of 35)", "21 of 35"; words that say so where nothing is written. */
export function sayPercent({ percent, count }: Pick<KeyQuestionRow, "percent" | "count">): string {
  if (percent === undefined) return count ?? notWritten;
  return `${formatFigure(percent)}%${count ? ` (${count})` : ""}`;
}
