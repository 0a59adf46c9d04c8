/** `inspection-reports completion`: the script by which a shell completes this program's words. */
import { Argument, Command } from "commander";
import type { MakeCommand } from "../args.ts";
import type { Shell } from "../completion/print-completion.ts";

const examples = `
Examples:
  source <(inspection-reports completion bash)     in ~/.bashrc
  source <(inspection-reports completion zsh)      in ~/.zshrc
  inspection-reports completion fish > ~/.config/fish/completions/inspection-reports.fish`;

/** Declares `completion`. */
export const completionCommand: MakeCommand = (terminal, finish) =>
  new Command("completion")
    .summary("complete commands and options in your shell")
    .description(
      "Prints the script by which a shell completes the commands, options and values of this program.",
    )
    .addArgument(new Argument("<shell>", "which one").choices(["bash", "zsh", "fish"]))
    .addHelpText("after", examples)
    .action(async (shell: Shell, _options: unknown, { parent }: Command) => {
      const { printCompletion } = await import("../completion/print-completion.ts");
      if (parent) printCompletion(shell, parent, terminal);
      finish(0);
    });
