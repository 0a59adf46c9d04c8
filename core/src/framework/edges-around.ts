/** The edges on both sides of a value: how much more or less it would take for another band. */
import { isMet, lowestWhole, placedEdges, type Steps, tableFor } from "./bands.ts";
import { type Fraction, numberOf } from "./fraction.ts";
import type { Bands } from "./framework.ts";

/** An edge of the band that a value lies in. */
export interface NearEdge {
  /** The level on the other side. */
  readonly level: string;
  readonly at: number;
  /** True where the upper band begins above the edge, false where it begins at it. */
  readonly over: boolean;
  /** From the value to the edge, in the measure's unit; zero where it lies on it. */
  readonly distance: number;
}

/**
 * The edges above and below a value; each is undefined where its band goes on without end, both below the lowest.
 * With whole steps an edge stands at the first whole number of its band, and is never above a number.
 */
export function edgesAround(
  value: Fraction,
  bands: Bands,
  maximum: number | undefined,
  steps: Steps = "whole",
): { readonly above?: NearEdge; readonly below?: NearEdge } {
  const table = tableFor(bands, maximum);
  const edges = table ? placedEdges(table, maximum) : [];
  const index = edges.findLastIndex((edge) => isMet(edge, value));
  const [lower, own, upper] = [edges[index - 1], edges[index], edges[index + 1]];
  if (!own) return {};
  const near = (edge: typeof own, level: string): NearEdge => {
    const isWhole = steps === "whole";
    const at = isWhole ? lowestWhole(edge) : numberOf(edge.at);
    // Differences of decimals have a floating-point tail.
    const distance = Math.round(Math.abs(at - numberOf(value)) * 1e6) / 1e6;
    return { level, at, over: edge.over && !isWhole, distance };
  };
  return {
    ...(upper && { above: near(upper, upper.level) }),
    ...(lower && { below: near(own, lower.level) }),
  };
}
