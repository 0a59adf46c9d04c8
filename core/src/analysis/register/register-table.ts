/** The register of figures as a table: its columns behind the place of a figure, wherever it is written to. */
import type { RegisterRow } from "./register-row.ts";

/** Headings, in the order of the cells. */
export const registerColumns: readonly string[] = [
  "where",
  "kind",
  "words",
  "per cent",
  "count",
  "of",
  "population",
  "check",
  "checked against",
];

/** The cells of a row; undefined where there is nothing to say. */
export function registerCells(row: RegisterRow): readonly (string | number | undefined)[] {
  const { where, kind, words, percent, count, of, population, verdict, against } = row;
  return [where, kind, words, percent, count, of, population, verdict, against];
}
