/** Percentages and counts in words. */
import type { FigureChange, Quantity } from "../../core/src/compare/report-changes.ts";
import { formatFigure } from "../../core/src/framework/trace.ts";
import { grouped } from "../reporters/counted.ts";

/** "60%", "13 of 21", "60% (21 of 35)", "35", each with “of cases inspected” where that is written; empty for nothing. */
export function sayQuantity({ percent, count, of, population }: Quantity): string {
  const counts = of === undefined ? count && grouped(count) : `${count ?? "?"} of ${grouped(of)}`;
  const share = percent === undefined ? undefined : `${formatFigure(percent)}%`;
  const said = share && counts !== undefined ? `${share} (${counts})` : (share ?? counts ?? "");
  return population === undefined ? `${said}` : `${said} of ${population}`.trim();
}

/** "3 percentage points up"; for counts alone "1 more"; undefined where nothing can be said. */
export function sayDifference({ difference }: FigureChange): string | undefined {
  const { percent, count, of } = difference;
  const said = [
    ...(percent ? [`${sayAmount(percent, "percentage point")} ${percent > 0 ? "up" : "down"}`] : []),
    ...(count ? [`${grouped(Math.abs(count))} ${count > 0 ? "more" : "fewer"}`] : []),
    ...(of ? [`of ${grouped(Math.abs(of))} ${of > 0 ? "more" : "fewer"} in all`] : []),
  ];
  return said.length > 0 ? said.join(", ") : undefined;
}

function sayAmount(amount: number, noun: string): string {
  const size = Math.abs(amount);
  return `${formatFigure(size)} ${noun}${size === 1 ? "" : "s"}`;
}
