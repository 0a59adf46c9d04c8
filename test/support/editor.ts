/**
 * An editor for server tests: the real server on real JSON-RPC over two streams in memory. What the
 * server sends is kept, so that a test can wait for it.
 */
import { PassThrough } from "node:stream";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type { Ports } from "../../server/ports.ts";
import { startServer } from "../../server/server.ts";

/** What an editor can do that asks for problems and settings, as VS Code does. */
export const pullingEditor: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: true } },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
  },
};

/** How a test's editor answers the server. */
export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  /** The server's clock; it stands still when left out. */
  readonly now?: () => number;
  /** The settings under `inspectionReports`, for an editor that gives them. */
  readonly settings?: () => unknown;
  /** What makes Word and PDF documents; that of the project when left out. */
  readonly documents?: Ports["documents"];
  /** Whether there is a program that prints, which a server in a browser has not; there is when left out. */
  readonly prints?: boolean;
  /** Files as the editor sees them, by address; the server then reads through the editor. May change while it runs. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A started editor. */
export class TestEditor {
  readonly asked: string[] = [];
  readonly published: { uri: string; version?: number; diagnostics: Diagnostic[] }[] = [];
  readonly logged: string[] = [];
  initialized!: InitializeResult;
  readonly #timers = new Set<() => void>();
  readonly #waiting: { until: () => boolean; done: () => void }[] = [];
  readonly #connection: ProtocolConnection;
  readonly #toServer = new PassThrough();
  readonly #toClient = new PassThrough();
  #versions = new Map<string, number>();

  constructor(private readonly options: EditorOptions) {
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#toClient),
      new StreamMessageWriter(this.#toServer),
    );
  }

  /** Starts a server and introduces the editor to it. */
  static async start(options: EditorOptions = {}): Promise<TestEditor> {
    const editor = new TestEditor(options);
    await editor.#begin();
    return editor;
  }

  /** Asks the server. */
  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.#connection.sendRequest(method, params);
  }

  /** The connection, for tests that cancel or misbehave. */
  get connection(): ProtocolConnection {
    return this.#connection;
  }

  /** Tells the server. */
  notify(method: string, params: unknown): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  open(uri: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    return this.notify("textDocument/didOpen", {
      textDocument: { uri, languageId: "inspection-report", version: 1, text },
    });
  }

  /** Edits an open file; a change without a range replaces all of it. */
  change(uri: string, contentChanges: readonly unknown[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    return this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  /** The rules that the server reports when it is asked for the problems of a file. */
  async problems(uri: string): Promise<Diagnostic[]> {
    const report = await this.request<{ items: Diagnostic[] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    return report.items;
  }

  /** Lets the server's timers run out, whatever time they were set to. */
  passTime(): void {
    const due = [...this.#timers];
    this.#timers.clear();
    for (const work of due) work();
  }

  /** Resolves when something that the server sent makes the condition true. */
  until(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((done) => this.#waiting.push({ until: condition, done }));
  }

  /** Ends the editor. The streams are left to be forgotten: a server that is still at work must not meet a closed one. */
  async stop(): Promise<void> {
    await this.request("shutdown", undefined);
    this.#connection.dispose();
  }

  async #begin(): Promise<void> {
    const { capabilities = {}, files } = this.options;
    this.#serve();
    this.#answer();
    this.#connection.listen();
    this.initialized = await this.request("initialize", {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions: { readsFiles: files !== undefined },
    });
    await this.notify("initialized", {});
  }

  #serve(): void {
    startServer({
      connection: createConnection(
        ProposedFeatures.all,
        new StreamMessageReader(this.#toServer),
        new StreamMessageWriter(this.#toClient),
      ),
      pause: () => new Promise((resolve) => setImmediate(resolve)),
      now: this.options.now ?? (() => 0),
      after: (_, work) => {
        this.#timers.add(work);
        return () => this.#timers.delete(work);
      },
      rulePages: "file:///pages/{rule}.md",
      documents: this.options.documents ?? (() => import("../../documents/render-document.ts")),
      prints: this.options.prints ?? true,
    });
  }

  #answer(): void {
    const { settings = () => null, files = {} } = this.options;
    const connection = this.#connection;
    const note = (method: string) => {
      this.asked.push(method);
      this.#check();
    };
    connection.onRequest("workspace/configuration", ({ items }: { items: { section: string }[] }) => {
      note("workspace/configuration");
      return items.map(({ section }) => (section === "inspectionReports" ? settings() : null));
    });
    for (const method of [
      "client/registerCapability",
      "workspace/diagnostic/refresh",
      "workspace/inlayHint/refresh",
    ])
      connection.onRequest(method, () => {
        note(method);
        return null;
      });
    connection.onRequest("inspectionReports/readFile", ({ uri }: { uri: string }) => files[uri] ?? null);
    connection.onRequest("inspectionReports/findFiles", () => Object.keys(files));
    connection.onRequest("inspectionReports/listFolder", ({ uri }: { uri: string }) => namesIn(uri, files));
    connection.onNotification("textDocument/publishDiagnostics", (params) => {
      this.published.push(params);
      this.#check();
    });
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.logged.push(message);
      this.#check();
    });
  }

  #check(): void {
    for (const waiting of [...this.#waiting]) {
      if (!waiting.until()) continue;
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      waiting.done();
    }
  }
}

function namesIn(folder: string, files: Readonly<Record<string, string>>): string[] {
  const inside = Object.keys(files).filter((uri) => uri.startsWith(`${folder.replace(/\/$/, "")}/`));
  const names = inside.map((uri) => uri.slice(folder.replace(/\/$/, "").length + 1).replace(/\/.*/, "/"));
  return [...new Set(names)];
}
