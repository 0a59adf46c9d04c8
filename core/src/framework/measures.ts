/** Measures: one number from the rated children of a roll-up, exactly. */
import { compareFractions, type Fraction, fractionOf, overOf, sumOf, timesOf } from "./fraction.ts";
import type { Level, Measure } from "./framework.ts";

/** One child of a roll-up as it is measured: a key question, a standard, a score. */
export interface Child {
  /** How it is named in a trace. */
  readonly name: string;
  /** Its figure, for measures of values. */
  readonly value?: number;
  /** The same figure as a fraction, where the number is only near it: 1 of 3 is no decimal. */
  readonly exact?: Fraction;
  /** Its level, for measures of points and for rules. */
  readonly level?: Level;
  /** Why it has neither, such as `notRated`. */
  readonly state?: string;
}

/** What a measure gave: its value, the most it could be, and the children it hangs on. */
export interface Measured {
  readonly value: Fraction;
  readonly maximum?: Fraction;
  /** Names of the children that alone decide, as the lowest does; empty where all count. */
  readonly drivers: readonly string[];
}

/** The number a measure reads from a child; undefined when the child has none. */
export function figureOf(child: Child, measure: Measure): number | undefined {
  return measure.of === "points" ? child.level?.points : child.value;
}

/** The property that a measure cannot do without and has not; undefined when it is whole. */
export function lackOf(measure: Measure): string | undefined {
  if (measure.kind === "weightedMean" && typeof measure.weights !== "object") return "weights";
  if (measure.kind === "deductFrom" && typeof measure.start !== "number") return "start";
  if (measure.kind !== "percentOfMax" || measure.of === "points") return undefined;
  return typeof measure.childMaximum === "number" ? undefined : "childMaximum";
}

/**
 * Measures children that all have a figure. `best` is the most that one child can have. Undefined for no
 * children, and for a measure that lacks what it is made with.
 */
export function measureChildren(
  children: readonly Child[],
  measure: Measure,
  best: number | undefined,
): Measured | undefined {
  const figures = children.map((child) => fractionFor(child, measure));
  if (figures.length === 0 || lackOf(measure) !== undefined) return undefined;
  const total = sumOf(figures);
  const count = fractionOf(children.length);
  const maximum = best === undefined ? undefined : fractionOf(best * children.length);
  switch (measure.kind) {
    case "min":
      return extreme(children, figures, -1);
    case "max":
      return extreme(children, figures, 1);
    case "sum":
      return { value: total, ...(maximum && { maximum }), drivers: [] };
    case "mean":
      return {
        value: overOf(total, count),
        ...(best !== undefined && { maximum: fractionOf(best) }),
        drivers: [],
      };
    case "weightedMean":
      return { value: weightedMean(children, figures, measure.weights), drivers: [] };
    case "percentOfMax": {
      const most = fractionOf((measure.childMaximum ?? best ?? 1) * children.length);
      return { value: overOf(timesOf(total, fractionOf(100)), most), maximum: fractionOf(100), drivers: [] };
    }
    case "deductFrom":
      return {
        value: sumOf([fractionOf(measure.start), timesOf(total, fractionOf(-1))]),
        maximum: fractionOf(measure.start),
        drivers: [],
      };
  }
}

function fractionFor(child: Child, measure: Measure): Fraction {
  return measure.of === "value" && child.exact ? child.exact : fractionOf(figureOf(child, measure) ?? 0);
}

/** The lowest (`sign` -1) or highest (1) figure, with every child that has it: ties are no mistake. */
function extreme(children: readonly Child[], figures: readonly Fraction[], sign: 1 | -1): Measured {
  const value = figures.reduce((best, next) => (compareFractions(next, best) * sign > 0 ? next : best));
  const drivers = children.filter((_, at) => compareFractions(figures[at] as Fraction, value) === 0);
  return { value, drivers: drivers.map((child) => child.name) };
}

/** A child without a weight of its own counts once. */
function weightedMean(
  children: readonly Child[],
  figures: readonly Fraction[],
  weights: Readonly<Record<string, number>>,
): Fraction {
  const weight = (child: Child) => fractionOf(weights[child.name] ?? 1);
  const total = sumOf(figures.map((figure, at) => timesOf(figure, weight(children[at] as Child))));
  return overOf(total, sumOf(children.map(weight)));
}
