/** The whole command line: which commands there are, and what all of them share. */
import { Command } from "commander";
import { version } from "../package.json";
import { baselineCommand } from "./commands/baseline.ts";
import { checkCommand } from "./commands/check.ts";
import { completionCommand } from "./commands/completion.ts";
import { diffCommand } from "./commands/diff.ts";
import { explainCommand } from "./commands/explain.ts";
import { figuresCommand } from "./commands/figures.ts";
import { fixCommand } from "./commands/fix.ts";
import { formatCommand } from "./commands/format.ts";
import { frameworksCommand } from "./commands/frameworks.ts";
import { lspCommand } from "./commands/lsp.ts";
import { newCommand } from "./commands/new.ts";
import { previewCommand } from "./commands/preview.ts";
import { renderCommand } from "./commands/render.ts";
import { rulesCommand } from "./commands/rules.ts";
import { schemaCommand } from "./commands/schema.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Makes a command. Its action does the work and hands the exit code to `finish`. */
export type MakeCommand = (terminal: Terminal, finish: (code: ExitCode) => void) => Command;

/** All commands, in the order of the help. */
const commands: readonly MakeCommand[] = [
  checkCommand,
  fixCommand,
  formatCommand,
  baselineCommand,
  renderCommand,
  previewCommand,
  figuresCommand,
  diffCommand,
  newCommand,
  rulesCommand,
  explainCommand,
  frameworksCommand,
  schemaCommand,
  completionCommand,
  lspCommand,
];

const examples = `
Start here:
  inspection-reports check                      check every report in this folder and below
  inspection-reports check my-report.yaml       check one file, whatever it is called
  inspection-reports fix --diff                 see what can be put right safely, and leave out --diff to do it
  inspection-reports explain rating-not-as-computed
                                                read why a finding matters and how to put it right
  inspection-reports preview my-report.yaml     see the finished report in a browser while you write
  inspection-reports render my-report.yaml -f docx
                                                hand it over as a Word document
  inspection-reports figures my-report.yaml     list every figure it quotes, and what each was checked against
  inspection-reports diff draft.yaml final.yaml tell what changed, ratings and figures first
  inspection-reports new --framework hmip-pdu-2021 --out my-report.inspection.yaml
                                                start a report with every section in place

Exit codes: 0 all is well, 1 something was found, 2 it could not run properly.`;

/** The command line, ready to parse the words after the program's name. Throws CommanderError on a wrong word. */
export function commandLine(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = emptyProgram(terminal);
  for (const make of commands) {
    const command = make(terminal, finish).copyInheritedSettings(program);
    for (const part of command.commands) part.copyInheritedSettings(command);
    program.addCommand(command);
  }
  return program;
}

function emptyProgram(terminal: Terminal): Command {
  return new Command("inspection-reports")
    .description("Checks inspection reports written as YAML: ratings, scores and figures that disagree.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", examples)
    .configureHelp({ helpWidth: terminal.columns ?? 100 })
    .configureOutput({
      writeOut: (text) => terminal.print(text),
      writeErr: (text) => terminal.tell(text.trimEnd()),
      outputError: (text, write) => write(asSentence(text)),
    })
    .exitOverride();
}

/** "error: unknown option '--x'" → "Unknown option '--x'". */
function asSentence(text: string): string {
  const sentence = text.replace(/^error: /, "");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
