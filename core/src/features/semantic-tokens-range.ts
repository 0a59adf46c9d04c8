/** `textDocument/semanticTokens/range`: the words in a colour of their own that are on the screen. */
import type { SemanticTokens, SemanticTokensRangeParams } from "vscode-languageserver-protocol";
import { colouredWords } from "../analysis/colours/coloured-words.ts";
import { encodeWords, legend } from "../analysis/colours/encode-words.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with the words of that stretch alone, and none that begins behind it or ends before it. */
export const semanticTokensRange: DocumentFeature<SemanticTokensRangeParams, SemanticTokens> = {
  scope: "document",
  method: "textDocument/semanticTokens/range",
  // The same as that of the whole file: the protocol has one capability for both.
  capability: { semanticTokensProvider: { legend, full: true, range: true } },
  empty: { data: [] },
  run: ({ file }, { range }) => {
    const { lines } = file.file;
    const stretch = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
    const words = file.documents
      .flatMap((document) => colouredWords(document, stretch))
      .filter(({ range: { start, end } }) => start.line <= range.end.line && range.start.line <= end.line);
    return { data: encodeWords(words, lines) };
  },
};
