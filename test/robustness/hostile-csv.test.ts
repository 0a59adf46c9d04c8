/** A spreadsheet takes no cell of ours for a formula, whatever a report or the name of its file begins with. */
import { describe, expect, it } from "vitest";
import { registerAsCsv } from "../../cli/figures/register-as-csv.ts";
import { figureRegister } from "../../core/src/index.ts";
import { testCore } from "../support/core.ts";

const beginnings = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1",
  '=HYPERLINK("https://harm.example","x")',
];

const file = testCore().analyse(
  "a.inspection.yaml",
  "formatVersion: 1\nframework: hmip-pdu-2021\nbackground: |\n  In 13 of 21 cases it was good.\n",
);
const [document] = file.documents;
const facts = document && file.reportFacts(document);
const [row] = facts ? figureRegister(facts) : [];

describe.each(beginnings)("a text that begins with %j", (text) => {
  it("is no formula in any column", () => {
    if (!row) throw new Error("There is no figure in the report.");
    const rows = [{ ...row, where: text, words: text, population: text, against: text }] as never;
    const csv = registerAsCsv([{ shown: text, rows }]);
    const cells = csv.slice(csv.indexOf("\n") + 1);
    // Behind the beginning of a line or a comma, and a quotation mark that the form of the file needs.
    expect(cells).not.toMatch(/(?:^|,)"?[=+\-@\t\r\uff1d]/);
    expect(cells.split(text.replaceAll('"', '""')).length).toBe(6);
  });
});
