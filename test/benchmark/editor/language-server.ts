/**
 * A language server that runs as a program, and the editor before it: as little of one as a measurement
 * needs, so that what is timed is the server. An editor either asks for problems or waits until they are sent.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { clientCapabilities } from "./client-capabilities.ts";
import { encodeMessage, type Message, messageReader } from "./message-stream.ts";
import { memory, processorTime } from "./process-use.ts";

/** How a server is started and spoken to. */
export interface ServerOptions {
  readonly name: string;
  /** What Node runs, with its arguments. */
  readonly program: readonly string[];
  /** Whether the editor asks for problems, as VS Code does, or waits until they are sent. */
  readonly asksForProblems: boolean;
  /** The settings of the editor, by section. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Address of the folder that is open in the editor. */
  readonly folder: string;
}

/** A change of a file, with the protocol's range. */
export interface Change {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

/** A place in a file, as the protocol counts: from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** A problem, as far as it matters here. */
export interface ShownProblem {
  readonly severity?: number;
  readonly message: string;
}

/** Something that came from the server, and when its last byte was there (`performance.now()`). */
export interface Arrival<Content> {
  readonly content: Content;
  readonly arrived: number;
}

type Problems = Arrival<readonly ShownProblem[]>;
type Condition = (problems: readonly ShownProblem[]) => boolean;

/** Nobody waits this long for an answer, in milliseconds: the server is given up. */
const patience = 120_000;

/** A started server. Everything that waits for it rejects when it ends or is silent for too long. */
export class LanguageServer {
  readonly startedAt = performance.now();
  readonly #process: ChildProcess;
  readonly #ended: Promise<void>;
  readonly #requests = new Map<number, Waiting<unknown>>();
  readonly #files = new Map<
    string,
    { version: number; sent?: Problems; waiting?: Waiting<readonly ShownProblem[]> & { until: Condition } }
  >();
  #requestCount = 0;
  #log = "";

