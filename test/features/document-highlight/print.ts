/** The places that light up together, and whether each is a definition. */
import { documentHighlight } from "../../../core/src/features/document-highlight.ts";
import type { FeatureCase } from "../feature-case.ts";

/** One line for each place. */
export function print({ context, uri, cursor }: FeatureCase): string {
  const found = documentHighlight.run(context, { textDocument: { uri }, position: cursor });
  if (!found) return "left to the editor";
  return found
    .map(({ range: { start, end }, kind }) => {
      const place = `${start.line + 1}:${start.character + 1}–${end.character + 1}`;
      return `${place} ${kind === 3 ? "defined" : "used"}`;
    })
    .join("\n");
}
