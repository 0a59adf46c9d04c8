/** The document with a sign before each line that folds: how many lines it hides. */
import { foldingRange } from "../../../core/src/features/folding-range.ts";
import type { FeatureCase } from "../feature-case.ts";

/** A comment that folds has a `#` behind the number. */
export function print({ context, uri, text }: FeatureCase): string {
  const folds = new Map(
    foldingRange.run(context, { textDocument: { uri } }).map((fold) => [fold.startLine, fold] as const),
  );
  return text
    .split(/\r?\n/)
    .map((line, at) => {
      const fold = folds.get(at);
      const sign = fold ? `${fold.endLine - fold.startLine}${fold.kind === "comment" ? "#" : ""}` : "";
      return `${sign.padEnd(4)}|${line}`.trimEnd();
    })
    .join("\n");
}
