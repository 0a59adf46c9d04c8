/** `textDocument/references`: every place that names the same finding, figure, footnote, population or word. */
import type { Location, ReferenceParams } from "vscode-languageserver-protocol";
import { mentionIn } from "../analysis/mention-in.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with the uses, and with the definitions where they are asked for. */
export const references: DocumentFeature<ReferenceParams, Location[]> = {
  scope: "document",
  method: "textDocument/references",
  capability: { referencesProvider: true },
  empty: [],
  run: ({ file }, { position, context }) =>
    (mentionIn(file, position)?.all ?? [])
      .filter(({ definition }) => !definition || context.includeDeclaration)
      .map(({ range }) => ({ uri: file.path, range })),
};
