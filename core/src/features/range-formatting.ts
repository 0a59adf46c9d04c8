/** `textDocument/rangeFormatting`: the same as formatting, for the lines of a selection. */
import type { DocumentRangeFormattingParams } from "vscode-languageserver-protocol";
import { formatEdits } from "../document/format.ts";
import type { Range, TextEdit } from "../problem.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with edits inside the selected lines; none where those lines would then not fit to the others. */
export const rangeFormatting: DocumentFeature<DocumentRangeFormattingParams, TextEdit[]> = {
  scope: "document",
  method: "textDocument/rangeFormatting",
  capability: { documentRangeFormattingProvider: true },
  empty: [],
  run: ({ file, settings }, { range, options }) =>
    formatEdits(file.file, { tabSize: options?.tabSize ?? settings.tabSize, within: linesOf(range) }),
};

/** A selection that ends before the first letter of a line does not mean that line. */
function linesOf({ start, end }: Range): { first: number; last: number } {
  const endsBefore = end.character === 0 && end.line > start.line;
  return { first: start.line, last: endsBefore ? end.line - 1 : end.line };
}
