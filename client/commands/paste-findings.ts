/** Pastes the bullets of a word processor as findings. */
import { commands, env, l10n, type TextEditor, window } from "vscode";
import { requests, type WritingAnswer } from "../../core/src/protocol.ts";
import { fromRange } from "../positions.ts";
import type { Services } from "../services.ts";
import { applyAnswer } from "../writing/apply-answer.ts";
import { activeReport } from "./active-report.ts";
import type { Command } from "./command.ts";

/** Does one edit, which one undo takes back; a plain paste where the text cannot become findings. */
export const pasteFindings: Command = {
  name: "pasteFindings",
  run: async (services) => {
    const editor = activeReport();
    if (!editor) return;
    const asked = { version: editor.document.version, cursor: editor.selection.end };
    const text = await env.clipboard.readText();
    const answer = editor.selections.length === 1 ? await ask(services, editor, text) : null;
    if (!answer) return void (await commands.executeCommand("editor.action.clipboardPasteAction"));
    if (await applyAnswer(editor, asked, answer)) window.setStatusBarMessage(answer.what, 5000);
    else void window.showInformationMessage(l10n.t("The report has changed meanwhile. Paste again."));
  },
};

/** A server that cannot answer must not keep anybody from pasting. */
async function ask(
  { server, log }: Services,
  { document, selection }: TextEditor,
  text: string,
): Promise<WritingAnswer | null> {
  const params = { textDocument: { uri: document.uri.toString() }, range: fromRange(selection), text };
  try {
    return await server.request<WritingAnswer | null>(requests.paste, params);
  } catch (thrown) {
    log.warn(`Pasted as it is: ${String(thrown)}`);
    return null;
  }
}
