/** Says that a document is there, and offers to show it. */
import { commands, env, l10n, UIKind, type Uri, window, workspace } from "vscode";
import type { DocumentFormat } from "../../core/src/protocol.ts";

/** Offers what this editor can do with the document: opening it, or showing where it is. */
export async function offerDocument(file: Uri, format: DocumentFormat): Promise<void> {
  const name = file.path.split("/").at(-1) ?? "";
  const opening = l10n.t("Open");
  const showing = l10n.t("Show in folder");
  const offers = [
    ...(opens(file, format) ? [opening] : []),
    ...(isOnThisMachine(file) || workspace.getWorkspaceFolder(file) ? [showing] : []),
  ];
  const chosen = await window.showInformationMessage(l10n.t("{0} was exported.", name), ...offers);
  if (chosen === opening) await open(file, format);
  if (chosen === showing) await show(file);
}

/** Texts open in the editor itself; the rest needs a program of its own, on the machine where the file is. */
function opens(file: Uri, format: DocumentFormat): boolean {
  return isText(format) || isOnThisMachine(file);
}

async function open(file: Uri, format: DocumentFormat): Promise<void> {
  // A page is to be looked at, where it can be; the others are to be read as they are written.
  if (isText(format) && !(format === "html" && isOnThisMachine(file)))
    await commands.executeCommand("vscode.open", file);
  else await env.openExternal(file);
}

async function show(file: Uri): Promise<void> {
  await commands.executeCommand(isOnThisMachine(file) ? "revealFileInOS" : "revealInExplorer", file);
}

function isText(format: DocumentFormat): boolean {
  return format === "html" || format === "md" || format === "json";
}

function isOnThisMachine({ scheme }: Uri): boolean {
  return scheme === "file" && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}
