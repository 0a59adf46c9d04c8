/** Which counts a percentage may stand for, in words. */
import { formatFigure, listed } from "../../framework/trace.ts";
import { countsFor, nearestCounts } from "../../lint/figures/counts-for.ts";
import { shareOf } from "../../lint/figures/share.ts";
import { asMarkdown } from "./as-markdown.ts";

/** How many members there are in all, and what they are: 35, "cases inspected". */
export interface Members {
  readonly total: number | undefined;
  readonly label?: string | undefined;
}

/** "77 per cent of 35 cases inspected is 27." as a paragraph; empty where the total is not known. */
export function sayCounts(percent: number, members: Members): string[] {
  const { total } = members;
  if (total === undefined) return [];
  const counts = countsFor(percent, total);
  if (!counts) return sayNone(percent, total, sayMembers(members));
  const { first, last } = counts;
  const said = `${formatFigure(percent)} per cent of ${sayMembers(members)}`;
  if (first === last) return [`${said} is ${first}.`];
  return [`${said} is ${last - first === 1 ? `${first} or ${last}` : `any count from ${first} to ${last}`}.`];
}

/** "35 cases inspected" in Markdown; the total must be known. */
export function sayMembers({ total, label }: Members): string {
  return label ? `${total} ${asMarkdown(label)}` : String(total);
}

function sayNone(percent: number, total: number, of: string): string[] {
  const near = nearestCounts(percent, total).map((count) => `${count} is ${shareOf(count, total)?.text}`);
  if (near.length === 0) return [];
  return [`No count of ${of} is ${formatFigure(percent)} per cent: ${listed(near)}.`];
}
