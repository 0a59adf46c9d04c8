/** Two rows of samples, of which those at the same place were taken in the same round, and what is said of them. */
import { median, quantile } from "../editor/samples.ts";

/** How many times as much ours took, within each round: the median, and between which two lie four rounds of five. */
export interface Ratios {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** The ratios of the rounds that both have. NaN where there is none. */
export function ratiosOf(ours: readonly number[], peer: readonly number[]): Ratios {
  const each = ours.slice(0, peer.length).map((sample, at) => sample / (peer[at] as number));
  return { middle: median(each), low: quantile(each, 0.1), high: quantile(each, 0.9) };
}

/** Such as “1/18 (1/21–1/15)”: below a half as a part of one, as the aims are. */
export function shownRatios({ middle, low, high }: Ratios): string {
  return `${shownRatio(middle)} (${shownRatio(low)}–${shownRatio(high)})`;
}

/** Such as “1/18”, “1/2.5” where a whole number would be far from it, and “0.75” from a half on. */
export function shownRatio(ratio: number): string {
  if (!(ratio < 0.5)) return ratio.toFixed(2);
  const times = 1 / ratio;
  return `1/${times.toFixed(times < 9.5 ? 1 : 0)}`;
}

/** The median and the 95th percentile, such as “1.2 ms, p95 1.9”. */
export function shownSamples(samples: readonly number[], unit: string): string {
  const [middle, high] = [median(samples), quantile(samples, 0.95)].map(figure);
  return samples.length > 1 ? `${middle} ${unit}, p95 ${high}` : `${middle} ${unit}`;
}

/** Ratio and both sides. */
export function shownComparison(ours: readonly number[], peer: readonly number[], unit = "ms"): string {
  return `${shownRatios(ratiosOf(ours, peer))}: ${shownSamples(ours, unit)}; peer ${shownSamples(peer, unit)}`;
}

/** As many digits as are worth reading. */
export function figure(value: number): string {
  if (Number.isNaN(value)) return "–";
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}
