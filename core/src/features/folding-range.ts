/** `textDocument/foldingRange`: what has several lines can be folded: parts, items, texts and comments. */
import type { FoldingRange, FoldingRangeParams } from "vscode-languageserver-protocol";
import { foldsOf } from "../document/folds.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with whole lines, outer folds before inner ones. */
export const foldingRange: DocumentFeature<FoldingRangeParams, FoldingRange[]> = {
  scope: "document",
  method: "textDocument/foldingRange",
  capability: { foldingRangeProvider: true },
  empty: [],
  run: ({ file }) =>
    foldsOf(file.file).map(({ startLine, endLine, isComment }) => ({
      startLine,
      endLine,
      ...(isComment && { kind: "comment" as const }),
    })),
};
