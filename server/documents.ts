/** The files that are open in the editor, as they stand there, and where the writer last typed in them. */
import { type Connection, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Position } from "../core/src/problem.ts";

/** Open files by address. Edits are applied piece by piece, as the editor sends them. */
export class OpenDocuments {
  readonly #edits = new Map<string, Position>();
  readonly #documents = new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update: (document, changes, version) => {
      const last = changes.at(-1);
      const updated = TextDocument.update(document, changes, version);
      if (last && "range" in last) {
        const typed = document.offsetAt(last.range.start) + last.text.length;
        this.#edits.set(document.uri, updated.positionAt(typed));
      }
      return updated;
    },
  });

  /** Begins to follow what the editor says about its files. */
  listen(connection: Connection): void {
    this.#documents.onDidClose(({ document }) => this.#edits.delete(document.uri));
    this.#documents.listen(connection);
  }

  /** The open file at an address, or undefined. */
  get(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  /** All open files. */
  all(): readonly TextDocument[] {
    return this.#documents.all();
  }

  /** Where the writer typed last and may still be typing; undefined after `rest`. */
  typingAt(uri: string): Position | undefined {
    return this.#edits.get(uri);
  }

  /** Says that the writer has paused. True when it was not known yet. */
  rest(uri: string): boolean {
    return this.#edits.delete(uri);
  }

  get onDidOpen() {
    return this.#documents.onDidOpen;
  }
  get onDidChangeContent() {
    return this.#documents.onDidChangeContent;
  }
  get onDidSave() {
    return this.#documents.onDidSave;
  }
  get onDidClose() {
    return this.#documents.onDidClose;
  }
}
