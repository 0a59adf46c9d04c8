/** A count of a total as a percentage, worked out in whole numbers. */

/** What a count makes of a total, in per cent. */
export interface Share {
  /** The whole percentages it may be quoted as: one, or two where it lies exactly between them, the upper first. */
  readonly wholes: readonly number[];
  /** With as many decimals as tell it from a whole number, at least one; none where it is whole: "64.7". */
  readonly text: string;
}

/** The share; undefined unless 0 ≤ count ≤ total, total > 0 and both are whole. */
export function shareOf(count: number | undefined, total: number | undefined): Share | undefined {
  if (count === undefined || total === undefined || !Number.isSafeInteger(count * 200)) return undefined;
  if (!Number.isSafeInteger(total) || count < 0 || total <= 0 || count > total || !Number.isInteger(count))
    return undefined;
  const down = Math.floor((100 * count) / total);
  const overHalf = 2 * (100 * count - down * total) - total;
  const wholes = overHalf === 0 ? [down + 1, down] : [overHalf > 0 ? down + 1 : down];
  return { wholes, text: textOf(count, total) };
}

/**
 * Whether a quoted percentage is the share, rounded to the decimals it is quoted with; an exact half may go either way.
 * `decimals` are those that are written, where the number alone does not tell: 5.0 has one.
 */
export function isRoundedShare(
  percent: number,
  count: number,
  total: number,
  decimals = decimalsOf(percent),
): boolean {
  const scale = 10 ** decimals;
  return Math.abs(100 * count * scale - Math.round(percent * scale) * total) * 2 <= total;
}

/** Whether a percentage is most likely a share of one: 0.77 for 77 per cent. Less than one per cent is hardly ever quoted. */
export function isFractionOfOne(percent: number): boolean {
  return percent >= 0.01 && percent < 1;
}

/** How many decimals a number has as it is usually written. */
export function decimalsOf(value: number): number {
  return String(value).match(/\.(\d+)$/)?.[1]?.length ?? 0;
}

function textOf(count: number, total: number): string {
  if ((100 * count) % total === 0) return String((100 * count) / total);
  for (let decimals = 1; decimals < 6; decimals++) {
    const text = ((100 * count) / total).toFixed(decimals);
    if (!/\.0+$/.test(text)) return text;
  }
  return String((100 * count) / total);
}
