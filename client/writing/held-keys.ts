/** Enters that have been pressed and not done yet, each at its place, while the writer types on. */
import {
  type Disposable,
  type Position,
  type TextDocumentChangeEvent,
  type TextEditor,
  workspace,
} from "vscode";
import { plainIndent } from "./enter-place.ts";

/** A writer does not type on for so many edits while one is on its way. */
const mostTries = 20;

/** Follows the places through everything that happens to the text. */
export class HeldKeys implements Disposable {
  #places: { offset: number; readonly indent: string }[] = [];
  readonly #version: number;
  readonly #listener: Disposable;

  constructor(private readonly editor: TextEditor) {
    this.#version = editor.document.version;
    this.#listener = workspace.onDidChangeTextDocument((event) => this.#changed(event));
  }

  /** Whether one key is held and nothing has happened since. */
  get isUndisturbed(): boolean {
    return this.#places.length === 1 && this.editor.document.version === this.#version;
  }

  /** Whether these are keys of an editor. */
  isOf(editor: TextEditor): boolean {
    return editor === this.editor;
  }

  /** Holds a key that was pressed at a place. */
  add(place: Position): void {
    const { document, options } = this.editor;
    const before = document.lineAt(place.line).text.slice(0, place.character);
    const tabSize = typeof options.tabSize === "number" ? options.tabSize : 2;
    this.#places.push({ offset: document.offsetAt(place), indent: plainIndent(before, tabSize) });
  }

  /** Puts a plain new line, indented like its own, at each place. */
  async insertLines(): Promise<void> {
    for (let tries = 0; tries < mostTries; tries++) if (await this.#insertOnce()) return;
  }

  dispose(): void {
    this.#listener.dispose();
  }

  /** The editor refuses when the text has changed on the way there; then the places have been told of it. */
  async #insertOnce(): Promise<boolean> {
    const { document } = this.editor;
    return await this.editor.edit((edit) => {
      for (const { offset, indent } of this.#places) edit.insert(document.positionAt(offset), `\n${indent}`);
    });
  }

  /** What was typed at a place was typed after the key, so the place stays before it. */
  #changed({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (document !== this.editor.document) return;
    for (const { rangeOffset, rangeLength, text } of contentChanges)
      for (const place of this.#places)
        if (rangeOffset < place.offset)
          place.offset += text.length - Math.min(rangeLength, place.offset - rangeOffset);
  }
}
