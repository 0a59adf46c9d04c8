/**
 * When problems are shown. An editor that can ask for them is told when to ask again; to the others they
 * are sent: at once for a file that was opened, after a short pause while the writer types.
 */
import type { FullDocumentDiagnosticReport } from "vscode-languageserver";
import { diagnostic } from "../core/src/features/diagnostic.ts";
import type { EditorAbilities } from "./capabilities.ts";
import type { OpenDocuments } from "./documents.ts";
import type { Ports } from "./ports.ts";
import { unheard } from "./unheard.ts";
import type { Workspace } from "./workspace.ts";

/** Long enough to finish a word, short enough that nobody waits. In milliseconds. */
const whileTyping = 100;

/** After this pause a sentence counts as finished. In milliseconds. */
const pauseInSentence = 900;

/** Shows problems of open files, and again when something changes. */
export class Problems {
  readonly #waiting = new Map<string, () => void>();
  readonly #resting = new Map<string, () => void>();

  constructor(
    private readonly ports: Ports,
    private readonly documents: OpenDocuments,
    private readonly workspace: Workspace,
    private readonly abilities: EditorAbilities,
  ) {}

  /** Begins to follow the open files: those that are open already, too. */
  listen(): void {
    const { documents } = this;
    documents.onDidOpen(({ document }) => this.#sendAfter(document.uri, 0));
    documents.onDidSave(({ document }) => {
      // Who saves has finished the sentence.
      documents.rest(document.uri);
      this.#sendAfter(document.uri, 0);
    });
    documents.onDidChangeContent(({ document }) => this.#changed(document.uri));
    documents.onDidClose(({ document }) => this.#forget(document.uri));
    for (const { uri } of documents.all()) this.#sendAfter(uri, 0);
  }

  /** Shows the problems of all open files anew: settings or other files have changed. */
  refresh(): void {
    if (!this.abilities.pullsProblems) for (const { uri } of this.documents.all()) this.#sendAfter(uri, 0);
    else if (this.abilities.refreshesProblems) unheard(this.ports.connection.languages.diagnostics.refresh());
  }

  #changed(uri: string): void {
    this.#rest(uri);
    if (!this.abilities.pullsProblems) unheard(this.#sendIfTypingCounts(uri));
  }

  async #sendIfTypingCounts(uri: string): Promise<void> {
    const { run } = await this.workspace.settingsFor(uri);
    if (run === "onType") this.#sendAfter(uri, whileTyping);
  }

  /** What was held back in the sentence that is being typed is shown after a pause. */
  #rest(uri: string): void {
    if (!this.documents.typingAt(uri)) return;
    this.#resting.get(uri)?.();
    this.#resting.set(
      uri,
      this.ports.after(pauseInSentence, () => unheard(this.#rested(uri))),
    );
  }

  /** Who wants problems on saving is shown nothing by a pause. */
  async #rested(uri: string): Promise<void> {
    this.#resting.delete(uri);
    if (!this.documents.rest(uri)) return;
    const { run } = await this.workspace.settingsFor(uri);
    if (run === "onSave") return;
    if (this.abilities.pullsProblems) this.refresh();
    else this.#sendAfter(uri, 0);
  }

  #sendAfter(uri: string, milliseconds: number): void {
    if (this.abilities.pullsProblems) return;
    this.#waiting.get(uri)?.();
    this.#waiting.set(
      uri,
      this.ports.after(milliseconds, () => {
        this.#waiting.delete(uri);
        void this.#send(uri);
      }),
    );
  }

  async #send(uri: string): Promise<void> {
    const { connection } = this.ports;
    const version = this.documents.get(uri)?.version;
    try {
      const context = await this.workspace.contextOf(uri);
      // Closed or edited in the meantime: a newer answer is on its way.
      if (!context || this.documents.get(uri)?.version !== version) return;
      const { items }: FullDocumentDiagnosticReport = diagnostic.run(context, { textDocument: { uri } });
      await connection.sendDiagnostics({
        uri,
        diagnostics: items,
        ...(version !== undefined && { version }),
      });
    } catch (thrown) {
      connection.console.error(`problems of ${uri}: ${String(thrown)}`);
    }
  }

  #forget(uri: string): void {
    for (const timers of [this.#waiting, this.#resting]) {
      timers.get(uri)?.();
      timers.delete(uri);
    }
    if (!this.abilities.pullsProblems)
      unheard(this.ports.connection.sendDiagnostics({ uri, diagnostics: [] }));
  }
}
