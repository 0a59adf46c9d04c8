/** Percentages and counts as they are written, and how far they are apart. */
import type { Part } from "../model/part.ts";
import type { Population, Report } from "../model/report.ts";
import type { FigureChange, Quantity } from "./report-changes.ts";

/** The quantity in a part; “77%” counts as 77. Undefined where nothing is written. */
export function quantityOf(part: Part, report: Report): Quantity | undefined {
  const id = part.value("population")?.text;
  const named = report.populations.find(({ name }) => name === id);
  const quantity = {
    percent: numberOf(part, "percent"),
    count: numberOf(part, "count"),
    of: numberOf(part, "of"),
    population: named ? populationName(named) : id,
  };
  return Object.values(quantity).every((value) => value === undefined) ? undefined : quantity;
}

/** What a population is called: its label, else its id. */
export function populationName({ label, name }: Population): string {
  return label?.trim() || name;
}

/** A number, also where it is written with a sign or a comma; undefined for anything else. */
export function numberOf(part: Part, field: string): number | undefined {
  const value = part.value(field);
  if (value?.number !== undefined) return value.number;
  const digits = value?.text.match(/^\s*(-?\d{1,9}(?:[.,]\d{1,9})?)\s*(?:%|per ?cent)?\s*$/)?.[1];
  return digits === undefined ? undefined : Number(digits.replace(",", "."));
}

/** Whether both say the same. */
export function isSameQuantity(before: Quantity | undefined, after: Quantity | undefined): boolean {
  const fields = ["percent", "count", "of", "population"] as const;
  return fields.every((field) => before?.[field] === after?.[field]);
}

/** How much more there is now. */
export function differenceOf(
  before: Quantity | undefined,
  after: Quantity | undefined,
): FigureChange["difference"] {
  const more = (field: "percent" | "count" | "of") => differenceBetween(before?.[field], after?.[field]);
  return { percent: more("percent"), count: more("count"), of: more("of") };
}

/** Without the rounding errors of binary fractions: figures have at most six decimals. */
export function differenceBetween(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined || after === undefined) return undefined;
  return Math.round((after - before) * 1e6) / 1e6;
}
