/** An editor that does everything wrong, over the real connection of a language server. */
import { CancellationTokenSource } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { features } from "../../core/src/features/index.gen.ts";
import { RandomEdits, typedPieces } from "../support/random-edits.ts";
import type { SpawnedServer } from "../support/spawned-server.ts";

/** An editor with three files that sends whatever comes to its mind, the same each time. */
export class Storm {
  /** How many requests were sent, and how many never got an answer, be it an error. */
  asked = 0;
  unanswered = 0;
  readonly #writer: RandomEdits;
  readonly #files = new Map<string, TextDocument>();
  readonly #waiting = new Set<Promise<void>>();

  /** `address` gives that of a file in the folder that is open; the files begin with parts of `example`. */
  constructor(
    private readonly server: SpawnedServer,
    private readonly address: (name: string) => string,
    private readonly example: string,
    seed: number,
  ) {
    this.#writer = new RandomEdits(example, seed);
  }

  /** Does so many things. */
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
    const uri = this.address(`${this.#one(["a", "b", "c"])}.inspection.yaml`);
    const file = this.#files.get(uri);
    const what = this.#writer.random();
    if (!file) return await this.#open(uri);
    if (what < 0.45) return await this.#edit(file);
    if (what < 0.5) return await this.#replace(file);
    if (what < 0.52) return await this.#close(file);
    if (what < 0.55) return await this.#tell();
    this.#ask(this.#one([uri, uri, uri, this.address("closed.inspection.yaml"), "untitled:new", "nonsense"]));
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
      return { range, text: this.#one(typedPieces) };
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
    const uri = this.address("inspection-reports.yaml");
    const textDocument = { uri: this.address("never-opened.inspection.yaml"), version: 3 };
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
    const file = this.#files.get(uri) ?? TextDocument.create(uri, "yaml", 1, this.example);
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
        query: this.#one(typedPieces),
      },
      ...{ newName: this.#one(typedPieces), context: { diagnostics: [], includeDeclaration: true } },
      ...{ options: { tabSize: 2, insertSpaces: true }, text: this.#one(typedPieces), file: "a" },
      ...{
        standard: this.#one(typedPieces),
        question: this.#below(9),
        figures: [],
        percent: this.#below(120),
      },
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
