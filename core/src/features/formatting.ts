/** `textDocument/formatting`: even indentation and spaces; never a letter of a text. */
import type { DocumentFormattingParams } from "vscode-languageserver-protocol";
import { formatEdits } from "../document/format.ts";
import type { TextEdit } from "../problem.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with the edits, line by line; none in a file that cannot be read in full. */
export const formatting: DocumentFeature<DocumentFormattingParams, TextEdit[]> = {
  scope: "document",
  method: "textDocument/formatting",
  capability: { documentFormattingProvider: true },
  empty: [],
  run: ({ file, settings }, { options }) =>
    formatEdits(file.file, {
      tabSize: options?.tabSize ?? settings.tabSize,
      trimFinalNewlines: options?.trimFinalNewlines ?? false,
    }),
};
