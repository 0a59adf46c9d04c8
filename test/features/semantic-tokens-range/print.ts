/** The words that have a colour between two cursors. */
import { semanticTokensRange } from "../../../core/src/features/semantic-tokens-range.ts";
import type { FeatureCase } from "../feature-case.ts";
import { wordsOf } from "../semantic-tokens/print.ts";

/** The words of the stretch from the first cursor to the second. */
export function print({ context, uri, cursors }: FeatureCase): string {
  const [start, end] = cursors;
  if (!start || !end) throw new Error("A stretch needs two cursors.");
  const { data } = semanticTokensRange.run(context, { textDocument: { uri }, range: { start, end } });
  return wordsOf(data, context) || "no word";
}
