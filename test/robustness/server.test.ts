/**
 * The shipped language server over its real connection, with an editor that does everything wrong: edits beyond the
 * text, requests out of order, for files that are closed, of the wrong shape, taken back at once; and with one that dies.
 * At the end the server knows the same text as the editor, answers as a new one does, and holds no more memory.
 */
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { CancellationTokenSource } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { features } from "../../core/src/features/index.gen.ts";
import { RandomEdits } from "../support/random-edits.ts";
import { SpawnedServer } from "../support/spawned-server.ts";
import { runs } from "./runs.ts";

const example = readFileSync("examples/with-mistakes.inspection.yaml", "utf8");
const folder = mkdtempSync(join(tmpdir(), "storm-"));
const address = (name: string) => pathToFileURL(join(folder, name)).href;
const rootUri = pathToFileURL(folder).href;
const steps = runs(2_500, 100_000);
const minutes = 60_000;
afterAll(() => rmSync(folder, { recursive: true }));

describe("an editor that does everything wrong", () => {
  it(
    "ends with a server that knows the same texts, answers as a new one does, and holds no more memory",
    async () => {
      const server = await SpawnedServer.start(rootUri);
      const storm = new Storm(server, 20_261_123);
      await storm.rage(steps / 5);
      const early = server.memory;
      await storm.rage((steps * 4) / 5);
      const fresh = await SpawnedServer.start(rootUri);
      for (const document of await storm.settle()) {
        await fresh.open(document.uri, document.getText());
        for (const ask of [...wholeFile, rendered("md"), rendered("json")]) {
          const [now, wanted] = [await ask(server, document.uri), await ask(fresh, document.uri)];
          expect(now, document.uri).toEqual(wanted);
        }
      }
      expect(storm.asked).toBeGreaterThan(steps / 4);
      expect(storm.unanswered).toBe(0);
      expect(server.told).not.toMatch(/ failed: /);
      expect(server.memory / early).toBeLessThan(2);
      expect(socketsOf(server)).toEqual([]);
      expect([await server.stop(), await fresh.stop()]).toEqual([0, 0]);
    },
    runs(2, 90) * minutes,
  );

  it("gets an error for what cannot be meant, and answers for everything else that was asked with it", async () => {
    const server = await SpawnedServer.start(rootUri);
    const uri = address("a.inspection.yaml");
    await server.open(uri, example);
    const wrong = [
      null,
      3,
      "text",
      [],
      {},
      { textDocument: null },
      { textDocument: { uri: 7 }, position: "here" },
    ];
    const answers = features.flatMap(({ method }) => wrong.map((params) => settled(server, method, params)));
    const right = diagnostics(server, uri);
    await Promise.all(answers);
    expect(JSON.stringify(await right)).toContain("rating-not-as-computed");
    await server.stop();
  });
});

describe("an editor that dies", () => {
  it.each([
    ["closes the channel", (server: SpawnedServer) => server.process.stdin.end()],
    [
      "stops in the midst of a message",
      (server: SpawnedServer) => server.process.stdin.end('Content-Length: 900\r\n\r\n{"jsonrpc":'),
    ],
    [
      "sends what is no message",
      (server: SpawnedServer) => server.process.stdin.end("GET / HTTP/1.1\r\n\r\n"),
    ],
  ])("leaves no server behind when it %s", async (_how, die) => {
    const server = await SpawnedServer.start(rootUri);
    await server.open(address("a.inspection.yaml"), example);
    die(server);
    expect(await server.ended).not.toBe("SIGKILL");
  });
});

describe("a server that is killed", () => {
  it("is started again, and finds what it found, since it keeps nothing", async () => {
    const uri = address("a.inspection.yaml");
    const first = await SpawnedServer.start(rootUri);
    await first.open(uri, example);
    const before = await diagnostics(first, uri);
    const waiting = settled(first, "textDocument/semanticTokens/full", { textDocument: { uri } });
    first.process.kill("SIGKILL");
    expect(await first.ended).toBe("SIGKILL");
    first.connection.dispose();
    await waiting;
    const second = await SpawnedServer.start(rootUri);
    await second.open(uri, example);
    expect(await diagnostics(second, uri)).toEqual(before);
    expect(readdirSync(folder)).toEqual([]);
    await second.stop();
  });
});

