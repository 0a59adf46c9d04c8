/** `inspection-reports render`: what it accepts. What it does is in `render/render-reports`, loaded when it runs. */
import { Command } from "commander";
import type { MakeCommand } from "../args.ts";
import type { RenderOptions } from "../render/render-options.ts";

const examples = `
Examples:
  inspection-reports render my-report.inspection.yaml -f docx     writes my-report.docx beside it
  inspection-reports render my-report.inspection.yaml --out final/report.pdf
  inspection-reports render reports -f html --out web             every report in a folder, into a folder
  inspection-reports render my-report.inspection.yaml -f md --out - | less
  inspection-reports render - -f html < draft.yaml > draft.html

docx is for Word and other word processors, html is one page that needs no network. For a pdf there must be a Chrome,
Edge or Chromium on this computer. A report that is not published is marked as a draft on every page.
A document that is there already is replaced, also one that somebody has gone on with; --no-replace leaves it.

A report with errors is refused, so that no wrong rating or figure is handed over by accident; the errors are shown
as “inspection-reports check” shows them. --despite-errors makes the document all the same; that of a published
report is marked, as in “Contains 3 errors”.

Exit codes: 0 all documents are made, 1 a report has errors, 2 it could not run properly (a wrong option, a mistake
in a configuration, a file that cannot be read or written or is to stay, no browser for a pdf).`;

/** Declares `render`. */
export const renderCommand: MakeCommand = (terminal, finish) =>
  new Command("render")
    .summary("make a document of a report: Word, PDF, HTML, Markdown, JSON")
    .description("Makes a document of each report, to be handed over.")
    .argument("<files...>", "reports, folders or patterns; - is standard input")
    .option("-f, --format <name>", "html, docx, pdf, md or json (default: as the name in --out ends)")
    .option("--out <path>", "the file or folder to write, - to print (default: beside the report)")
    .option("--despite-errors", "make documents of reports with errors too")
    .option("--no-replace", "leave a document that is there already")
    .option("--config <file>", "use this configuration for every file (default: the nearest of each)")
    .option("--no-config", "use no configuration")
    .option("--stdin-filename <name>", "the name to report for standard input")
    .addHelpText("after", examples)
    .action(async (files: string[], options: RenderOptions) => {
      const { renderReports } = await import("../render/render-reports.ts");
      finish(await renderReports(files, options, terminal));
    });
