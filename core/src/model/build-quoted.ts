/** Parts under names of the writer's choice, and the figures quoted in them. */
import type { LineIndex } from "../document/line-index.ts";
import { Part } from "./part.ts";
import type { Figure, Named, Quoted } from "./report.ts";

/** The entries of a group as named parts, in order. */
export function namedParts(group: Part | undefined, lines: LineIndex): Named[] {
  return (group?.entries() ?? []).map((entry) => ({
    name: entry.name,
    nameRange: lines.rangeOf(entry.key.start, entry.key.end),
    part: new Part(entry.value, entry, lines),
  }));
}

/** A named figure. */
export function buildFigure(named: Named): Figure {
  return { ...named, ...quotedOf(named.part) };
}

/** Percentage, count and population as written; a text such as "77%" is no number here. */
export function quotedOf(part: Part): Quoted {
  return {
    percent: part.value("percent")?.number,
    count: part.value("count")?.number,
    of: part.value("of")?.number,
    population: part.value("population"),
  };
}
