/** The report that a command about a whole report is about. */
import { l10n, Uri, window } from "vscode";
import { reportLanguage } from "../languages.ts";
import type { Previews } from "../preview/previews.ts";

/**
 * The file that a menu or a lens gives; else the report in front, or that of the preview in front. Undefined, and
 * the writer is told, when there is none.
 */
export function reportFile({ active }: Previews, given: unknown): Uri | undefined {
  const file = givenFile(given);
  if (file) return file;
  const document = window.activeTextEditor?.document;
  if (document?.languageId === reportLanguage) return document.uri;
  if (active) return active.file;
  void window.showInformationMessage(l10n.t("Open an inspection report first."));
  return undefined;
}

/** A lens gives a text. The menu of a panel gives the panel, which is no file. */
function givenFile(given: unknown): Uri | undefined {
  if (typeof given === "string") return Uri.parse(given, true);
  return given instanceof Uri && given.scheme !== "webview-panel" ? given : undefined;
}
