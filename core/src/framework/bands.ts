/** Bands: which level a measured value gives, between which edges, and how far it is to the next. */
import { compareFractions, type Fraction, fractionOf, numberOf, partOf } from "./fraction.ts";
import type { Bands, BandTable, Certainty, Edge } from "./framework.ts";
import { formatFigure } from "./trace.ts";

/** An edge with its number worked out. */
export interface PlacedEdge {
  readonly level: string;
  readonly at: Fraction;
  /** True for "more than", false for "at least". */
  readonly over: boolean;
  readonly certainty: Certainty;
  readonly source: string;
}

/** The band a value lies in. */
export interface Band {
  readonly level: string;
  readonly edge: PlacedEdge;
  /** "50–64", "80 and over", "under 50" in whole steps; "50 to under 65" where there are values between. */
  readonly range: string;
  /** The next better level's edge and the distance to it, in the measure's unit; undefined in the best band. */
  readonly next?: {
    readonly level: string;
    readonly from: number;
    readonly distance: number;
    /** Said before `from` where the edge itself is not enough. */
    readonly past?: "more than" | "under";
    readonly certainty: Certainty;
  };
}

/** Whether a measure goes in whole numbers or can lie between them, as a mean does. */
export type Steps = "whole" | "between";

/** The table for a maximum: its own, or the plain one, or the formula for all others. */
export function tableFor(bands: Bands, maximum: number | undefined): BandTable | undefined {
  return bands.byMaximum.find((table) => table.maximum === maximum) ?? bands.table ?? bands.otherwise;
}

/** The edges of a table in ascending order of where they begin. */
export function placedEdges(table: BandTable, maximum: number | undefined): PlacedEdge[] {
  return table.edges
    .map((edge) => placeEdge(edge, table, maximum))
    .sort((a, b) => compareFractions(a.at, b.at));
}

/**
 * The band of a value; undefined below the lowest edge. `steps` changes how the band and the way to the next
 * are worded, never the level.
 */
export function bandOf(
  value: Fraction,
  bands: Bands,
  maximum: number | undefined,
  steps: Steps = "whole",
): Band | undefined {
  const table = tableFor(bands, maximum);
  if (!table) return undefined;
  const edges = placedEdges(table, maximum);
  const index = edges.findLastIndex((edge) => isMet(edge, value));
  const edge = edges[index];
  if (!edge) return undefined;
  const next = nextBetter(value, edges, index, { better: bands.better, steps });
  const range = steps === "whole" ? rangeText(edges, index) : rangeBetween(edge, edges[index + 1]);
  return { level: edge.level, edge, range, ...(next && { next }) };
}

/**
 * How far a value is from the nearest edge of the band of a level, in the measure's unit; undefined where no
 * band has that level. Zero or less where it lies within.
 */
export function distanceToBand(
  value: number,
  bands: Bands,
  maximum: number | undefined,
  level: string,
): number | undefined {
  const table = tableFor(bands, maximum);
  const edges = table ? placedEdges(table, maximum) : [];
  const index = edges.findIndex((edge) => edge.level === level);
  const [lower, upper] = [edges[index], edges[index + 1]];
  if (!lower) return undefined;
  const below = tidy(numberOf(lower.at) - value);
  return upper ? Math.max(below, tidy(value - numberOf(upper.at))) : below;
}

/** Whether a value has reached an edge. */
export function isMet(edge: PlacedEdge, value: Fraction): boolean {
  const difference = compareFractions(value, edge.at);
  return edge.over ? difference > 0 : difference >= 0;
}

/** The lowest whole number that reaches an edge. */
export function lowestWhole(edge: PlacedEdge): number {
  const at = numberOf(edge.at);
  return edge.over ? Math.floor(at) + 1 : Math.ceil(at);
}

function placeEdge(edge: Edge, table: BandTable, maximum: number | undefined): PlacedEdge {
  const over = edge.over !== undefined;
  return {
    level: edge.level,
    at: partOf(edge.over ?? edge.from ?? 0, maximum ?? 1),
    over,
    certainty: edge.certainty ?? table.certainty,
    source: edge.source ?? table.source,
  };
}

function nextBetter(
  value: Fraction,
  edges: readonly PlacedEdge[],
  index: number,
  { better, steps }: { better: Bands["better"]; steps: Steps },
): Band["next"] {
  const isWhole = steps === "whole";
  if (better === "higher") {
    const edge = edges[index + 1];
    if (!edge) return undefined;
    const from = edge.over && isWhole ? lowestWhole(edge) : numberOf(edge.at);
    const past = edge.over && !isWhole ? { past: "more than" as const } : {};
    const distance = tidy(from - numberOf(value));
    return { level: edge.level, from, distance, ...past, certainty: edge.certainty };
  }
  const edge = edges[index];
  const below = edges[index - 1];
  if (!edge || !below) return undefined;
  const from = isWhole ? lowestWhole(edge) - 1 : numberOf(edge.at);
  const past = edge.over || isWhole ? {} : { past: "under" as const };
  const distance = tidy(numberOf(value) - from);
  return { level: below.level, from, distance, ...past, certainty: edge.certainty };
}

/** Each band in words, in whole steps and in the order of the edges: "under 50", "50–64", "80 and over". */
export function bandRanges(edges: readonly PlacedEdge[]): string[] {
  return edges.map((_, index) => rangeText(edges, index));
}

function rangeText(edges: readonly PlacedEdge[], index: number): string {
  const from = lowestWhole(edges[index] as PlacedEdge);
  const above = edges[index + 1];
  if (!above) return `${from} and over`;
  const to = lowestWhole(above) - 1;
  if (index === 0 && compareFractions((edges[0] as PlacedEdge).at, fractionOf(0)) <= 0)
    return `under ${lowestWhole(above)}`;
  return from === to ? `${from}` : `${from}–${to}`;
}

function rangeBetween(edge: PlacedEdge, above: PlacedEdge | undefined): string {
  const from = formatFigure(numberOf(edge.at));
  const to = above && formatFigure(numberOf(above.at));
  if (to === undefined) return edge.over ? `over ${from}` : `${from} and over`;
  const end = above?.over ? `up to ${to}` : `under ${to}`;
  if (compareFractions(edge.at, fractionOf(0)) <= 0) return end;
  return `${edge.over ? "over " : ""}${from} ${above?.over ? "to" : "to under"} ${to}`;
}

/** Differences of decimals without their floating-point tail. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
