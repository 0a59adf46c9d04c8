/** The settings that the editor itself needs. The language server asks for its own. */
import { type ConfigurationScope, workspace } from "vscode";
import type { EditorSettings } from "../core/src/protocol.ts";

/** When problems are looked for. */
export function runSetting(scope: ConfigurationScope): EditorSettings["run"] {
  return read(scope).get("run") === "onSave" ? "onSave" : "onType";
}

/** Whether a writing aid is on. */
export function writingSetting(aid: "pasteAsFindings" | "enter", scope: ConfigurationScope): boolean {
  return read(scope).get(`writing.${aid}`) !== false;
}

/** Whether the preview and the editor scroll along with each other, told apart by which of them is moved. */
export function previewSetting(
  what: "scrollEditorWithPreview" | "scrollPreviewWithEditor",
  scope: ConfigurationScope,
): boolean {
  return read(scope).get(`preview.${what}`) !== false;
}

/** Whether a report brings its preview along when it comes to the front. */
export function opensPreview(scope: ConfigurationScope): boolean {
  return read(scope).get("preview.openAutomatically") === true;
}

function read(scope: ConfigurationScope) {
  return workspace.getConfiguration("inspectionReports", scope);
}
