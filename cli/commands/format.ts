/** `inspection-reports format`: what it accepts. What it does is in `format/format-files`, loaded when it runs. */
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import type { MakeCommand } from "../args.ts";
import { largestFile } from "../check/check-options.ts";
import type { FormatOptions } from "../format/format-options.ts";

const examples = `
Examples:
  inspection-reports format                     format every report and framework in this folder and below
  inspection-reports format --check             list the files that are not formatted, and change nothing
  inspection-reports format --diff draft.yaml   show what would change, line by line
  inspection-reports format - < draft.yaml > formatted.yaml

Formatting evens out indentation and spaces, and nothing else: every text, number and comment stays letter by letter,
which is compared before anything is written. Formatting twice is the same as formatting once. It is what an editor
does with these files, so both agree. A file that cannot be read as YAML is told and left alone.

The files that changed are listed on standard output. A file keeps its rights and its line ends, is replaced in one
step, and is left alone when somebody else changes it meanwhile.

Exit codes: 0 done, 1 a file could not be read as YAML, or “--check” found one that is not formatted, 2 it could not run
properly (a wrong option, a mistake in a configuration, a file that cannot be read or written or that was changed
meanwhile, no file found).`;

/** Declares `format`. */
export const formatCommand: MakeCommand = (terminal, finish) =>
  new Command("format")
    .summary("even out indentation and spaces, and nothing else")
    .description("Formats reports and frameworks: indentation and spaces, never a text.")
    .addArgument(
      new Argument("[paths...]", "files, folders or patterns; - is standard input").default(
        ["."],
        "this folder",
      ),
    )
    .option("--check", "write nothing, and give exit code 1 when something would change")
    .option("--diff", "write nothing, and print what would change")
    .addOption(
      new Option("--indent <spaces>", "spaces from a name to what stands below it, 2 to 8")
        .argParser(indentation)
        .default(2),
    )
    .option("--config <file>", "use this configuration for every file (default: the nearest of each)")
    .option("--no-config", "use no configuration, so that nothing is passed over")
    .option("--allow-empty", "finding no file at all is fine")
    .option("--stdin-filename <name>", "the name to report for standard input")
    .addOption(largestFile("larger files are told and not read"))
    .option("--color", "print colours, whatever the terminal says")
    .option("--no-color", "print no colours (also: the environment variable NO_COLOR)")
    .addHelpText("after", examples)
    .action(async (paths: string[], given: FormatOptions) => {
      const options = { ...given, rule: {} };
      const showDiff = options.diff ? (await import("../rewrite/unified-diff.ts")).unifiedDiff : undefined;
      const { formatFiles } = await import("../format/format-files.ts");
      finish(await formatFiles(paths, options, terminal, showDiff));
    });

function indentation(text: string): number {
  if (!/^[2-8]$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 2 to 8.");
  return Number(text);
}
