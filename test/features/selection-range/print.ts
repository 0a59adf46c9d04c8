/** What each step of a growing selection takes in, from the smallest on; long ones are cut. */
import type { SelectionRange } from "vscode-languageserver-protocol";
import { selectionRange } from "../../../core/src/features/selection-range.ts";
import type { FeatureCase } from "../feature-case.ts";

/** One chain for each cursor. */
export function print({ context, uri, cursors, text }: FeatureCase): string {
  const { lines } = context.file.file;
  const chains = selectionRange.run(context, { textDocument: { uri }, positions: [...cursors] });
  const steps = (chain: SelectionRange | undefined): string[] => {
    if (!chain) return [];
    const { start, end } = chain.range;
    const taken = text.slice(lines.offsetAt(start), lines.offsetAt(end)).replaceAll("\n", "⏎");
    return [
      `[${taken.length > 75 ? `${taken.slice(0, 50)} … ${taken.slice(-20)}` : taken}]`,
      ...steps(chain.parent),
    ];
  };
  return chains.map((chain) => steps(chain).join("\n")).join("\n----\n");
}
