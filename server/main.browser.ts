/** Where the language server starts in a browser: as a worker of the extension. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import type { Documents } from "./ports.ts";
import { startServer } from "./server.ts";

/** The worker itself, as far as it is needed here. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

startServer({
  connection: createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  now: () => performance.now(),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  rulePages: "https://inspection-reports.dev/rules/{rule}",
  documents: makesWord,
  prints: false,
});

/** Both parts at once: one that cannot be loaded, as without a network, is noticed before a document is begun. */
async function makesWord(): Promise<Documents> {
  const [documents] = await Promise.all([
    import("../documents/render-document.ts"),
    import("../documents/docx.ts"),
  ]);
  return documents;
}
