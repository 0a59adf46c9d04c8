/** `inspection-reports fix`: what it accepts. What it does is in `fix/fix-files`, loaded when it runs. */
import { Argument, Command, Option } from "commander";
import { severities } from "../../core/src/problem.ts";
import type { MakeCommand } from "../args.ts";
import { largestFile, ruleOptions, usualOutput, wholeNumber } from "../check/check-options.ts";
import type { FixOptions } from "../fix/fix-options.ts";

const examples = `
Examples:
  inspection-reports fix                         fix every report and framework in this folder and below
  inspection-reports fix --dry-run               only say what would be fixed
  inspection-reports fix --diff                  show what would change, line by line
  inspection-reports fix --diff > changes.diff   the same for “git apply changes.diff”
  inspection-reports fix --rule percent-style=off draft.yaml
  inspection-reports fix - < draft.yaml > fixed.yaml

Only what is safe is fixed: never a number, a rating or what a sentence says. What can be fixed in more than one way,
or changes what the report says, is left to you and shown with the fixes to choose from, as “inspection-reports check”
shows it.

Each line with “fixed” says where the problem stood before anything was changed. A file keeps its rights and its line
ends, is replaced in one step, so that nobody ever finds half of it, and is left alone when somebody else changes it
meanwhile. Standard input is printed when it is fixed, and all the rest is said beside it, on standard error.

Exit codes, for what is left after fixing, with --dry-run and --diff too: 0 nothing at or above --fail-on, 1 something is,
2 it could not run properly (a wrong option, a mistake in a configuration, a file that cannot be read or written or that
was changed meanwhile, no file found).`;

/** Declares `fix`. */
export const fixCommand: MakeCommand = (terminal, finish) => {
  const command = new Command("fix")
    .summary("put right what is safe to put right")
    .description(
      "Applies the safe fixes to reports and frameworks, and prints what was fixed and what is left.",
    )
    .addArgument(
      new Argument("[paths...]", "files, folders or patterns; - is standard input").default(
        ["."],
        "this folder",
      ),
    )
    .option("--dry-run", "write nothing, and print what would be fixed and what would be left")
    .option("--diff", "write nothing, and print what would change")
    .addOption(
      new Option("--fail-on <severity>", "the mildest finding left that gives exit code 1")
        .choices(["error", "warning", "info", "never"])
        .default("error"),
    )
    .option("--max-warnings <number>", "give exit code 1 when more warnings than this are left", wholeNumber)
    .addOption(
      new Option("--severity <severity>", "the mildest finding left that is shown")
        .choices(severities)
        .default("info"),
    );
  for (const option of ruleOptions()) command.addOption(option);
  return command
    .option(
      "--baseline <file>",
      "count only what is not in this baseline (see “inspection-reports baseline”)",
    )
    .option("--allow-empty", "finding no file at all is fine")
    .option("--stdin-filename <name>", "the name to report for standard input")
    .addOption(largestFile("larger files are reported and not read"))
    .option("--color", "print colours, whatever the terminal says")
    .option("--no-color", "print no colours (also: the environment variable NO_COLOR)")
    .addHelpText("after", examples)
    .action(async (paths: string[], given: FixOptions) => {
      const options = { ...given, format: [usualOutput], rule: given.rule ?? {} };
      const open = async (named: string) =>
        await (await import("../baseline/open-baseline.ts")).openBaseline(named, terminal);
      const baseline = options.baseline === undefined ? undefined : await open(options.baseline);
      if (options.baseline !== undefined && !baseline) return finish(2);
      const showDiff = options.diff ? (await import("../rewrite/unified-diff.ts")).unifiedDiff : undefined;
      const { fixFiles } = await import("../fix/fix-files.ts");
      finish(await fixFiles(paths, options, terminal, { baseline, showDiff }));
    });
};
