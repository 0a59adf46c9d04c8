/** Finds the reports, frameworks and configurations of the workspace. */
import { FileType, Uri, workspace } from "vscode";

const pattern = "**/{*.inspection,*.framework,inspection-reports}.{yaml,yml}";
const isOurs = /^(?:.+\.inspection|.+\.framework|inspection-reports)\.ya?ml$/;
const passedOver = ["node_modules", ".git"];

/** More than anybody has; keeps a mistake in the workspace's settings from taking the editor's time. */
const mostFiles = 10_000;
const mostFolders = 2_000;

/** The addresses of all files of ours. Where the editor cannot search, the folders are walked. */
export async function findFiles(): Promise<Uri[]> {
  const found = await workspace.findFiles(pattern, `**/{${passedOver}}/**`, mostFiles);
  if (found.length > 0) return found;
  const virtual = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme !== "file");
  return walk(virtual.map(({ uri }) => uri));
}

async function walk(folders: Uri[]): Promise<Uri[]> {
  const found: Uri[] = [];
  // The list grows while it is walked.
  for (const folder of folders) {
    for (const [name, type] of await entriesOf(folder)) {
      const uri = Uri.joinPath(folder, name);
      if (type & FileType.Directory) add(folders, uri, name);
      else if (isOurs.test(name)) found.push(uri);
    }
    if (found.length > mostFiles) break;
  }
  return found;
}

function add(folders: Uri[], uri: Uri, name: string): void {
  if (folders.length < mostFolders && !passedOver.includes(name)) folders.push(uri);
}

async function entriesOf(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
