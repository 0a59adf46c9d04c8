/** `inspection-reports check`: what it accepts. What it does is in `check/check-files`, loaded when it runs. */
import { Argument, Command, Option } from "commander";
import { severities } from "../../core/src/problem.ts";
import type { MakeCommand } from "../args.ts";
import {
  addOutput,
  type CheckOptions,
  largestFile,
  ruleOptions,
  usualOutput,
  wholeNumber,
} from "../check/check-options.ts";
import { manyOptions } from "../check/many-options.ts";
import { formatNames, formats } from "../reporters/index.ts";

const formatList = formatNames.map((name) => `  ${name.padEnd(12)}${formats[name].about}`).join("\n");

const forPeople = formatNames.filter((name) => formats[name].readers === "people");

const examples = `
Formats:
${formatList}

--severity holds for ${forPeople.join(", ")}.
The others are for programs and have every finding.

Examples:
  inspection-reports check                          every report and framework in this folder and below
  inspection-reports check reports draft.yaml       a folder, and a file whatever it is called
  inspection-reports check "reports/2022-*.yaml"    a pattern
  inspection-reports check - < draft.yaml           standard input
  inspection-reports check -f pretty -f sarif=findings.sarif -f html=findings.html
  inspection-reports check --fail-on warning --rule figure-id-unknown=warning
  inspection-reports check --select percent-style,acronym-expanded-late
  inspection-reports check --since main             what differs from the branch main, and what is new
  inspection-reports check --cache --shard 1/4      the first of four parts, on one of four machines

In a folder, reports are the files called NAME.inspection.yaml and frameworks the files called NAME.framework.yaml.
The nearest inspection-reports.yaml above a file says which rules hold for it and which files are passed over; what
is said here wins.

Exit codes: 0 nothing at or above --fail-on, 1 something was, 2 it could not run properly (a wrong option,
a mistake in a configuration, a file that cannot be read, no file found).`;

/** Declares `check`. */
export const checkCommand: MakeCommand = (terminal, finish) => {
  const command = checkingCommand(terminal, finish);
  for (const option of manyOptions()) command.addOption(option);
  return command;
};

const checkingCommand: MakeCommand = (terminal, finish) => {
  const command = new Command("check")
    .summary("check reports and frameworks")
    .description("Checks reports and frameworks, and prints what it finds.")
    .addArgument(
      new Argument("[paths...]", "files, folders or patterns; - is standard input").default(
        ["."],
        "this folder",
      ),
    )
    .option(
      "-f, --format <name[=file]>",
      "how to report it, printed or written to a file; repeatable (default: pretty)",
      addOutput,
    )
    .addOption(
      new Option("--fail-on <severity>", "the mildest finding that gives exit code 1")
        .choices(["error", "warning", "info", "never"])
        .default("error"),
    )
    .option("--max-warnings <number>", "give exit code 1 when there are more warnings than this", wholeNumber)
    .addOption(
      new Option(
        "--severity <severity>",
        "the mildest finding that people are shown; never changes the exit code",
      )
        .choices(severities)
        .default("info"),
    );
  for (const option of ruleOptions()) command.addOption(option);
  return command
    .option("--print-config <file>", "print what holds for this file, and check nothing")
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
    .action(async (paths: string[], given: CheckOptions) => {
      const options = { ...given, format: given.format ?? [usualOutput], rule: given.rule ?? {} };
      if (options.printConfig !== undefined) {
        const { printConfig } = await import("../check/print-config.ts");
        return finish(await printConfig(options.printConfig, options, terminal));
      }
      if (options.watch) {
        const { watchFiles } = await import("../check/watch-files.ts");
        return finish(await watchFiles(paths, options, terminal));
      }
      const { checkFiles } = await import("../check/check-files.ts");
      finish(await checkFiles(paths, options, terminal));
    });
};
