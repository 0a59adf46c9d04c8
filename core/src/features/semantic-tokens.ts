/** `textDocument/semanticTokens/full`: the words of a report that have a colour of their own. */
import type { SemanticTokens, SemanticTokensParams } from "vscode-languageserver-protocol";
import { colouredWords } from "../analysis/colours/coloured-words.ts";
import { encodeWords, legend } from "../analysis/colours/encode-words.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with all of them; none for a framework or a configuration. */
export const semanticTokens: DocumentFeature<SemanticTokensParams, SemanticTokens> = {
  scope: "document",
  method: "textDocument/semanticTokens/full",
  capability: { semanticTokensProvider: { legend, full: true, range: true } },
  empty: { data: [] },
  run: ({ file }) => {
    const words = file.documents.flatMap((document) => colouredWords(document));
    return { data: encodeWords(words, file.file.lines) };
  },
};
