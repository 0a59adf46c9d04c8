/** The register as comma-separated values, which every spreadsheet opens. */
import { stringify } from "csv-stringify/sync";
import type { ReportRegister } from "./print-register.ts";

const columns = [
  "file",
  "line",
  "column",
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

/** One line for each figure under a line of headings, as RFC 4180 has it. A text is never taken for a formula. */
export function registerAsCsv(registers: readonly ReportRegister[]): string {
  const records = registers.flatMap(({ shown, rows }) =>
    rows.map(({ range: { start }, where, kind, words, percent, count, of, population, verdict, against }) => [
      shown,
      start.line + 1,
      start.character + 1,
      where,
      kind,
      words,
      percent,
      count,
      of,
      population,
      verdict,
      against,
    ]),
  );
  // A spreadsheet takes a text with other than English letters for what it is only behind this mark.
  return stringify(records, { header: true, columns, bom: true, escape_formulas: true });
}
