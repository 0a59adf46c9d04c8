/** The editor that a command is about. */
import { l10n, type TextEditor, window } from "vscode";
import { isOurs } from "../languages.ts";

/** The editor in front when it holds a file of ours; undefined, and the writer is told, when it does not. */
export function activeReport(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor && isOurs(editor.document)) return editor;
  void window.showInformationMessage(l10n.t("Open an inspection report first."));
  return undefined;
}
