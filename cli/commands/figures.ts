/** `inspection-reports figures`: what it accepts. What it does is in `figures/print-register`, loaded when it runs. */
import { Command, Option } from "commander";
import type { MakeCommand } from "../args.ts";
import type { RegisterOptions } from "../figures/print-register.ts";

const examples = `
Examples:
  inspection-reports figures my-report.inspection.yaml > figures.csv
  inspection-reports figures reports -f json            every report in a folder
  inspection-reports figures my-report.inspection.yaml --only disagrees

Each line is one quoted figure: where it stands, its words, its numbers, how many it is of where that is known, and what
it was checked against with the sum. “not checked” means that nothing in the report says what it should be: somebody has to
look it up. The csv opens in every spreadsheet.

Exit codes: 0 the register is printed, 2 it could not run properly (a wrong option, a mistake in a configuration, a file
that cannot be read, no report found). What is wrong with a report is told by “inspection-reports check”.`;

/** Declares `figures`. */
export const figuresCommand: MakeCommand = (terminal, finish) =>
  new Command("figures")
    .summary("list every figure that a report quotes")
    .description(
      "Prints the register of figures: everything that is quoted, and what it was checked against.",
    )
    .argument("[paths...]", "reports, folders or patterns; - is standard input", ["."])
    .addOption(new Option("-f, --format <name>", "how to print it").choices(["csv", "json"]).default("csv"))
    .addOption(
      new Option(
        "--only <check>",
        "only figures that agree, that disagree, or that nothing was checked against",
      ).choices(["agrees", "disagrees", "not-checked"]),
    )
    .option("--config <file>", "use this configuration for every file (default: the nearest of each)")
    .option("--no-config", "use no configuration")
    .option("--stdin-filename <name>", "the name to report for standard input")
    .addHelpText("after", examples)
    .action(async (paths: string[], options: RegisterOptions) => {
      const { printRegister } = await import("../figures/print-register.ts");
      finish(await printRegister(paths, options, terminal));
    });
