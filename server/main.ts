/**
 * Where the language server starts in Node. `dist/server.cjs` is run by the editor's extension, which
 * talks to it over IPC, and loaded by `inspection-reports lsp --stdio` for any other editor.
 */
import { fileURLToPath, pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { defaultLimits } from "../core/src/index.ts";
import { addressHost, isOnDisk, pathOf } from "../host/address-host.ts";
import { findFiles } from "../host/find-files.ts";
import { nodeHost } from "../host/node-host.ts";
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
    disk: {
      hostFor: (opened) => {
        const folders = async () => (await opened()).flatMap((address) => pathOf(address) ?? []);
        return addressHost(nodeHost({ maxBytes: defaultLimits.length, folders }));
      },
      has: isOnDisk,
      find: findOnDisk,
    },
  });
}

async function findOnDisk(folder: string): Promise<string[]> {
  const { files } = await findFiles(["."], fileURLToPath(folder));
  return files.map(({ path }) => pathToFileURL(path).href);
}

if (require.main === module) serve();
