/** `inspection-reports lsp`: what it accepts. */
import { Command } from "commander";
import type { MakeCommand } from "../args.ts";

const examples = `
An editor starts this command by itself. How to tell yours to do so: docs/other-editors.md`;

/** Declares `lsp`. */
export const lspCommand: MakeCommand = () =>
  new Command("lsp")
    .summary("run the language server, for an editor")
    .description(
      "Runs the language server: problems, completion and everything else, in any editor that can talk to one.",
    )
    .requiredOption("--stdio", "talk over standard input and output")
    .addHelpText("after", examples)
    .action(async () => {
      const { serve } = await import("../../server/main.ts");
      serve();
    });
