/** `textDocument/documentSymbol`: the report's headings, for outline, breadcrumbs and sticky scroll. */
import type { DocumentSymbol, DocumentSymbolParams } from "vscode-languageserver-protocol";
import { type Heading, outlineOf } from "../analysis/outline/outline.ts";
import { symbolKinds } from "../analysis/outline/symbol-kinds.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with headings in the order of the file. */
export const documentSymbol: DocumentFeature<DocumentSymbolParams, DocumentSymbol[]> = {
  scope: "document",
  method: "textDocument/documentSymbol",
  capability: { documentSymbolProvider: true },
  empty: [],
  run: ({ file }) => outlineOf(file).map(toSymbol),
};

function toSymbol({ name, detail, kind, range, at, children }: Heading): DocumentSymbol {
  return {
    name,
    ...(detail !== undefined && { detail }),
    kind: symbolKinds[kind],
    range,
    selectionRange: at,
    ...(children.length > 0 && { children: children.map(toSymbol) }),
  };
}
