/**
 * Enter, where the language server knows better than the editor: on the empty line below a finding it begins the
 * next one, behind a name that waits for text it begins a block.
 *
 * An extension is told of a key later than the editor, and the writer types on meanwhile. So the key is ours
 * only where a line looks like such a place, which sets `inspectionReports.enterHelps`; every other Enter is the
 * editor's own. There the place of the key is remembered: if anything else happens before the answer is there,
 * or the answer takes long, a plain new line is put at that very place, so that no Enter is lost and no letter
 * changes places with it.
 */
import {
  CancellationTokenSource,
  commands,
  Disposable,
  type Position,
  type TextEditor,
  window,
} from "vscode";
import { requests, type WritingAnswer } from "../../core/src/protocol.ts";
import { reportLanguage } from "../languages.ts";
import { fromPosition } from "../positions.ts";
import type { Services } from "../services.ts";
import { writingSetting } from "../settings.ts";
import { applyAnswer } from "./apply-answer.ts";
import { isEnterPlace } from "./enter-place.ts";
import { HeldKeys } from "./held-keys.ts";

const contextKey = "inspectionReports.enterHelps";

/** Longer than an answer takes, shorter than a writer notices. In milliseconds. */
const patience = 150;

/** Keeps the context key and does what the key does. */
export class EnterKey implements Disposable {
  readonly #registered: Disposable;
  #helps = false;
  #held: HeldKeys | undefined;

  constructor(private readonly services: Services) {
    this.#registered = Disposable.from(
      commands.registerCommand("inspectionReports.enter", () => this.#press()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#look(textEditor)),
      window.onDidChangeActiveTextEditor((editor) => this.#look(editor)),
      services.server.onDidChange(() => this.#look(window.activeTextEditor)),
    );
    this.#look(window.activeTextEditor);
  }

  dispose(): void {
    this.#registered.dispose();
    this.#held?.dispose();
  }

  #look(editor: TextEditor | undefined): void {
    if (editor !== window.activeTextEditor) return;
    const helps = editor !== undefined && isHelped(editor) && this.services.server.isRunning;
    if (helps === this.#helps) return;
    this.#helps = helps;
    void commands.executeCommand("setContext", contextKey, helps);
  }

  async #press(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    if (this.#held?.isOf(editor)) return this.#held.add(editor.selection.active);
    // The cursor has moved on since the context key was set: the editor knows best what Enter does there.
    if (!isHelped(editor)) return void (await commands.executeCommand("type", { text: "\n" }));
    const held = new HeldKeys(editor);
    this.#held = held;
    held.add(editor.selection.active);
    await this.#release(editor, held);
  }

  /** Held until the answer is there; what was held and not answered becomes plain new lines. */
  async #release(editor: TextEditor, held: HeldKeys): Promise<void> {
    const { version } = editor.document;
    const answer = await this.#ask(editor, editor.selection.active);
    // Keys that are pressed from here on are held by themselves.
    this.#held = undefined;
    const isUsed = answer !== undefined && held.isUndisturbed && (await applyAnswer(editor, version, answer));
    if (!isUsed) await held.insertLines();
    held.dispose();
  }

  /** What Enter should do at a place; undefined for a plain one, or when the answer does not come in time. */
  async #ask({ document }: TextEditor, position: Position): Promise<WritingAnswer | undefined> {
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: document.uri.toString() }, position: fromPosition(position) };
    const asked = this.services.server
      .request<WritingAnswer | null>(requests.enter, params, source.token)
      .catch((thrown: unknown) => this.services.log.debug(`Plain Enter: ${String(thrown)}`));
    const answer = await Promise.race([asked, new Promise<void>((resolve) => setTimeout(resolve, patience))]);
    source.cancel();
    source.dispose();
    return answer ?? undefined;
  }
}

function isHelped({ document, selections, selection }: TextEditor): boolean {
  if (document.languageId !== reportLanguage || selections.length !== 1) return false;
  return selection.isEmpty && isEnterPlace(document, selection.active) && writingSetting("enter", document);
}
