/** The register as comma-separated values, which every spreadsheet opens. */
import { stringify } from "csv-stringify/sync";
import { registerCells, registerColumns } from "../../core/src/index.ts";
import type { ReportRegister } from "./print-register.ts";

const columns = ["file", "line", "column", ...registerColumns];

/** One line for each figure under a line of headings, as RFC 4180 has it. A text is never taken for a formula. */
export function registerAsCsv(registers: readonly ReportRegister[]): string {
  const records = registers.flatMap(({ shown, rows }) =>
    rows.map((row) => {
      const { line, character } = row.range.start;
      return [shown, line + 1, character + 1, ...registerCells(row)];
    }),
  );
  // A spreadsheet takes a text with other than English letters for what it is only behind this mark.
  return stringify(records, { header: true, columns, bom: true, escape_formulas: true });
}
