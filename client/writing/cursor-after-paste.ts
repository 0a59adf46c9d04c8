/** Puts the cursor behind what was pasted. The editor does the paste itself and does not ask where the cursor goes. */
import { Selection, type TextDocument, type TextDocumentChangeEvent, window, workspace } from "vscode";
import type { WritingAnswer } from "../../core/src/protocol.ts";
import { toPosition } from "../positions.ts";

/** Waits for one paste at a time. */
export class CursorAfterPaste {
  #expected:
    | { readonly document: TextDocument; readonly version: number; readonly answer: WritingAnswer }
    | undefined;
  readonly #listener = workspace.onDidChangeTextDocument((event) => this.#changed(event));

  /** The next change of the file may be this paste. */
  expect(document: TextDocument, answer: WritingAnswer): void {
    this.#expected = { document, version: document.version, answer };
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #changed({ document, contentChanges }: TextDocumentChangeEvent): void {
    const expected = this.#expected;
    if (expected?.document !== document) return;
    this.#expected = undefined;
    const pasted = new Set(contentChanges.map(({ text }) => text.replaceAll("\r\n", "\n")));
    const isThisPaste =
      document.version === expected.version + 1 &&
      contentChanges.length === expected.answer.edits.length &&
      expected.answer.edits.every(({ newText }) => pasted.has(newText));
    const editor = window.activeTextEditor;
    if (!isThisPaste || editor?.document !== document) return;
    const place = toPosition(expected.answer.cursor);
    editor.selection = new Selection(place, place);
  }
}
