/** `textDocument/definition`: from an id, a footnote, a figure or an acronym to where it is defined. */
import type { DefinitionParams, LocationLink } from "vscode-languageserver-protocol";
import { mentionIn } from "../analysis/mention-in.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with every definition: one that is defined twice has two. Nothing where nothing is named. */
export const definition: DocumentFeature<DefinitionParams, LocationLink[]> = {
  scope: "document",
  method: "textDocument/definition",
  capability: { definitionProvider: true },
  empty: [],
  run: ({ file }, { position }) => {
    const found = mentionIn(file, position);
    if (!found) return [];
    return found.all.flatMap(({ definition, range }) =>
      definition
        ? [
            {
              targetUri: file.path,
              targetRange: around(definition, range),
              targetSelectionRange: range,
              originSelectionRange: found.mention.range,
            },
          ]
        : [],
    );
  },
};

/** The name belongs to the definition, but may stand before it, as `progress:` before its text. */
function around(
  definition: LocationLink["targetRange"],
  { start }: LocationLink["targetRange"],
): LocationLink["targetRange"] {
  const isBefore =
    start.line < definition.start.line ||
    (start.line === definition.start.line && start.character < definition.start.character);
  return isBefore ? { start, end: definition.end } : definition;
}
