/** `workspace/symbol`: headings of all open reports, found by what is typed. */
import type { SymbolInformation, WorkspaceSymbolParams } from "vscode-languageserver-protocol";
import { findHeadings } from "../analysis/outline/find-headings.ts";
import { symbolKinds } from "../analysis/outline/symbol-kinds.ts";
import type { WorkspaceFeature } from "./feature.ts";

/** Answers with headings in the order of their files. */
export const workspaceSymbol: WorkspaceFeature<WorkspaceSymbolParams, SymbolInformation[]> = {
  scope: "workspace",
  method: "workspace/symbol",
  capability: { workspaceSymbolProvider: true },
  empty: [],
  run: (files, { query }) =>
    findHeadings(files, query).map(({ name, kind, path, at, under }) => ({
      name,
      kind: symbolKinds[kind],
      location: { uri: path, range: at },
      ...(under !== undefined && { containerName: under }),
    })),
};
