/** Each lens with the text of its line, its command, and where that leads. */
import type { CodeLens, Location } from "vscode-languageserver-protocol";
import { codeLens } from "../../../core/src/features/code-lens.ts";
import type { FeatureCase } from "../feature-case.ts";

/** All lenses of the file. */
export function print({ context, uri }: FeatureCase): string {
  const { lines } = context.file.file;
  const lenses = codeLens.run(context, { textDocument: { uri } });
  const text = (line: number) => `${line}: ${lines.lineText(line).trim()}`;
  return lenses.map((lens) => shown(lens, text)).join("\n\n") || "no lens";
}

function shown({ range, command }: CodeLens, text: (line: number) => string): string {
  const [, position, places = []] = (command?.arguments ?? []) as [string, { line: number }?, Location[]?];
  const leads = places.map((place) => `\n  leads to ${text(place.range.start.line)}`).join("");
  const from = position ? ` from line ${position.line}` : "";
  return `(${command?.title}) ${command?.command}${from}\n${text(range.start.line)}${leads}`;
}
