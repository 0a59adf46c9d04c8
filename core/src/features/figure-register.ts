/** The register of figures as a table for a spreadsheet: everything that a report quotes, one line each. */
import { figureRegister as registerOf } from "../analysis/register/figure-register.ts";
import type { RegisterRow } from "../analysis/register/register-row.ts";
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

const header = [
  "line",
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

function asCells(row: RegisterRow): string[] {
  const numbers = [row.percent, row.count, row.of].map((number) =>
    number === undefined ? "" : String(number),
  );
  const { range, where, kind, words, population = "", verdict, against } = row;
  return [String(range.start.line + 1), where, kind, words, ...numbers, population, verdict, against];
}

/** A spreadsheet must not take a text for a formula, nor for two cells. */
function asCell(text: string): string {
  const oneLine = text.replace(/\s+/g, " ").trim();
  return /^[=+\-@]/.test(oneLine) ? `'${oneLine}` : oneLine;
}
