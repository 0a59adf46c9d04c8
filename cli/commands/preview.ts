/** `inspection-reports preview`: what it accepts. What it does is in `preview/preview-report`, loaded when it runs. */
import { Command } from "commander";
import type { MakeCommand } from "../args.ts";
import { type PreviewOptions, portNumber } from "../preview/preview-options.ts";

const examples = `
Examples:
  inspection-reports preview my-report.inspection.yaml          tells the address; open it in a browser
  inspection-reports preview my-report.inspection.yaml --open   opens the browser

The page changes as the file is saved, whatever program you write it in. It shows what is not written yet and what
disagrees, and tries out other figures without writing anything. Only this computer can reach it, and only with
the whole address. Ctrl+C ends it.

Exit codes: 2 it could not begin (no such file, no report, a port that is taken).`;

/** Declares `preview`. */
export const previewCommand: MakeCommand = (terminal, finish) =>
  new Command("preview")
    .summary("see the finished report in a browser while you write")
    .description("Shows the report as its readers will see it, in a browser on this computer.")
    .argument("<file>", "the report")
    .option("--port <number>", "the port to use; 0 is any that is free", portNumber, 0)
    .option("--open", "open it in your browser")
    .option("--config <file>", "use this configuration (default: the nearest)")
    .option("--no-config", "use no configuration")
    .addHelpText("after", examples)
    .action(async (file: string, options: PreviewOptions) => {
      const { previewReport } = await import("../preview/preview-report.ts");
      finish(await previewReport(file, options, terminal));
    });
