/** Opens the preview beside a report when the report comes to the front, for those who have switched that on. */
import { type Disposable, type TextEditor, ViewColumn, window } from "vscode";
import { reportLanguage } from "../languages.ts";
import { opensPreview } from "../settings.ts";
import type { Previews } from "./previews.ts";

/** Once for each report: who closes the preview does not get it again. */
export function openAutomatically(previews: Previews): Disposable {
  const opened = new Set<string>();
  const open = (editor: TextEditor | undefined): void => {
    if (editor?.document.languageId !== reportLanguage || !opensPreview(editor.document)) return;
    const { uri } = editor.document;
    if (opened.has(uri.toString())) return;
    opened.add(uri.toString());
    previews.show(uri, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  };
  open(window.activeTextEditor);
  return window.onDidChangeActiveTextEditor(open);
}
