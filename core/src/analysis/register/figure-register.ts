/**
 * The register of figures: every percentage, count, quantity word, rating and total that a report quotes, in the order
 * of the file, with what it was checked against. Nothing that is quoted is left out because it could not be checked.
 */
import type { ReportFacts } from "../../lint/rule.ts";
import type { Position } from "../../problem.ts";
import { figuresInFields } from "./figures-in-fields.ts";
import { figuresInProse } from "./figures-in-prose.ts";
import { placeNamesOf } from "./place-name.ts";
import type { RegisterRow } from "./register-row.ts";

/** The register of one report. A half-written report gives the lines it has. */
export function figureRegister(facts: ReportFacts): RegisterRow[] {
  const { report, lines } = facts;
  const nameAt = placeNamesOf(report);
  const rows = [...figuresInFields(facts), ...figuresInProse(facts)].map((row) => ({
    ...row,
    where: nameAt(lines.offsetAt(row.range.start)),
  }));
  return rows.sort((a, b) => compare(a.range.start, b.range.start));
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
