/** What the server says it can do: the whole list, for an editor that can do much and for one that can do nothing. */
import { afterEach, expect, it } from "vitest";
import { features } from "../../core/src/features/index.gen.ts";
import { pullingEditor, TestEditor } from "../support/editor.ts";

let editor: TestEditor | undefined;
afterEach(async () => {
  await editor?.stop();
  editor = undefined;
});

it("an editor that can do much is offered everything", async () => {
  editor = await TestEditor.start({ capabilities: pullingEditor });
  expect(Object.keys(editor.initialized.capabilities).sort()).toEqual([
    "codeActionProvider",
    "codeLensProvider",
    "completionProvider",
    "definitionProvider",
    "diagnosticProvider",
    "documentFormattingProvider",
    "documentHighlightProvider",
    "documentLinkProvider",
    "documentRangeFormattingProvider",
    "documentSymbolProvider",
    "foldingRangeProvider",
    "hoverProvider",
    "inlayHintProvider",
    "referencesProvider",
    "renameProvider",
    "selectionRangeProvider",
    "semanticTokensProvider",
    "textDocumentSync",
    "workspace",
    "workspaceSymbolProvider",
  ]);
  expect(editor.initialized.capabilities.textDocumentSync).toEqual({
    openClose: true,
    change: 2,
    save: { includeText: false },
  });
  expect(editor.asked.filter((method) => method === "client/registerCapability").length).toBeLessThanOrEqual(
    2,
  );
});

it("an editor that says nothing of itself is sent problems, and asked for nothing", async () => {
  editor = await TestEditor.start();
  const { diagnosticProvider, workspace } = editor.initialized.capabilities;
  expect([diagnosticProvider, workspace]).toEqual([undefined, undefined]);
  expect(editor.asked).toEqual([]);
});

it("no two features answer the same request, and no two differ about a capability", () => {
  const methods = features.map(({ method }) => method);
  expect(new Set(methods).size).toBe(methods.length);
  const said = new Map<string, string>();
  for (const { capability } of features)
    for (const [name, value] of Object.entries(capability)) {
      const text = JSON.stringify(value);
      expect(said.get(name) ?? text).toBe(text);
      said.set(name, text);
    }
});
