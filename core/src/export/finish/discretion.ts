/** Professional discretion, shown as such: from which level to which, how far the figure was away, and why. */
import type { Rating } from "../../framework/rate.ts";
import { distanceUnit, formatFigure } from "../../framework/trace.ts";
import type { StandardPart } from "../../model/report.ts";
import type { Composition } from "./composition.ts";
import { markOf } from "./levels-on-scale.ts";
import type { StandardSurroundings } from "./standard.ts";

/** Adds the block; nothing where no discretion is written. */
export function addDiscretion(
  { discretion, rating }: StandardPart,
  { facts, framework }: StandardSurroundings,
  id: string,
  into: Composition,
): void {
  if (!discretion) return;
  const from = discretion.from?.text.trim();
  const to = rating?.text.trim();
  const distance = facts?.rating && sayDistance(facts.rating, to);
  into.add(`${id}-discretion`, {
    kind: "discretion",
    from: from ? markOf(from, framework) : undefined,
    to: to ? markOf(to, framework) : undefined,
    distance,
    reason: into.nodesOf(discretion.reason),
    at: discretion.part.head.start,
  });
  if (!discretion.reason)
    into.gap(
      `${id}-discretion-gap`,
      "The reason for discretion is not written yet.",
      discretion.part.head.start,
    );
}

/** "60 per cent is 5 percentage points from Good (65)"; only where the rating is the next better level. */
function sayDistance({ value, next, unit }: Rating, to: string | undefined): string | undefined {
  if (value === undefined || !next || next.level.label !== to) return undefined;
  const { distance, from, past } = next;
  const edge = `${past ? `${past} ` : ""}${formatFigure(from)}`;
  return `${formatFigure(value)} ${unit} is ${formatFigure(distance)} ${distanceUnit(unit, distance)} from ${next.level.label} (${edge})`;
}
