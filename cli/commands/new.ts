/** `inspection-reports new`: what it accepts. */
import { Command } from "commander";
import type { MakeCommand } from "../args.ts";

const examples = `
Examples:
  inspection-reports new --framework hmip-pdu-2021 --out my-report.inspection.yaml
  inspection-reports new --framework hmip-pdu-2021 > my-report.inspection.yaml

Run “inspection-reports frameworks” to see which frameworks there are.`;

/** Declares `new`. */
export const newCommand: MakeCommand = (terminal, finish) =>
  new Command("new")
    .summary("start a report, with every section and key question in place")
    .description(
      "Writes a new report with every section, standard and key question of its framework in place.",
    )
    .requiredOption("--framework <id>", "the framework that the report follows")
    .option("--out <file>", "the file to write; a file that is there already is never replaced")
    .addHelpText("after", examples)
    .action(async ({ framework, out }: { framework: string; out?: string }) => {
      const { newReport } = await import("../new-report/new-report.ts");
      finish(await newReport(framework, out, terminal));
    });
