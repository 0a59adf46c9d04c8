/** Files as an editor sees them: on the web, in a virtual workspace, on another machine. */
import type { Host } from "../core/src/host.ts";
import { folderOf, nameOf } from "../core/src/host-path.ts";

/** What the editor answers. */
export interface EditorFiles {
  /** The text of a file; null when it is not there or no text. */
  readFile(address: string): Promise<string | null>;
  /** The names in a folder, those of folders with a `/` at the end; empty when it is not there. */
  listFolder(address: string): Promise<readonly string[]>;
}

/** A host that asks the editor. */
export function editorHost(files: EditorFiles, log: (line: string) => void): Host {
  return {
    log,
    async read(address) {
      const text = await files.readFile(address);
      if (text === null) throw new Error("it is not there, or it is no text");
      return { kind: "text", text };
    },
    async stat(address) {
      const folder = folderOf(address);
      if (folder === undefined) return undefined;
      const names = await files.listFolder(folder).catch((): string[] => []);
      const name = nameOf(address);
      if (names.includes(name)) return "file";
      return names.includes(`${name}/`) ? "folder" : undefined;
    },
    // The editor itself shows the workspace and the folders of open files, and nothing else.
    isInReach: async () => true,
    list: async (address) => (await files.listFolder(address)).map((name) => name.replace(/\/$/, "")),
  };
}
