/** The script for fish: a line for each command, word and option, with what it does. */
import type { CompletedCommand, CompletedOption } from "./completed-words.ts";

/** The script. Files are offered wherever nothing else can stand. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const [program, ...others] = commands;
  const summaries = new Map(others.map(({ name, summary }) => [name, summary]));
  const first = (program?.words ?? []).map((word) =>
    line("__fish_use_subcommand", [
      "-f",
      "-a",
      quoted(word),
      "-d",
      quoted(summaries.get(word) ?? "print help"),
    ]),
  );
  const lines = others.flatMap(({ name, words, options }) => {
    const condition = name
      .split(" ")
      .map((word) => `__fish_seen_subcommand_from ${word}`)
      .join("; and ");
    const possible = words.map((word) => line(condition, ["-a", quoted(word)]));
    return [...possible, ...options.map((option) => line(condition, optionParts(option)))];
  });
  return `# Completes the words of inspection-reports.\n${[...first, ...lines].join("\n")}\n`;
}

function optionParts({ flags, description, takesValue, values }: CompletedOption): string[] {
  const names = flags.flatMap((flag) =>
    flag.startsWith("--") ? ["-l", flag.slice(2)] : ["-s", flag.slice(1)],
  );
  const value = values.length > 0 ? ["-x", "-a", quoted(values.join(" "))] : takesValue ? ["-r"] : [];
  return [...names, ...value, "-d", quoted(description)];
}

function line(condition: string, parts: readonly string[]): string {
  return ["complete", "-c", "inspection-reports", "-n", quoted(condition), ...parts].join(" ");
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
