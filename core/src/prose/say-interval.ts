/** What a quantity word allows, in words. */
import type { Interval } from "./claim.ts";

/** "more than 50 per cent", "45 to 55 per cent". */
export function sayInterval({ from, over, to, under }: Interval): string {
  const low = from === undefined ? over : from;
  const high = to === undefined ? under : to;
  if (low === 100) return "100 per cent";
  if (high === 0) return "0 per cent";
  if (low !== undefined && high !== undefined) return `${round(low)} to ${round(high)} per cent`;
  if (low !== undefined) return `${over === undefined ? "at least" : "more than"} ${round(low)} per cent`;
  return `${under === undefined ? "at most" : "less than"} ${round(high ?? 100)} per cent`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
