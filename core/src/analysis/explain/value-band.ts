/** The band of a single value, and the ways out of it. */
import { bandOf, type Steps } from "../../framework/bands.ts";
import { edgesAround, type NearEdge } from "../../framework/edges-around.ts";
import { type Fraction, numberOf } from "../../framework/fraction.ts";
import type { Framework, Level, RollUp } from "../../framework/framework.ts";
import { scaleOf } from "../../framework/levels.ts";
import { distanceUnit, formatFigure } from "../../framework/trace.ts";
import { asMarkdown } from "./as-markdown.ts";

/** The level of a value's band, and the words for that band: "50–64". */
export interface ValueBand {
  readonly level: Level;
  readonly range: string;
}

/** How values are banded: by which roll-up of which framework, out of how many where that matters. */
export interface Banding {
  readonly rollUp: RollUp;
  readonly framework: Framework;
  readonly maximum?: number | undefined;
}

/** The band of a single value; undefined where it lies in none. */
export function valueBand(value: Fraction, banding: Banding): ValueBand | undefined {
  const { bands } = banding.rollUp;
  const band = bands && bandOf(value, bands, banding.maximum, stepsOf(value));
  const level = band && levelOf(band.level, banding);
  return level && { level, range: band.range };
}

/** The ways to the bands above and below a value, as one list in Markdown; empty where there are none. */
export function waysOut(value: Fraction, banding: Banding): string[] {
  const { bands, unit } = banding.rollUp;
  if (!bands) return [];
  const { above, below } = edgesAround(value, bands, banding.maximum, stepsOf(value));
  const label = ({ level }: NearEdge) => asMarkdown(levelOf(level, banding)?.label ?? level);
  const items: string[] = [];
  if (above) {
    const begins = `begins ${above.over ? "above" : "at"} ${formatFigure(above.at)}`;
    items.push(`- Up: ${label(above)} ${begins}, ${way(above, unit)}.`);
  }
  if (below) {
    const is = below.over ? `${formatFigure(below.at)} or less` : `anything under ${formatFigure(below.at)}`;
    items.push(`- Down: ${label(below)} is ${is}, ${way(below, unit)}.`);
  }
  return items.length > 0 ? [items.join("\n")] : [];
}

function way({ at, distance }: NearEdge, unit: string): string {
  if (distance === 0) return `and this is exactly ${formatFigure(at)}`;
  return `${formatFigure(distance)} ${distanceUnit(unit, distance)} away`;
}

/** Figures are quoted in whole numbers unless this one is not. */
function stepsOf(value: Fraction): Steps {
  return Number.isInteger(numberOf(value)) ? "whole" : "between";
}

function levelOf(id: string, { framework, rollUp }: Banding): Level | undefined {
  return scaleOf(framework, rollUp)?.levels.find((level) => level.id === id);
}
