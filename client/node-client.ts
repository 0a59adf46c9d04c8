/** The client where the server is a program in Node: a desktop editor, or the machine of a remote one. */
import type { ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type ClientParts, clientName, clientOptions } from "./client-options.ts";

/** Makes a client; the server starts with it. */
export function nodeClient(context: ExtensionContext, parts: ClientParts): BaseLanguageClient {
  const run = { module: context.asAbsolutePath("dist/server.cjs"), transport: TransportKind.ipc };
  return new LanguageClient(clientName.id, clientName.name, { run, debug: run }, clientOptions(parts));
}