  constructor(readonly options: ServerOptions) {
    this.#process = spawn(process.execPath, options.program, {
      stdio: "pipe",
      // With that variable, Node reads certificates at its start, which takes longer than much of what is measured.
      env: { ...process.env, NODE_EXTRA_CA_CERTS: "" },
    });
    this.#process.stdout?.on(
      "data",
      messageReader((message, arrived) => this.#receive(message, arrived)),
    );
    this.#process.stderr?.on("data", (text) => (this.#log += text));
    this.#process.stdin?.on("error", () => undefined);
    this.#ended = new Promise((resolve) => this.#process.on("exit", () => resolve()));
    void this.#ended.then(() => this.#giveUp());
  }

  get name(): string {
    return this.options.name;
  }

  /** Introduces the editor. Gives when the answer was there. */
  async initialize(): Promise<number> {
    const { folder, settings, asksForProblems } = this.options;
    const { arrived } = await this.request("initialize", {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: "reports" }],
      capabilities: clientCapabilities(asksForProblems),
    });
    this.#notify("initialized", {});
    this.#notify("workspace/didChangeConfiguration", { settings });
    return arrived;
  }

  open(uri: string, text: string): void {
    this.#files.set(uri, { version: 1 });
    this.#notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
  }

  /** Types into an open file. What was known of its problems no longer counts. */
  change(uri: string, change: Change): void {
    const version = this.#file(uri).version + 1;
    this.#files.set(uri, { version });
    this.#notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [change] });
  }

  /** The problems of the file as it is now. Those that were sent, but do not meet the condition, are passed over. */
  async problems(uri: string, until: Condition = () => true): Promise<Problems> {
    if (!this.options.asksForProblems) return this.#sentProblems(uri, until);
    const { content, arrived } = await this.request("textDocument/diagnostic", { textDocument: { uri } });
    const problems = (content as { items: ShownProblem[] }).items;
    if (until(problems)) return { content: problems, arrived };
    throw new Error(`${this.name} gives other problems than expected: ${problems[0]?.message ?? "none"}`);
  }

  /** Asks; gives the answer and when it was there. */
  request(method: string, params: unknown): Promise<Arrival<unknown>> {
    const id = ++this.#requestCount;
    const answer = new Promise<Arrival<unknown>>((resolve, reject) =>
      this.#requests.set(id, { resolve, reject, timer: this.#patience(method, reject) }),
    );
    this.#send({ id, method, params });
    return answer;
  }

  /** Asks for problems that nobody will read when more is typed. Gives what takes the question back, as an editor then does. */
  askInPassing(uri: string): () => void {
    this.request("textDocument/diagnostic", { textDocument: { uri } }).catch(() => undefined);
    const id = this.#requestCount;
    return () => {
      if (this.#requests.has(id)) this.#notify("$/cancelRequest", { id });
    };
  }

  /** Processor time so far, in milliseconds. */
  processorTime(): number {
    return processorTime(this.#process.pid ?? 0);
  }

  /** Memory now, in megabytes. */
  memory(): number {
    return memory(this.#process.pid ?? 0);
  }

  /** Ends the server, by force when it does not listen. */
  async stop(): Promise<void> {
    const force = setTimeout(() => this.#process.kill("SIGKILL"), 5_000);
    await this.request("shutdown", undefined).catch(() => undefined);
    this.#notify("exit", undefined);
    await this.#ended;
    clearTimeout(force);
  }

  #sentProblems(uri: string, until: Condition): Promise<Problems> {
    const file = this.#file(uri);
    if (file.sent && until(file.sent.content)) return Promise.resolve(file.sent);
    return new Promise((resolve, reject) => {
      file.waiting = { resolve, reject, until, timer: this.#patience("problems", reject) };
    });
  }

  #receive(message: Message, arrived: number): void {
    if (message.method === undefined) this.#answered(message, arrived);
    else if (message.id !== undefined) this.#asked(message);
    else if (message.method === "textDocument/publishDiagnostics") this.#published(message, arrived);
  }

  #answered({ id, result, error }: Message, arrived: number): void {
    const waiting = this.#requests.get(Number(id));
    this.#requests.delete(Number(id));
    clearTimeout(waiting?.timer);
    if (error) waiting?.reject(new Error(`${this.name}: ${error.message}`));
    else waiting?.resolve({ content: result, arrived });
  }

  /** What a server asks of an editor. */
  #asked({ id, method, params }: Message): void {
    const { settings } = this.options;
    const { items = [] } = (params ?? {}) as { items?: { section?: string }[] };
    const isSettings = method === "workspace/configuration";
    this.#send({
      id: id ?? null,
      result: isSettings ? items.map(({ section = "" }) => settings[section] ?? null) : null,
    });
    if (method === "workspace/diagnostic/refresh") this.#askAgain();
  }

  /** An editor that is told to ask again does so for every file it shows. */
  #askAgain(): void {
    for (const uri of this.#files.keys()) this.askInPassing(uri);
  }

  #published({ params }: Message, arrived: number): void {
    const { uri, version, diagnostics } = params as {
      uri: string;
      version?: number;
      diagnostics: ShownProblem[];
    };
    const file = this.#files.get(uri);
    if (!file || (version !== undefined && version !== file.version)) return;
    file.sent = { content: diagnostics, arrived };
    const { waiting } = file;
    if (!waiting?.until(diagnostics)) return;
    clearTimeout(waiting.timer);
    delete file.waiting;
    waiting.resolve(file.sent);
  }

  #file(uri: string) {
    const file = this.#files.get(uri);
    if (!file) throw new Error(`${uri} is not open.`);
    return file;
  }

  #notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    this.#process.stdin?.write(encodeMessage(message));
  }

  #patience(what: string, reject: (reason: Error) => void): NodeJS.Timeout {
    return setTimeout(
      () => reject(new Error(`${this.name} gave no answer: ${what}\n${this.#log}`)),
      patience,
    );
  }

  #giveUp(): void {
    const gone = new Error(`${this.name} has ended.\n${this.#log}`);
    for (const waiting of [
      ...this.#requests.values(),
      ...[...this.#files.values()].map(({ waiting }) => waiting),
    ]) {
      clearTimeout(waiting?.timer);
      waiting?.reject(gone);
    }
  }
}

/** Somebody who waits for something from the server. */
interface Waiting<Content> {
  readonly resolve: (arrival: Arrival<Content>) => void;
  readonly reject: (reason: Error) => void;
  readonly timer: NodeJS.Timeout;
}
