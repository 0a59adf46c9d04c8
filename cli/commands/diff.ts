/** `inspection-reports diff`: what it accepts. What it does is in `diff/diff-reports`, loaded when it runs. */
import { Command } from "commander";
import type { MakeCommand } from "../args.ts";
import type { DiffOptions } from "../diff/diff-options.ts";

const examples = `
Examples:
  inspection-reports diff draft.inspection.yaml final.inspection.yaml
  inspection-reports diff draft.inspection.yaml final.inspection.yaml --out changes.html
  inspection-reports diff HEAD~1:my-report.inspection.yaml my-report.inspection.yaml
  git show main:my-report.inspection.yaml | inspection-reports diff - my-report.inspection.yaml -f markdown

Ratings and figures come first, then recommendations, then the text, sentence by sentence. What the reports say is compared,
not how the files are written: other line ends, longer lines or properties in another order are no change.
A recommendation or finding is known again by its id, else by its wording.

REV:PATH is a file as git has it, its path counted from the top of the repository (from here with ./, as in HEAD:./a.yaml).

Exit codes: 0 the reports are compared, whether or not they differ, 2 it could not run properly (a wrong option, a
mistake in a configuration, a file that cannot be read or is no report). With --exit-code, 1 when they differ.`;

/** Declares `diff`. */
export const diffCommand: MakeCommand = (terminal, finish) =>
  new Command("diff")
    .summary("tell what changed from one version of a report to another")
    .description("Tells what changed: ratings and figures, recommendations, then the text.")
    .argument("<old>", "the older report: a file, - for standard input, or REV:PATH for a version in git")
    .argument("<new>", "the newer report")
    .option(
      "-f, --format <name>",
      "text, markdown, html or json (default: as the name in --out ends, else text)",
    )
    .option("--out <file>", "the file to write, - to print (default: -)")
    .option("--exit-code", "give 1 when the reports differ")
    .option("--color", "print colours, whatever the terminal says")
    .option("--no-color", "print no colours (also: the environment variable NO_COLOR)")
    .option("--config <file>", "use this configuration for both reports (default: the nearest of each)")
    .option("--no-config", "use no configuration")
    .addHelpText("after", examples)
    .action(async (older: string, newer: string, options: DiffOptions) => {
      // A part of its own: what prints is not in the engine, which the editor carries too.
      const { printChanges } = await import("../diff/print-changes.ts");
      const { diffReports } = await import("../diff/diff-reports.ts");
      finish(await diffReports([older, newer], options, { terminal, print: printChanges }));
    });
