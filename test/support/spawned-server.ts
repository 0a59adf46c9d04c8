/** The shipped language server as a program of its own, spoken to as an editor does. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { pullingEditor } from "./editor.ts";

const answeredWithNothing = [
  "client/registerCapability",
  "client/unregisterCapability",
  "workspace/diagnostic/refresh",
  "workspace/inlayHint/refresh",
  "workspace/codeLens/refresh",
];

/** How the process is started, where it is not as usual. */
export interface SpawnOptions {
  /** Options of Node itself. */
  readonly node?: readonly string[];
  /** The folder that the process is in. */
  readonly cwd?: string;
  /** Variables of the environment beside those there are. */
  readonly env?: Readonly<Record<string, string>>;
  /** What the editor can do; what one can that asks for problems, when left out. */
  readonly capabilities?: ClientCapabilities;
}

/** A started server. */
export class SpawnedServer {
  readonly connection: ProtocolConnection;
  /** Gives the exit code, or the signal's name, when the process has ended. */
  readonly ended: Promise<number | string>;
  /** What it wrote to standard error, and what it told the editor's log. */
  told = "";

  private constructor(
    readonly process: ChildProcessWithoutNullStreams,
    rootUri: string | null,
  ) {
    process.stderr.on("data", (text) => (this.told += text));
    // A server that is killed leaves a pipe that nobody reads from.
    process.stdin.on("error", () => undefined);
    this.ended = new Promise((done) => process.on("exit", (code, signal) => done(signal ?? code ?? -1)));
    this.connection = createProtocolConnection(
      new StreamMessageReader(process.stdout),
      new StreamMessageWriter(process.stdin),
    );
    this.connection.onError(() => undefined);
    this.connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.told += message;
    });
    this.connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
      items.map(() => null),
    );
    for (const method of answeredWithNothing) this.connection.onRequest(method, () => null);
    const folders = rootUri === null ? null : [{ uri: rootUri, name: "open" }];
    this.connection.onRequest("workspace/workspaceFolders", () => folders);
    this.connection.listen();
  }

  /** Starts `dist/cli.cjs lsp --stdio`, and introduces an editor with a folder. */
  static async start(
    rootUri: string | null,
    { node = [], cwd, env, capabilities = pullingEditor }: SpawnOptions = {},
  ): Promise<SpawnedServer> {
    const program = [...node, resolve("dist/cli.cjs"), "lsp", "--stdio"];
    const options = { stdio: "pipe", cwd, env: { ...process.env, ...env } } as const;
    const server = new SpawnedServer(spawn(process.execPath, program, options), rootUri);
    await server.connection.sendRequest("initialize", { processId: process.pid, rootUri, capabilities });
    await server.connection.sendNotification("initialized", {});
    return server;
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    const textDocument = { uri, languageId: "yaml", version, text };
    await this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  /** Memory that the process holds, in kilobytes. Linux alone tells it so. */
  get memory(): number {
    const status = readFileSync(`/proc/${this.process.pid}/status`, "utf8");
    return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]);
  }

  async stop(): Promise<number | string> {
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    return await this.ended;
  }
}
