/**
 * Where the language server starts in Node. `dist/server.cjs` is run by the editor's extension, which
 * talks to it over IPC, and loaded by `inspection-reports lsp --stdio` for any other editor.
 */
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./server.ts";

/** Serves one editor on the channel that the program's arguments name: `--stdio`, `--node-ipc`, `--pipe=…`. */
export function serve(): void {
  startServer({
    connection: createConnection(ProposedFeatures.all),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
    after: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
    // The pages of the rules are shipped beside the program.
    rulePages: `${pathToFileURL(__dirname).href}/rules/{rule}.md`,
    documents: () => import("../documents/render-document.ts"),
    prints: true,
    disk: async () => (await import("./disk.ts")).disk,
  });
}

if (require.main === module) serve();
