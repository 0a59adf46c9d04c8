/** The register of figures: every percentage and count that a report quotes, one line each, for a table. */
import type { AnalysedDocument } from "../analysis/analyse.ts";
import type { Quoted } from "../model/report.ts";
import type { Range } from "../problem.ts";
import { requests } from "../protocol.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with tab-separated text, a header line first; lines are counted from one, as editors show them. */
export const figureRegister: DocumentFeature<unknown, string> = {
  scope: "document",
  method: requests.figureRegister,
  capability: {},
  empty: "",
  run: ({ file }) => {
    const rows = file.documents.flatMap((document) => [...keyQuestions(document), ...namedFigures(document)]);
    return [header, ...rows].map((cells) => `${cells.map(asCell).join("\t")}\n`).join("");
  },
};

const header = ["line", "where", "what", "per cent", "count", "of", "population"];

function keyQuestions({ report }: AnalysedDocument): string[][] {
  const standards = report?.domains.flatMap((domain) => domain.standards) ?? [];
  return standards.flatMap(({ standard, keyQuestions }) =>
    keyQuestions.map((answer) =>
      row(answer.part.at("percent"), standard?.text ?? "", answer.question?.text ?? "", answer),
    ),
  );
}

function namedFigures({ report }: AnalysedDocument): string[][] {
  return (report?.figures ?? []).map((figure) =>
    row(figure.nameRange, "figures", figure.part.value("label")?.text ?? figure.name, figure),
  );
}

function row(at: Range, where: string, what: string, quoted: Quoted): string[] {
  const { percent, count, of, population } = quoted;
  const numbers = [percent, count, of].map((number) => (number === undefined ? "" : String(number)));
  return [String(at.start.line + 1), where, what, ...numbers, population?.text ?? ""];
}

/** A spreadsheet must not take a text for a formula, nor for two cells. */
function asCell(text: string): string {
  const oneLine = text.replace(/\s+/g, " ").trim();
  return /^[=+\-@]/.test(oneLine) ? `'${oneLine}` : oneLine;
}
