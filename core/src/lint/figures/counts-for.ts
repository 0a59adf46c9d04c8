/** The counts that a quoted percentage may stand for: only some counts of a small number round to it. */
import { decimalsOf, isRoundedShare } from "./share.ts";

/** All counts from the first to the last. */
export interface Counts {
  readonly first: number;
  readonly last: number;
}

/**
 * What counts of a total are this percentage when rounded: undefined for none, and where it cannot be said. `decimals`
 * are those that are written, where the number alone does not tell.
 */
export function countsFor(
  percent: number,
  total: number,
  decimals = decimalsOf(percent),
): Counts | undefined {
  if (!canCount(percent, total)) return undefined;
  const half = 0.5 / 10 ** decimals;
  const lowest = Math.max(0, Math.floor(((percent - half) * total) / 100) - 1);
  const highest = Math.min(total, Math.ceil(((percent + half) * total) / 100) + 1);
  const fits = (count: number) => isRoundedShare(percent, count, total, decimals);
  let [first, last] = [lowest, highest];
  while (first <= highest && !fits(first)) first++;
  while (last >= lowest && !fits(last)) last--;
  return first <= last ? { first, last } : undefined;
}

/** The counts next to a percentage that no count gives, in order: one, or the one below and the one above. */
export function nearestCounts(percent: number, total: number): readonly number[] {
  if (!canCount(percent, total)) return [];
  const share = (percent * total) / 100;
  return [...new Set([Math.floor(share), Math.min(total, Math.ceil(share))])];
}

/** Above a thousand million nobody counts, and sums would no longer be exact. */
function canCount(percent: number, total: number): boolean {
  return percent >= 0 && percent <= 100 && Number.isInteger(total) && total > 0 && total <= 1e9;
}
