/** What the editor of the benchmark says of itself: the same to every server, as VS Code would. */

/** The protocol's capabilities of a client; `asksForProblems` is whether it asks or waits until they are sent. */
export function clientCapabilities(asksForProblems: boolean) {
  return {
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      ...(asksForProblems && { diagnostics: { refreshSupport: true } }),
    },
    textDocument: {
      synchronization: { didSave: true, dynamicRegistration: true },
      completion: { completionItem, contextSupport: true },
      hover: { contentFormat: ["markdown", "plaintext"] },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      publishDiagnostics: { relatedInformation: true, versionSupport: true },
      ...(asksForProblems && { diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false } }),
    },
  };
}

const completionItem = {
  snippetSupport: true,
  documentationFormat: ["markdown", "plaintext"],
  insertReplaceSupport: true,
  labelDetailsSupport: true,
};
