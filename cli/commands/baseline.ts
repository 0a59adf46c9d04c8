/** `inspection-reports baseline`: what its commands accept. What they do is in `baseline/`, loaded when they run. */
import { Argument, Command, Option } from "commander";
import { severities } from "../../core/src/problem.ts";
import type { MakeCommand } from "../args.ts";
import type { AcceptOptions, PruneOptions } from "../baseline/baseline-options.ts";
import { largestFile, ruleOptions } from "../check/check-options.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

const examples = `
Examples:
  inspection-reports baseline create              accept all that is found in this folder and below
  inspection-reports check --baseline inspection-reports-baseline.json
                                                  only what is new counts
  inspection-reports baseline prune               take out what has been put right meanwhile
  inspection-reports baseline prune --check       only look: exit code 1 if there is something to take out
  inspection-reports baseline update reports/new  accept what is new in one folder too
  inspection-reports baseline create reports --out reports/baseline.json
  inspection-reports baseline create --severity info
                                                  accept information, too

A baseline is for reports that were there before this tool was: write it once, put it under version control, and check
with it. Then old findings are no failure, and new ones are. A finding keeps its place in the baseline when lines are
added above it, when parts change their order and when what stands around it is reworded. When its own words are
changed, or when it becomes worse, such as a warning that is an error once the report is published, it counts as new.

Errors and warnings are accepted, since they are what can fail a check. Information and hints are for reading and go on
being shown; where the check fails on information, with “--fail-on info”, “--severity info” accepts it as well.

Files are called by their path from the folder of the baseline, so a check finds them from every folder.

Exit codes: 0 it is written, 1 “prune --check” found something to take out, 2 it could not run properly (a wrong option,
a file that cannot be read or written, a baseline that is not there or broken, no file found). Then nothing is written.`;

/** Declares `baseline`. */
export const baselineCommand: MakeCommand = (terminal, finish) => {
  const command = new Command("baseline")
    .summary("begin with old reports: accept what is found now, and count what is new")
    .description("Keeps a list of findings that are accepted, so that only new ones count.")
    .usage("create|update|prune [options] [paths...]")
    .addHelpText("after", examples);
  const parts = [
    part("create", "accept all that is found now, in a baseline that is not there yet", create)
      .addOption(mildest())
      .option("--force", "replace a baseline that is there"),
    part("update", "accept what is new, and take out what no longer occurs", update).addOption(mildest()),
    part("prune", "take out what no longer occurs", prune).option(
      "--check",
      "write nothing, and give exit code 1 if there is something to take out",
    ),
  ];
  for (const one of parts) command.addCommand(one);
  return command;

  function part(name: string, about: string, run: Run): Command {
    const command = new Command(name)
      .summary(about)
      .description(`${about.charAt(0).toUpperCase()}${about.slice(1)}.`)
      .addArgument(new Argument("[paths...]", "files, folders or patterns").default(["."], "this folder"))
      .option("--out <file>", "the file of the baseline", "inspection-reports-baseline.json");
    for (const option of ruleOptions()) command.addOption(option);
    return command
      .addOption(largestFile("larger files are not read"))
      .action(async (paths: string[], options: Given) => {
        finish(await run(paths, { ...options, rule: options.rule ?? {} }, terminal));
      });
  }
};

function mildest(): Option {
  return new Option("--severity <severity>", "the mildest finding that is accepted")
    .choices(severities)
    .default("warning");
}

type Given = AcceptOptions & PruneOptions;
type Run = (paths: readonly string[], options: Given, terminal: Terminal) => Promise<ExitCode>;

async function create(paths: readonly string[], options: AcceptOptions, terminal: Terminal) {
  const { createBaseline } = await import("../baseline/create-baseline.ts");
  return await createBaseline(paths, options, terminal);
}

async function update(paths: readonly string[], options: AcceptOptions, terminal: Terminal) {
  const { updateBaseline } = await import("../baseline/update-baseline.ts");
  return await updateBaseline(paths, options, terminal);
}

async function prune(paths: readonly string[], options: PruneOptions, terminal: Terminal) {
  const { pruneBaseline } = await import("../baseline/prune-baseline.ts");
  return await pruneBaseline(paths, options, terminal);
}
