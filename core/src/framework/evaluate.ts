/**
 * The evaluator: children to a rating, in the order measure → rounding → bands or rules → shifts → caps.
 * Discretion and the comparison with what is written come after (`discretion.ts`). Every answer carries
 * the trace of how it came about.
 */
import { type Band, bandOf, type Steps } from "./bands.ts";
import { applyWorstCap } from "./caps.ts";
import { allHold } from "./conditions.ts";
import { type Fraction, numberOf } from "./fraction.ts";
import { type Certainty, certainties, type Framework, type Level, type RollUp } from "./framework.ts";
import { scaleOf } from "./levels.ts";
import { type Child, figureOf, type Measured, measureChildren } from "./measures.ts";
import { roundFraction } from "./rounding.ts";
import { formatFigure, traceBand, traceMeasure } from "./trace.ts";

/** What figures or levels give, and why. */
export interface Rating {
  /** `incomplete`: figures are missing. `unrated`: the framework gives no rating here. */
  readonly status: "rated" | "incomplete" | "unrated";
  /** The measured value, rounded as the framework says, in `unit`. */
  readonly value?: number;
  /** The most it could be, such as 27 points. */
  readonly maximum?: number;
  readonly unit: string;
  /** The children that alone decide, as the lowest key question does. Several when they are equal. */
  readonly drivers: readonly string[];
  /** The level of the band, before shifts and caps. */
  readonly band?: Level;
  /** The level that follows from the figures. */
  readonly level?: Level;
  /** The band in words: "50–64". Empty where levels follow from rules. */
  readonly bandRange: string;
  /** The next better level, where it begins and how far that is; undefined for the best. */
  readonly next?: {
    readonly level: Level;
    readonly from: number;
    readonly distance: number;
    /** Said before `from` where the edge itself is not enough. */
    readonly past?: "more than" | "under";
  };
  /** How sure the least sure fact is that was used. */
  readonly certainty: Certainty;
  /** Plain clauses; joined by "; " they are the sentence that says why. */
  readonly trace: readonly string[];
  /** What a reader should know besides, such as a count that falls into another band than its percentage. */
  readonly notes: readonly string[];
}

/** Rates children by a roll-up. Children that the unrated policy leaves out are not measured. */
export function evaluate(framework: Framework, rollUp: RollUp, children: readonly Child[]): Rating {
  const levels = scaleOf(framework, rollUp)?.levels ?? [];
  const rated = applyUnratedPolicy(rollUp, children, levels);
  if (!rated) return unrated(rollUp, "incomplete", "a part without a rating leaves the whole without one");
  const least = Math.max(1, rollUp.unrated.leastCoverage);
  if (rated.length < least)
    return unrated(
      rollUp,
      "incomplete",
      `${rated.length} of ${children.length} are rated, and at least ${least} must be`,
    );
  const best = levels.at(-1)?.points;
  const measured =
    rollUp.measure &&
    measureChildren(rated, rollUp.measure, rollUp.measure.of === "points" ? best : undefined);
  if (rollUp.bands && !measured)
    return unrated(rollUp, "incomplete", "the framework does not say what its bands measure");
  const draft =
    rollUp.bands && measured
      ? byBands(rollUp, measured, rated, levels)
      : byRules(framework, rollUp, rated, levels);
  return applyCaps(framework, rollUp, rated, applyShifts(framework, rollUp, rated, draft, levels), levels);
}

/** A rating that is none, with the reason as its trace. */
export function unrated(
  rollUp: RollUp | undefined,
  status: "incomplete" | "unrated",
  reason: string,
): Rating {
  return {
    status,
    unit: rollUp?.unit ?? "",
    drivers: [],
    bandRange: "",
    certainty: "published",
    trace: [reason],
    notes: [],
  };
}

/** The children to measure; undefined when one without a rating leaves the parent without one. */
function applyUnratedPolicy(
  rollUp: RollUp,
  children: readonly Child[],
  levels: readonly Level[],
): Child[] | undefined {
  const isRated = (child: Child) =>
    (rollUp.measure ? figureOf(child, rollUp.measure) : child.level) !== undefined;
  const { policy, level: id } = rollUp.unrated;
  if (policy === "leaveParentUnrated" && !children.every(isRated)) return undefined;
  const level = levels.find((known) => known.id === id);
  if (policy !== "treatAs" || !level) return children.filter(isRated);
  // A level without points gives a measure nothing to go by, so what has none is still left out.
  return children.map((child) => (isRated(child) ? child : { ...child, level })).filter(isRated);
}

