/** Caps: what limits a level whatever its band says, such as a single score that is too bad. The worst one wins. */
import { bandOf } from "./bands.ts";
import { allHold } from "./conditions.ts";
import { numberOf } from "./fraction.ts";
import type { Cap, CountTest, Framework, Level } from "./framework.ts";
import { type Child, measureChildren } from "./measures.ts";
import { roundFraction } from "./rounding.ts";
import { formatFigure, listed, sayMeasure } from "./trace.ts";

/** A level that caps do not let pass, and the clause of the trace that says so. */
export interface CapResult {
  readonly level: Level;
  readonly cap: Cap;
  readonly clause: string;
}

/** What the caps make of a level; undefined when none changes it. `levels` stand worst to best. */
export function applyWorstCap(
  framework: Framework,
  caps: readonly Cap[],
  children: readonly Child[],
  { level, levels }: { level: Level; levels: readonly Level[] },
): CapResult | undefined {
  const rank = (id: string) => levels.findIndex((known) => known.id === id);
  const holding = caps.filter((cap) => allHold(cap.when, children, framework));
  const limits = holding.flatMap((cap) => limitOf(cap, children, levels) ?? []);
  const lowest = limits.toSorted((a, b) => rank(a.level) - rank(b.level))[0];
  if (lowest && rank(lowest.level) < rank(level.id)) {
    const limited = levels[rank(lowest.level)] as Level;
    const why = lowest.measured ?? reasonOf(lowest.cap.when, children, levels);
    return { level: limited, cap: lowest.cap, clause: `limited to ${limited.label}${why && ` by ${why}`}` };
  }
  const floors = holding.filter(({ atLeast }) => atLeast !== undefined && rank(atLeast) > rank(level.id));
  const highest = floors.toSorted((a, b) => rank(b.atLeast as string) - rank(a.atLeast as string))[0];
  if (!highest) return undefined;
  const raised = levels[rank(highest.atLeast as string)] as Level;
  const why = reasonOf(highest.when, children, levels);
  return { level: raised, cap: highest, clause: `raised to ${raised.label}${why && ` by ${why}`}` };
}

/** The level a cap limits to: its own, or the band of its measure, which is said with its arithmetic. */
function limitOf(
  cap: Cap,
  children: readonly Child[],
  levels: readonly Level[],
): { cap: Cap; level: string; measured?: string } | undefined {
  const isLevel = (id: string | undefined) => levels.some((known) => known.id === id);
  if (cap.atMost !== undefined) return isLevel(cap.atMost) ? { cap, level: cap.atMost } : undefined;
  if (!cap.bandOf) return undefined;
  const { measure, rounding, bands } = cap.bandOf;
  const best = measure.of === "points" ? levels.at(-1)?.points : undefined;
  const measured = measureChildren(children, measure, best);
  if (!measured) return undefined;
  const value = roundFraction(measured.value, rounding);
  const maximum = measured.maximum && numberOf(measured.maximum);
  const band = bandOf(value, bands, maximum);
  if (!band || !isLevel(band.level)) return undefined;
  return { cap, level: band.level, measured: sayMeasure(measure, children, numberOf(value)) };
}

/** "20 over 15", "2 Inadequate": what the tests of a cap found. Empty where a cap always holds. */
function reasonOf(tests: readonly CountTest[], children: readonly Child[], levels: readonly Level[]): string {
  return listed(tests.map((test) => findingOf(test, children, levels)).filter((text) => text !== ""));
}

function findingOf(test: CountTest, children: readonly Child[], levels: readonly Level[]): string {
  const { valueOver } = test;
  if (valueOver !== undefined) {
    const over = children.flatMap(({ value }) => (value !== undefined && value > valueOver ? value : []));
    return `${over.length > 0 ? listed(over.map(formatFigure)) : "none"} over ${formatFigure(valueOver)}`;
  }
  const { levels: ids } = test;
  if (!ids) return "";
  const count = children.filter((child) => child.level && ids.includes(child.level.id)).length;
  return `${count} ${ids.map((id) => levels.find((level) => level.id === id)?.label ?? id).join(" or ")}`;
}
