/** The lines that change when the selection between two cursors is formatted. */
import { rangeFormatting } from "../../../core/src/features/range-formatting.ts";
import { applyEdits, changedLines } from "../applied-edits.ts";
import type { FeatureCase } from "../feature-case.ts";

export function print({ context, text, uri, cursors }: FeatureCase): string {
  const [start, end] = cursors;
  if (!start || !end) throw new Error("A selection has two ends.");
  const edits = rangeFormatting.run(context, {
    textDocument: { uri },
    range: { start, end },
    options: { tabSize: 2, insertSpaces: true },
  });
  return edits.length > 0 ? changedLines(text, applyEdits(text, edits)) : "nothing changes";
}
