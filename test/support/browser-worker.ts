/**
 * The built language server as a browser runs it: in a scope that has what a worker has, and nothing of Node. What is
 * loaded there is read from `dist`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly params?: unknown;
}

/** Where the parts seem to be. */
const folder = "https://extensions.example/inspection-reports/dist";

/** One worker, and the editor that talks to it. */
export class BrowserWorker {
  /** Names of the files that were loaded, in order. */
  readonly loaded: string[] = [];
  /** What the server told the log. */
  readonly logged: string[] = [];
  /** Without a network nothing more can be loaded. */
  isOnline = true;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #scope: { onmessage?: (event: { readonly data: unknown }) => void };

  constructor() {
    const scope = {
      ...{ setTimeout, clearTimeout, performance, TextEncoder, TextDecoder, URL, btoa, atob },
      addEventListener: (type: string, listener: (event: { readonly data: unknown }) => void) => {
        if (type === "message") listener({ data: { folder } });
      },
      importScripts: (address: string) => this.#load(address),
      postMessage: (message: Message) => this.#receive(message),
    };
    this.#scope = createContext(Object.assign(scope, { self: scope }));
    this.#run("server.browser.js");
  }

  /** Introduces an editor without abilities. */
  async initialize(): Promise<void> {
    await this.request("initialize", { processId: null, rootUri: null, capabilities: {} });
    this.notify("initialized", {});
  }

  /** Asks the server; resolves with what it answers. */
  request<Result>(method: string, params: unknown): Promise<Result> {
    const id = this.#answers.size;
    return new Promise<Result>((resolve) => {
      this.#answers.set(id, (result) => resolve(result as Result));
      this.#send({ id, method, params });
    });
  }

  /** Tells the server. */
  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: object): void {
    this.#scope.onmessage?.({ data: { jsonrpc: "2.0", ...message } });
  }

  #receive({ id, method, result, params }: Message): void {
    if (method === "window/logMessage") this.logged.push((params as { message: string }).message);
    if (method === undefined && id !== undefined) this.#answers.get(id)?.(result);
  }

  #load(address: string): void {
    if (!this.isOnline) throw new Error(`The script at ${address} failed to load.`);
    if (!address.startsWith(`${folder}/`)) throw new Error(`A worker has no folder to find “${address}” in.`);
    const name = address.slice(folder.length + 1);
    this.loaded.push(name);
    this.#run(name);
  }

  #run(name: string): void {
    new Script(readFileSync(join("dist", name), "utf8"), { filename: name }).runInContext(this.#scope);
  }
}
