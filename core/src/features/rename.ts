/** `textDocument/rename`: an id and everything that refers to it. */
import type { RenameParams, WorkspaceEdit } from "vscode-languageserver-protocol";
import { renamingEdits } from "../analysis/renaming.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with edits of the names alone. Throws RefusedRequest, with a sentence for the writer, where it cannot be done. */
export const rename: DocumentFeature<RenameParams, WorkspaceEdit | null> = {
  scope: "document",
  method: "textDocument/rename",
  capability: { renameProvider: { prepareProvider: true } },
  empty: null,
  run: ({ file }, { position, newName }) => ({
    changes: { [file.path]: renamingEdits(file, position, newName) },
  }),
};
