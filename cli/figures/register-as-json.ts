/** The register for programs. */
import { jsonText } from "../../core/src/export/json/json-text.ts";
import { version } from "../../package.json";
import type { ReportRegister } from "./print-register.ts";

/** All figures of all reports in one list; lines and columns are counted from 1, columns in UTF-16 code units. */
export function registerAsJson(registers: readonly ReportRegister[]): string {
  const figures = registers.flatMap(({ shown, rows }) =>
    rows.map(
      ({ range: { start, end }, where, kind, words, percent, count, of, population, verdict, against }) => ({
        file: shown,
        range: {
          start: { line: start.line + 1, column: start.character + 1 },
          end: { line: end.line + 1, column: end.character + 1 },
        },
        ...{ where, kind, words, percent, count, of, population },
        check: verdict,
        against,
      }),
    ),
  );
  const tool = { name: "inspection-reports", version };
  return `${jsonText({ version: 1, tool, figures }, 2)}\n`;
}
