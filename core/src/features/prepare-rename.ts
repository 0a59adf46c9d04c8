/** `textDocument/prepareRename`: whether there is something to rename, before the writer types a new name. */
import type { PrepareRenameParams, PrepareRenameResult } from "vscode-languageserver-protocol";
import { renameableAt } from "../analysis/renaming.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with the name and its place. Throws RefusedRequest, with a sentence for the writer, where there is none. */
export const prepareRename: DocumentFeature<PrepareRenameParams, PrepareRenameResult | null> = {
  scope: "document",
  method: "textDocument/prepareRename",
  // The capability of both requests is one, and stands here and there alike.
  capability: { renameProvider: { prepareProvider: true } },
  empty: null,
  run: ({ file }, { position }) => {
    const { range, name } = renameableAt(file, position);
    return { range, placeholder: name };
  },
};
