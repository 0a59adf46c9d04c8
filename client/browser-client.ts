/** The client where the server is a worker of the extension: an editor in a browser. */
import { type ExtensionContext, Uri } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { LanguageClient, State } from "vscode-languageclient/browser";
import { type ClientParts, clientName, clientOptions } from "./client-options.ts";

/** Makes a client; the worker starts with it, and ends when it stops. */
export function browserClient(context: ExtensionContext, parts: ClientParts): BaseLanguageClient {
  const script = Uri.joinPath(context.extensionUri, "dist/server.browser.js").toString(true);
  let worker: Worker | undefined;
  const makeWorker = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return worker;
  };
  const client = new LanguageClient(clientName.id, clientName.name, makeWorker, clientOptions(parts));
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) worker?.terminate();
  });
  return client;
}