/** An editor with three files that sends whatever comes to its mind, the same each time. */
class Storm {
  asked = 0;
  unanswered = 0;
  readonly #writer: RandomEdits;
  readonly #files = new Map<string, TextDocument>();
  readonly #waiting = new Set<Promise<void>>();

  constructor(
    private readonly server: SpawnedServer,
    seed: number,
  ) {
    this.#writer = new RandomEdits(example, seed);
  }

  async rage(count: number): Promise<void> {
    for (let step = 0; step < count; step++) {
      await this.#step();
      // A pipe that is full makes whoever writes wait, and so does an editor.
      if (this.#waiting.size > 30) await Promise.all(this.#waiting);
    }
    await Promise.all(this.#waiting);
  }

  /** The files as they are in the end. */
  async settle(): Promise<TextDocument[]> {
    await Promise.all(this.#waiting);
    return [...this.#files.values()];
  }

  async #step(): Promise<void> {
    const uri = address(`${this.#one(["a", "b", "c"])}.inspection.yaml`);
    const file = this.#files.get(uri);
    const what = this.#writer.random();
    if (!file) return await this.#open(uri);
    if (what < 0.45) return await this.#edit(file);
    if (what < 0.5) return await this.#replace(file);
    if (what < 0.52) return await this.#close(file);
    if (what < 0.55) return await this.#tell();
    this.#ask(this.#one([uri, uri, uri, address("closed.inspection.yaml"), "untitled:new", "nonsense"]));
  }

  async #open(uri: string): Promise<void> {
    const text = this.#writer.next().slice(0, 9_000);
    this.#files.set(uri, TextDocument.create(uri, "yaml", 1, text));
    await this.server.open(uri, text);
  }

  /** One to three changes, some of them beyond the text or from back to front. */
  async #edit(file: TextDocument): Promise<void> {
    const changes = Array.from({ length: 1 + this.#below(3) }, () => {
      const start = this.#below(file.getText().length + 50);
      const range = { start: this.#place(file, start), end: this.#place(file, start + this.#below(30)) };
      if (this.#below(20) === 0) range.start = { line: 5_000, character: 90 };
      return { range, text: this.#one(pieces) };
    });
    await this.#change(file, changes);
  }

  async #replace(file: TextDocument): Promise<void> {
    await this.#change(file, [{ text: this.#writer.next().slice(0, 9_000) }]);
  }

  async #change(
    file: TextDocument,
    contentChanges: Parameters<typeof TextDocument.update>[1],
  ): Promise<void> {
    // Versions may leave numbers out.
    const version = file.version + 1 + this.#below(3);
    this.#files.set(file.uri, TextDocument.update(file, contentChanges, version));
    const textDocument = { uri: file.uri, version };
    await this.server.connection.sendNotification("textDocument/didChange", { textDocument, contentChanges });
  }

  async #close({ uri }: TextDocument): Promise<void> {
    this.#files.delete(uri);
    await this.server.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  /** What has to do with no open file, or with one that is not there. */
  async #tell(): Promise<void> {
    const uri = address("inspection-reports.yaml");
    const textDocument = { uri: address("never-opened.inspection.yaml"), version: 3 };
    const [method, params] = this.#one<[string, object]>([
      ["workspace/didChangeConfiguration", { settings: { inspectionReports: { rules: 7 } } }],
      ["workspace/didChangeWatchedFiles", { changes: [{ uri, type: 3 }] }],
      ["workspace/didChangeWorkspaceFolders", { event: { added: [], removed: [] } }],
      ["textDocument/didChange", { textDocument, contentChanges: [{ text: "title: a\n" }] }],
      ["textDocument/didClose", { textDocument }],
      ["textDocument/didSave", { textDocument }],
      ["$/setTrace", { value: "off" }],
      ["unheard/of", { textDocument }],
    ]);
    await this.server.connection.sendNotification(method, params);
  }

  /** Asks for anything, and takes back some, at once or a little later. */
  #ask(uri: string): void {
    const { method } = this.#one(features);
    const file = this.#files.get(uri) ?? TextDocument.create(uri, "yaml", 1, example);
    const source = new CancellationTokenSource();
    const asked = this.server.connection
      .sendRequest(method, this.#params(file), source.token)
      .then(
        () => undefined,
        (reason: { code?: number }) => {
          if (reason.code === undefined) this.unanswered++;
        },
      )
      .finally(() => this.#waiting.delete(asked));
    this.asked++;
    this.#waiting.add(asked);
    const taken = this.#below(5);
    if (taken === 0) source.cancel();
    if (taken === 1) setImmediate(() => source.cancel());
  }

  #params(file: TextDocument) {
    const start = this.#below(file.getText().length + 50);
    const position = this.#place(file, start);
    const range = { start: position, end: this.#place(file, start + this.#below(200)) };
    return {
      ...{
        textDocument: { uri: file.uri },
        position,
        range,
        positions: [position],
        query: this.#one(pieces),
      },
      ...{ newName: this.#one(pieces), context: { diagnostics: [], includeDeclaration: true } },
      ...{ options: { tabSize: 2, insertSpaces: true }, text: this.#one(pieces), file: "a" },
      ...{ standard: this.#one(pieces), question: this.#below(9), figures: [], percent: this.#below(120) },
    };
  }

  #place(file: TextDocument, offset: number) {
    if (this.#below(15) === 0) return { line: this.#below(9_000), character: this.#below(9_000) };
    return file.positionAt(offset);
  }

  #below(count: number): number {
    return Math.floor(this.#writer.random() * count);
  }

  #one<Item>(items: readonly Item[]): Item {
    return items[this.#below(items.length)] as Item;
  }
}

const pieces = [
  ...[
    "",
    " ",
    "\n",
    "x",
    ": ",
    "- |\n",
    "60",
    "'",
    "{{",
    "😀",
    "\r\n",
    "Good",
    "# ",
    "  rating: Good\n",
    "\t",
    "&a ",
    "*a",
  ],
  ...[
    "[",
    "}",
    "---\n",
    "<<<<<<< a\n",
    "44 per cent of 9 cases",
    "__proto__",
    "\u0000",
    "\ud800",
    "percent: 77",
    "2.2",
  ],
] as const;

type Ask = (server: SpawnedServer, uri: string) => Promise<unknown>;

const diagnostics: Ask = (server, uri) =>
  server.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });

/** What is asked of a file as a whole: together it tells every word and place of the text. */
const wholeFile: readonly Ask[] = [
  diagnostics,
  ...["documentSymbol", "foldingRange", "documentLink", "semanticTokens/full"].map(
    (name): Ask =>
      async (server, uri) =>
        withoutIds(await server.connection.sendRequest(`textDocument/${name}`, { textDocument: { uri } })),
  ),
  (server, uri) =>
    server.connection.sendRequest("textDocument/formatting", {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    }),
];

/** The finished document, which holds all prose, or the sentence that says why there is none. */
function rendered(format: string): Ask {
  return (server, uri) =>
    server.connection
      .sendRequest("inspectionReports/render", { textDocument: { uri }, format, despiteErrors: true })
      .catch(String);
}

/** An answer may have a name of its own, which nobody compares. */
function withoutIds(answer: unknown): unknown {
  const { resultId: _own, ...rest } = (answer ?? {}) as { resultId?: string };
  return Array.isArray(answer) ? answer : rest;
}

/** Resolves whatever the answer is, be it an error. */
function settled(server: SpawnedServer, method: string, params: unknown): Promise<unknown> {
  return server.connection.sendRequest(method, params as object).catch(String);
}

/** What the process has open that is a socket, but the three channels it was started with. */
function socketsOf({ process }: SpawnedServer): string[] {
  const open = `/proc/${process.pid}/fd`;
  return readdirSync(open)
    .filter((name) => Number(name) > 2)
    .flatMap((name) => {
      try {
        return [readlinkSync(join(open, name))];
      } catch {
        return [];
      }
    })
    .filter((target) => target.startsWith("socket:"));
}
