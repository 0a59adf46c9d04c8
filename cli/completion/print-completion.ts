/** What `completion` does: reads the commands and prints the script of a shell. */
import type { Command } from "commander";
import type { Terminal } from "../terminal.ts";
import { bashScript } from "./bash-script.ts";
import { completedCommands } from "./completed-words.ts";
import { fishScript } from "./fish-script.ts";

/** The shells that there are scripts for. */
export type Shell = "bash" | "zsh" | "fish";

/** Prints the script for a program. */
export function printCompletion(shell: Shell, program: Command, terminal: Terminal): void {
  const commands = completedCommands(program);
  terminal.print(shell === "fish" ? fishScript(commands) : bashScript(commands));
}
