/** A real preview of a report in a folder of its own, and a page that listens to it as a browser would. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPreview } from "../../cli/preview/open-preview.ts";
import type { RunningServer } from "../../cli/preview/preview-server.ts";
import { nodeHost } from "../../host/node-host.ts";
import type { FromPage, ToPage } from "../../preview/messages.ts";
import { testCore } from "../support/core.ts";

/** A report with one key question, whose figure a test can change. */
export function reportText({ percent = 72, title = "A report" } = {}): string {
  return `formatVersion: 1
framework: hmip-pdu-2021
title: ${title}
status: draft
domains:
  - domain: 2 Court work and case supervision
    standards:
      - standard: 2.1 Court work
        rating: Good
        keyQuestions:
          - question: Is the pre-sentence information and advice provided to court sufficiently analytical and personalised to the individual, supporting the court's decision-making?
            percent: ${percent}
`;
}

/** How an answer came. */
export interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A preview that runs. */
export class PreviewUnderTest {
  readonly logged: string[] = [];
  readonly folder = mkdtempSync(join(tmpdir(), "preview-"));
  readonly file = join(this.folder, "draft.inspection.yaml");
  #server!: RunningServer;
  #ended: Promise<void> | undefined;
  readonly #listeners: ListeningPage[] = [];

  /** Opens it on a report, with other files beside it. */
  static async open(text: string, beside: Readonly<Record<string, string>> = {}): Promise<PreviewUnderTest> {
    const preview = new PreviewUnderTest();
    preview.write(text);
    for (const [name, content] of Object.entries(beside)) writeFileSync(join(preview.folder, name), content);
    const host = nodeHost({ maxBytes: 1_000_000, log: (line) => preview.logged.push(line) });
    const opened = await openPreview({
      place: {
        path: preview.file,
        shown: "draft.inspection.yaml",
        config: undefined,
        maxFileSize: 1_000_000,
      },
      port: 0,
      core: testCore(),
      host,
      assets: { script: "the script", style: "the style" },
      rulePage: async (rule) => `The page of ${rule}.`,
    });
    if (!("address" in opened)) throw new Error(`There is no preview: ${opened.kind}.`);
    preview.#server = opened;
    return preview;
  }

  /** Ends with a `/`. */
  get address(): string {
    return this.#server.address;
  }

  /** Writes the report, in one step. */
  write(text: string): void {
    const beside = join(this.folder, "beside");
    writeFileSync(beside, text);
    renameSync(beside, this.file);
  }

  /** Asks for a path below the address, to the letter; one that begins with a `/` is one of the whole server. */
  ask(path: string, options: { method?: string; headers?: object; body?: string } = {}): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const { method = "GET", headers = {}, body } = options;
      const { hostname, port, pathname } = new URL(this.address);
      const place = { hostname, port, path: path.startsWith("/") ? path : `${pathname}${path}` };
      const asked = request({ ...place, method, headers: { ...headers } }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      });
      asked.on("error", reject).end(body);
    });
  }

  /** Says something as the page does. */
  say(message: FromPage | object | string): Promise<Answered> {
    const body = typeof message === "string" ? message : JSON.stringify(message);
    return this.ask("messages", { method: "POST", headers: { origin: new URL(this.address).origin }, body });
  }

  /** A page that listens from now on. */
  async listen(): Promise<ListeningPage> {
    const page = await ListeningPage.open(this.address);
    this.#listeners.push(page);
    return page;
  }

  /** Ends it, as an interruption does. */
  end(): Promise<void> {
    this.#ended ??= this.#server.close();
    return this.#ended;
  }

  /** Ends it, if it has not ended yet, and removes what a test leaves. */
  async close(): Promise<void> {
    await this.end();
    for (const page of this.#listeners) page.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A page's end of the stream of events. */
export class ListeningPage {
  readonly #messages: ToPage[] = [];
  #told = () => {};
  #hasEnded = false;
  #unread = "";

  private constructor(private readonly response: IncomingMessage) {
    response.setEncoding("utf8").on("data", (chunk: string) => this.#take(chunk));
    response.on("close", () => {
      this.#hasEnded = true;
      this.#told();
    });
    response.on("error", () => {});
  }

  static open(address: string): Promise<ListeningPage> {
    return new Promise((resolve, reject) => {
      request(new URL("events", address), (response) => resolve(new ListeningPage(response)))
        .on("error", reject)
        .end();
    });
  }

  get headers(): IncomingMessage["headers"] {
    return this.response.headers;
  }

  /** The next message that is of that type; those before it are passed over. Rejects when the stream ends first. */
  async next<Type extends ToPage["type"]>(type: Type): Promise<Extract<ToPage, { type: Type }>> {
    for (;;) {
      const message = this.#messages.shift();
      if (message?.type === type) return message as Extract<ToPage, { type: Type }>;
      if (message) continue;
      if (this.#hasEnded) throw new Error(`The stream ended before any “${type}”.`);
      await new Promise<void>((done) => {
        this.#told = done;
      });
    }
  }

  /** Resolves when the server has ended the stream. */
  async ended(): Promise<void> {
    while (!this.#hasEnded)
      await new Promise<void>((done) => {
        this.#told = done;
      });
  }

  close(): void {
    this.response.destroy();
  }

  #take(chunk: string): void {
    const events = (this.#unread + chunk).split("\n\n");
    this.#unread = events.pop() ?? "";
    for (const event of events)
      if (event.startsWith("data: ")) this.#messages.push(JSON.parse(event.slice("data: ".length)));
    this.#told();
  }
}
