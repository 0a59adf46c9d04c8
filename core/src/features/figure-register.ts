/** The register of figures as a table for a spreadsheet: everything that a report quotes, one line each. */
import { figureRegister as registerOf } from "../analysis/register/figure-register.ts";
import type { RegisterRow } from "../analysis/register/register-row.ts";
import { registerCells, registerColumns } from "../analysis/register/register-table.ts";
import { requests } from "../protocol.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with tab-separated text, a header line first; lines are counted from one, as editors show them. */
export const figureRegister: DocumentFeature<unknown, string> = {
  scope: "document",
  method: requests.figureRegister,
  capability: {},
  empty: "",
  run: ({ file }) => {
    const rows = file.documents.flatMap((document) => {
      const facts = file.reportFacts(document);
      return facts ? registerOf(facts).map(asCells) : [];
    });
    return [header, ...rows].map((cells) => `${cells.map(asCell).join("\t")}\n`).join("");
  },
};

const header = ["line", ...registerColumns];

function asCells(row: RegisterRow): string[] {
  return [row.range.start.line + 1, ...registerCells(row)].map((cell) => String(cell ?? ""));
}

/** A spreadsheet must not take a text for a formula, nor for two cells. */
function asCell(text: string): string {
  const oneLine = text.replace(/\s+/g, " ").trim();
  return /^[=+\-@]/.test(oneLine) ? `'${oneLine}` : oneLine;
}