function byBands(
  rollUp: RollUp,
  measured: Measured,
  rated: readonly Child[],
  levels: readonly Level[],
): Rating {
  const value = roundFraction(measured.value, rollUp.rounding ?? { mode: "exact" });
  const maximum = measured.maximum && numberOf(measured.maximum);
  const band = rollUp.bands && bandOf(value, rollUp.bands, maximum, stepsOf(rollUp, value));
  const level = levels.find((known) => known.id === band?.level);
  const next = nextOf(band, levels);
  return {
    ...unrated(rollUp, "incomplete", ""),
    status: level ? "rated" : "incomplete",
    value: numberOf(value),
    ...(maximum !== undefined && { maximum }),
    drivers: measured.drivers,
    ...(level && { band: level, level }),
    bandRange: band?.range ?? "",
    ...(next && { next }),
    certainty: leastSure([
      band?.edge.certainty,
      band?.next?.certainty,
      rollUp.rounding && "certainty" in rollUp.rounding ? rollUp.rounding.certainty : undefined,
    ]),
    trace: [
      traceMeasure(rollUp, rated, { exact: numberOf(measured.value), rounded: numberOf(value) }, maximum),
      ...traceBand(numberOf(value), level, band?.range, next, rollUp.unit),
    ],
  };
}

/** Means and shares lie between whole numbers unless they are rounded to them. */
function stepsOf({ measure, rounding }: RollUp, value: Fraction): Steps {
  if (rounding && rounding.mode !== "exact" && rounding.decimals <= 0) return "whole";
  if (!Number.isInteger(numberOf(value))) return "between";
  return measure && ["mean", "weightedMean", "percentOfMax"].includes(measure.kind) ? "between" : "whole";
}

function byRules(
  framework: Framework,
  rollUp: RollUp,
  rated: readonly Child[],
  levels: readonly Level[],
): Rating {
  const rule = rollUp.rules.find((candidate) => allHold(candidate.when, rated, framework));
  const level = levels.find((known) => known.id === rule?.level);
  if (!rule || !level)
    return unrated(rollUp, "incomplete", "no rule of the framework covers this combination");
  const given = rated.map((child) => child.level?.label ?? formatFigure(child.value ?? 0)).join(", ");
  const certainty = leastSure([rule.certainty, rule.strength === "normally" ? "unconfirmed" : undefined]);
  return {
    ...unrated(rollUp, "incomplete", ""),
    status: "rated",
    band: level,
    level,
    certainty,
    trace: [`${given} give ${level.label}`],
  };
}

function applyShifts(
  framework: Framework,
  rollUp: RollUp,
  rated: readonly Child[],
  rating: Rating,
  levels: readonly Level[],
): Rating {
  return rollUp.shifts.reduce((current, shift) => {
    if (!current.level || !allHold(shift.when, rated, framework)) return current;
    const at = levels.findIndex((level) => level.id === current.level?.id) + shift.by;
    const level = levels[Math.min(Math.max(at, 0), levels.length - 1)] as Level;
    if (level.id === current.level.id) return current;
    const count = Math.abs(shift.by);
    const clause = `moved ${shift.by > 0 ? "up" : "down"} ${count} ${count === 1 ? "level" : "levels"} to ${level.label}`;
    return moved(current, level, clause, shift.certainty);
  }, rating);
}

function applyCaps(
  framework: Framework,
  rollUp: RollUp,
  rated: readonly Child[],
  rating: Rating,
  levels: readonly Level[],
): Rating {
  const { level } = rating;
  const result = level && applyWorstCap(framework, rollUp.caps, rated, { level, levels });
  return result ? moved(rating, result.level, result.clause, result.cap.certainty) : rating;
}

function moved(rating: Rating, level: Level, clause: string, certainty: Certainty): Rating {
  const { next: _, ...rest } = rating;
  return {
    ...rest,
    level,
    certainty: leastSure([rating.certainty, certainty]),
    trace: [...rating.trace, clause],
  };
}

function nextOf(band: Band | undefined, levels: readonly Level[]): Rating["next"] {
  const level = levels.find((known) => known.id === band?.next?.level);
  if (!band?.next || !level) return undefined;
  const { from, distance, past } = band.next;
  return { level, from, distance, ...(past && { past }) };
}

/** The least sure of several certainties. */
export function leastSure(given: readonly (Certainty | undefined)[]): Certainty {
  const ranks = given.map((certainty) => (certainty ? certainties.indexOf(certainty) : 0));
  return certainties[Math.max(0, ...ranks)] ?? "unconfirmed";
}
