/**
 * Files for a server that cannot read them itself: in a browser, in a virtual workspace. It is shown the
 * workspace and the folders of open files, and nothing else.
 */
import { FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { editorRequests } from "../core/src/protocol.ts";
import { findFiles } from "./find-files.ts";

/** What is larger is no report, and is not sent. In bytes. */
const largest = 10_000_000;

/** More names than any folder of reports has. */
const mostNames = 10_000;

/** Answers the server's requests. Whatever cannot be read counts as not being there. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(editorRequests.readFile, ({ uri }: { uri: string }) => readFile(Uri.parse(uri, true)));
  client.onRequest(editorRequests.listFolder, ({ uri }: { uri: string }) => listFolder(Uri.parse(uri, true)));
  client.onRequest(editorRequests.findFiles, async () => (await findFiles()).map(String));
}

async function readFile(uri: Uri): Promise<string | null> {
  if (!isShown(uri, folderOf(uri))) return null;
  try {
    if ((await workspace.fs.stat(uri)).size > largest) return null;
    return new TextDecoder("utf-8", { fatal: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

async function listFolder(uri: Uri): Promise<string[]> {
  if (!isShown(uri, uri)) return [];
  try {
    const entries = (await workspace.fs.readDirectory(uri)).slice(0, mostNames);
    return entries.map(([name, type]) => (type & FileType.Directory ? `${name}/` : name));
  } catch {
    return [];
  }
}

/** Whether something lies in the workspace, or in the folder of an open file. */
function isShown(uri: Uri, folder: Uri): boolean {
  if (workspace.getWorkspaceFolder(uri)) return true;
  const open = workspace.textDocuments.filter((document) => !document.isUntitled && document.uri.path !== "");
  return open.some((document) => isSame(folderOf(document.uri), folder));
}

function folderOf(uri: Uri): Uri {
  return Uri.joinPath(uri, "..");
}

function isSame(a: Uri, b: Uri): boolean {
  return a.toString().replace(/\/$/, "") === b.toString().replace(/\/$/, "");
}
