/** The lines that a rename changes, as they are after it; or the sentence with which it is refused. */
import { rename } from "../../../core/src/features/rename.ts";
import { RefusedRequest } from "../../../core/src/problem.ts";
import { applyEdits } from "../applied-edits.ts";
import type { FeatureCase } from "../feature-case.ts";

/** `# test: to NAME` is the new name. */
export function print({ context, uri, cursor, options, text }: FeatureCase): string {
  try {
    const edit = rename.run(context, { textDocument: { uri }, position: cursor, newName: options.to ?? "" });
    const edits = edit?.changes?.[uri] ?? [];
    const after = applyEdits(text, edits).split("\n");
    const changed = text
      .split("\n")
      .flatMap((line, at) => (line === after[at] ? [] : [`${at + 1}: ${after[at]}`]));
    return changed.join("\n").replaceAll("\r", "␍");
  } catch (thrown) {
    if (thrown instanceof RefusedRequest) return `refused: ${thrown.message}`;
    throw thrown;
  }
}
