/** The client where the server is a worker of the extension: an editor in a browser. */
import { type ExtensionContext, Uri } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
  State,
} from "vscode-languageclient/browser";
import type { WhereParts } from "../core/src/protocol.ts";
import { type ClientParts, clientName, clientOptions } from "./client-options.ts";

/** Makes a client; the worker starts with it, and ends when it stops. */
export function browserClient(context: ExtensionContext, parts: ClientParts): BaseLanguageClient {
  const folder = Uri.joinPath(context.extensionUri, "dist").toString(true);
  let worker: Worker | undefined;
  // Not the worker alone: an extension's workers are of a kind that the library does not know for one.
  const makeTransports = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(`${folder}/server.browser.js`);
    worker.postMessage({ folder } satisfies WhereParts);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const client = new LanguageClient(clientName.id, clientName.name, makeTransports, clientOptions(parts));
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) worker?.terminate();
  });
  return client;
}
