/** A key question's percentage and count, where one of the two is to be another: they say the same, so both move. */
import { formatFigure, listed } from "../../framework/trace.ts";
import { countsFor, nearestCounts } from "../../lint/figures/counts-for.ts";
import { decimalsOf, isRoundedShare, shareOf } from "../../lint/figures/share.ts";
import type { KeyQuestionPart } from "../../model/report.ts";

/** What is to be written; what is left out stays as it is. */
export interface NewFigures {
  readonly percent?: number;
  readonly count?: number;
  /** False where percentage and count would contradict each other. */
  readonly fits: boolean;
  /** A plain sentence about it. */
  readonly note?: string;
}

/** A key question with how many members its figures are of. */
type Figures = Pick<KeyQuestionPart, "part" | "percent" | "count"> & { readonly total: number | undefined };

/** The figures with another percentage, in per cent; a sentence where it cannot be tried. */
export function movedPercent(figures: Figures, asked: number): NewFigures | string {
  const { part, count, total } = figures;
  const written = part.value("percent");
  if (!written) return "This key question has no percentage yet, so there is none to change.";
  if (!(asked >= 0 && asked <= 100))
    return `A percentage lies between 0 and 100, so ${formatFigure(asked)} cannot be tried.`;
  const percent = Number(formatFigure(asked));
  if (percent === figures.percent) return { fits: true };
  if (written.isText)
    return { percent, fits: true, note: `“${written.text}” is written as text: no rating follows from it.` };
  if (count === undefined) return { percent, fits: true };
  if (total === undefined)
    return { percent, fits: true, note: `It is not known of how many, so the count stays ${count}.` };
  const counts = countsFor(percent, total);
  if (!counts) return { percent, fits: false, note: sayNoCount(percent, total) };
  return { percent, fits: true, count: nearest(counts, (percent * total) / 100, count) };
}

/** The figures with another count; a sentence where it cannot be tried. */
export function movedCount(figures: Figures, count: number): NewFigures | string {
  const { part, percent, total } = figures;
  if (!part.value("count")) return "This key question has no count yet, so there is none to change.";
  if (total === undefined)
    return "It is not known of how many this key question was asked, so another count cannot be tried.";
  const share = shareOf(count, total);
  if (!share)
    return `A count of ${total} is a whole number from 0 to ${total}, so ${formatFigure(count)} cannot be tried.`;
  if (count === figures.count) return { fits: true };
  if (percent === undefined) return { count, fits: true };
  return { count, fits: true, percent: asQuoted(percent, count, total) };
}

/** The share with as many decimals as the percentage that stands there. */
function asQuoted(present: number, count: number, total: number): number {
  const decimals = Math.min(decimalsOf(present), 2);
  const rounded = Number(((100 * count) / total).toFixed(decimals));
  // Half a percentage may be rounded either way; what is written may stay.
  return isRoundedShare(present, count, total) ? present : decimals === 0 ? wholeOf(count, total) : rounded;
}

function wholeOf(count: number, total: number): number {
  return shareOf(count, total)?.wholes[0] ?? 0;
}

function nearest({ first, last }: { first: number; last: number }, share: number, present: number): number {
  if (present >= first && present <= last) return present;
  return Math.min(Math.max(Math.round(share), first), last);
}

function sayNoCount(percent: number, total: number): string {
  const near = nearestCounts(percent, total).map((count) => `${count} is ${shareOf(count, total)?.text}`);
  return `No count of ${total} is ${formatFigure(percent)} per cent: ${listed(near)}.`;
}
