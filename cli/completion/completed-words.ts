/** What can stand in a command line of this program, read off its commands: the same that their help prints. */
import type { Command, Option } from "commander";

/** A command with what may follow it. */
export interface CompletedCommand {
  /** "check", or "baseline create" for a part of a command. */
  readonly name: string;
  readonly summary: string;
  /** Parts of it, and values of its arguments. */
  readonly words: readonly string[];
  readonly options: readonly CompletedOption[];
}

/** An option as it is written, long and short. */
export interface CompletedOption {
  readonly flags: readonly string[];
  readonly description: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  /** The only values there are; empty where it may be anything, such as a file. */
  readonly values: readonly string[];
}

/** The program itself, under the name "", and every command in the order of the help. */
export function completedCommands(program: Command): CompletedCommand[] {
  const visible = program.createHelp().visibleCommands(program);
  return [asCompleted(program, ""), ...visible.flatMap((command) => withParts(command, command.name()))];
}

function withParts(command: Command, name: string): CompletedCommand[] {
  return [
    asCompleted(command, name),
    ...command.commands.flatMap((part) => withParts(part, `${name} ${part.name()}`)),
  ];
}

function asCompleted(command: Command, name: string): CompletedCommand {
  const help = command.createHelp();
  const parts = help.visibleCommands(command).map((part) => part.name());
  const choices = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
  return {
    name,
    summary: command.summary() || command.description(),
    words: [...parts, ...choices],
    options: help.visibleOptions(command).map(optionOf),
  };
}

function optionOf({ long, short, description, required, optional, argChoices }: Option): CompletedOption {
  return {
    flags: [long, short].filter((flag) => flag !== undefined && flag !== null),
    description,
    takesValue: required || optional,
    values: argChoices ?? [],
  };
}
