/** `inspection-reports schema`: what it accepts. */
import { Argument, Command } from "commander";
import type { MakeCommand } from "../args.ts";

const examples = `
Example:
  inspection-reports schema report > report.schema.json`;

/** Declares `schema`. */
export const schemaCommand: MakeCommand = (terminal, finish) =>
  new Command("schema")
    .summary("print the JSON Schema of a file format")
    .description(
      "Prints the JSON Schema of a report, of a framework, of a configuration, of what “check -f json” or “diff -f json” prints, of what “render -f json” writes, or of a baseline.",
    )
    .addArgument(
      new Argument("[name]", "which one")
        .choices(["report", "framework", "config", "findings", "document", "diff", "baseline"])
        .default("report"),
    )
    .addHelpText("after", examples)
    .action(async (name: string) => {
      const { printSchema } = await import("../listing/print-schema.ts");
      finish(await printSchema(name, terminal));
    });
