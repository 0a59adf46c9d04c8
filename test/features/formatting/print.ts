/** The file after formatting, or that nothing changes. `# test: tabSize 4` is what the editor asks for. */
import { formatting } from "../../../core/src/features/formatting.ts";
import { applyEdits } from "../applied-edits.ts";
import type { FeatureCase } from "../feature-case.ts";

export function print({ context, text, uri, options }: FeatureCase): string {
  const tabSize = Number(options.tabSize ?? 2);
  const edits = formatting.run(context, {
    textDocument: { uri },
    options: { tabSize, insertSpaces: true },
  });
  return edits.length > 0 ? applyEdits(text, edits).replaceAll("\r\n", "␍\n") : "nothing changes";
}
