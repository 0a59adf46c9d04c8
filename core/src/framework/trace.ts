/** How a rating came about, in clauses that hover, messages and preview all print. */
import type { Level, Measure, RollUp } from "./framework.ts";
import { type Child, figureOf } from "./measures.ts";

/** "the lowest of 77, 91 and 60 is 60"; "2 + 2 + 1 = 5 of 9 points"; rounded values with what they were before. */
export function traceMeasure(
  rollUp: RollUp,
  children: readonly Child[],
  value: { readonly exact: number; readonly rounded: number },
  maximum: number | undefined,
): string {
  const { measure, unit } = rollUp;
  if (!measure) return "";
  const said = sayMeasure(measure, children, value.exact);
  const whole =
    measure.kind === "sum"
      ? `${said}${maximum === undefined ? "" : ` of ${formatFigure(maximum)}`} ${unit}`
      : said;
  return value.exact === value.rounded ? whole : `${whole}, rounded ${formatFigure(value.rounded)}`;
}

/** A measure of children with its result, which is not rounded yet. */
export function sayMeasure(measure: Measure, children: readonly Child[], value: number): string {
  const figures = children.map((child) => formatFigure(figureOf(child, measure) ?? 0));
  const result = formatFigure(value);
  switch (measure.kind) {
    case "min":
    case "max":
      return figures.length === 1
        ? `the only score is ${result}`
        : `the ${measure.kind === "min" ? "lowest" : "highest"} of ${listed(figures)} is ${result}`;
    case "sum":
      return `${figures.join(" + ")} = ${result}`;
    case "mean":
      return `the mean of ${listed(figures)} is ${result}`;
    case "weightedMean":
      return `the weighted mean of ${listed(figures)} is ${result}`;
    case "percentOfMax":
      return `${figures.join(" + ")} is ${result} per cent of the most there is`;
    case "deductFrom":
      return `${formatFigure(measure.start)} less ${listed(figures)} is ${result}`;
  }
}

/** "60 is Requires improvement (50–64)", "5 points below Good, which begins at 65". */
export function traceBand(
  value: number,
  level: Level | undefined,
  range: string | undefined,
  next: { level: Level; from: number; distance: number; past?: string } | undefined,
  unit: string,
): string[] {
  if (!level) return [`${formatFigure(value)} lies in no band`];
  const clauses = [`${formatFigure(value)} is ${level.label} (${range})`];
  if (next)
    clauses.push(
      `${formatFigure(next.distance)} ${distanceUnit(unit, next.distance)} from ${next.level.label} (${next.past ? `${next.past} ` : ""}${formatFigure(next.from)})`,
    );
  return clauses;
}

/** What a distance is counted in: percentage points for percentages, else the unit itself. */
export function distanceUnit(unit: string, distance: number): string {
  const points = unit === "per cent" ? "percentage points" : unit;
  return distance === 1 ? points.replace(/s$/, "") : points;
}

/** A figure with at most two decimals, none where it is whole. */
export function formatFigure(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Math.round(value * 100) / 100);
}

/** "77, 91 and 60". */
export function listed(items: readonly string[], last = "and"): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}
