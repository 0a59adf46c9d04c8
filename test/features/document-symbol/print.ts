/** An outline as a person sees it, with the lines of each heading; and whether an editor would accept it. */
import type { DocumentSymbol } from "vscode-languageserver-protocol";
import { documentSymbol } from "../../../core/src/features/document-symbol.ts";
import type { FeatureCase } from "../feature-case.ts";

/** Lines are counted from one, as editors show them. */
export function print({ context, uri }: FeatureCase): string {
  const symbols = documentSymbol.run(context, { textDocument: { uri } });
  return symbols.length > 0 ? symbols.map((symbol) => tree(symbol, 0)).join("\n") : "no heading";
}

function tree(
  { name, detail, kind, range, selectionRange, children = [] }: DocumentSymbol,
  level: number,
): string {
  const lines = `${range.start.line + 1}–${range.end.line + 1}`;
  const beside = detail === undefined ? "" : ` (${detail.trim()})`;
  const head = `${"  ".repeat(level)}${name}${beside} · ${lines}, at ${selectionRange.start.line + 1} · kind ${kind}`;
  return [head, ...children.map((child) => tree(child, level + 1))].join("\n");
}
