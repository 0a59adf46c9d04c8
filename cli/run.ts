/** One run of the command line, from its words to its exit code. Nothing that happens inside escapes. */
import { CommanderError } from "commander";
import { commandLine } from "./args.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Runs the command that the words ask for. Never throws: a fault of this tool is told and gives 2. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const finish = (given: ExitCode) => {
    code = given;
  };
  try {
    await commandLine(terminal, finish).parseAsync([...words], { from: "user" });
    return code;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return asked(thrown) ? 0 : 2;
    terminal.tell(`This is a fault in inspection-reports, please report it: ${detailsOf(thrown)}`);
    return 2;
  }
}

/** Commander throws for help and version too; help that nobody asked for follows a missing command. */
function asked({ code }: CommanderError): boolean {
  return code === "commander.helpDisplayed" || code === "commander.version";
}

function detailsOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
