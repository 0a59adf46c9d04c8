/** `textDocument/documentHighlight`: the same name wherever else it stands in the file. */
import type { DocumentHighlight, DocumentHighlightParams } from "vscode-languageserver-protocol";
import { mentionIn } from "../analysis/mention-in.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with definitions as written and uses as read; null leaves the editor to its own matching of words. */
export const documentHighlight: DocumentFeature<DocumentHighlightParams, DocumentHighlight[] | null> = {
  scope: "document",
  method: "textDocument/documentHighlight",
  capability: { documentHighlightProvider: true },
  empty: null,
  run: ({ file }, { position }) =>
    mentionIn(file, position)?.all.map(({ range, definition }) => ({
      range,
      kind: definition ? written : read,
    })) ?? null,
};

/** The protocol's numbers. */
const read = 2;
const written = 3;
