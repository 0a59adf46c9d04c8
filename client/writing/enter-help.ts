/**
 * Enter, where the language server knows better than the editor: on the empty line below a finding it begins the
 * next one, behind a name that waits for text it begins a block.
 *
 * The key stays the editor's own. An extension is told of a key later than the window, while the writer types
 * on: one that took it would put the new line behind letters that were typed after it. So the new line is there
 * at once, and is made into more only if nothing else has happened when the answer comes. One undo takes that
 * back and leaves the plain new line.
 */
import {
  CancellationTokenSource,
  type Disposable,
  type TextDocumentChangeEvent,
  type TextEditor,
  window,
  workspace,
} from "vscode";
import { requests, type WritingAnswer } from "../../core/src/protocol.ts";
import { reportLanguage } from "../languages.ts";
import { fromPosition } from "../positions.ts";
import type { Services } from "../services.ts";
import { writingSetting } from "../settings.ts";
import { applyAnswer } from "./apply-answer.ts";
import { type EnterPlace, enterPlace } from "./enter-place.ts";

/** Longer than an answer takes on a busy machine. What came later would surprise the writer. In milliseconds. */
const patience = 1000;

/** Watches for Enter in the report in front. */
export class EnterHelp implements Disposable {
  readonly #listener: Disposable;

  constructor(private readonly services: Services) {
    this.#listener = workspace.onDidChangeTextDocument((event) => this.#changed(event));
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #changed(event: TextDocumentChangeEvent): void {
    const { document } = event;
    const editor = window.activeTextEditor;
    if (document.languageId !== reportLanguage || editor?.document !== document) return;
    if (editor.selections.length !== 1 || !this.services.server.isRunning) return;
    const place = enterPlace(event);
    if (place && writingSetting("enter", document)) void this.#help(editor, place);
  }

  async #help(editor: TextEditor, { before, cursor, asked }: EnterPlace): Promise<void> {
    const { version } = editor.document;
    const answer = await this.#ask(editor, asked);
    const [edit, ...others] = answer?.edits ?? [];
    if (!answer || !edit || others.length > 0 || editor.selections.length !== 1) return;
    // The window tells of a change before it tells of the cursor.
    const { active, isEmpty } = editor.selection;
    if (!isEmpty || !(active.isEqual(cursor) || active.isEqual(before))) return;
    // The new line that is there goes into what the answer writes.
    const range = { start: edit.range.start, end: fromPosition(cursor) };
    await applyAnswer(editor, { version, cursor }, { ...answer, edits: [{ ...edit, range }] });
  }

  /** What Enter meant at a place; undefined for a plain one, or when the answer does not come in time. */
  async #ask({ document }: TextEditor, asked: EnterPlace["asked"]): Promise<WritingAnswer | undefined> {
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: document.uri.toString() }, position: fromPosition(asked) };
    const timer = setTimeout(() => source.cancel(), patience);
    try {
      const answer = await this.services.server.request<WritingAnswer | null>(
        requests.enter,
        params,
        source.token,
      );
      return source.token.isCancellationRequested ? undefined : (answer ?? undefined);
    } catch (thrown) {
      this.services.log.debug(`Plain Enter: ${String(thrown)}`);
      return undefined;
    } finally {
      clearTimeout(timer);
      source.dispose();
    }
  }
}
