/** Where the server reads files: from the disk where it may, else through the editor; what is open counts as it stands there. */
import type { Host } from "../core/src/host.ts";
import { editorRequests } from "../core/src/protocol.ts";
import { editorHost } from "../host/editor-host.ts";
import { overlayHost } from "../host/overlay-host.ts";
import type { OpenDocuments } from "./documents.ts";
import type { Ports } from "./ports.ts";

/** What an editor says of the files behind it. */
export interface EditorFolders {
  /** Whether it answers when it is asked for a file. */
  readonly readsFiles: boolean;
  /** The addresses of the folders that are open. Never rejects. */
  readonly folders: () => Promise<readonly string[]>;
}

/** The files of an editor. */
export function filesOf(
  { connection, disk }: Ports,
  documents: OpenDocuments,
  editorFiles: EditorFolders,
): Host {
  const log = (line: string) => connection.console.warn(line);
  const onDisk = disk?.hostFor(editorFiles.folders);
  const hostOf = (address: string) => (onDisk && disk?.has(address) ? onDisk : editor);
  const editor = editorFiles.readsFiles ? editorHost(asking(connection), log) : nowhere(log);
  const either: Host = {
    log,
    read: (address) => hostOf(address).read(address),
    stat: (address) => hostOf(address).stat(address),
    list: (address) => hostOf(address).list(address),
    isInReach: (address, from) => hostOf(address).isInReach(address, from),
  };
  return overlayHost(either, (address) => documents.get(address)?.getText());
}

function asking(connection: Ports["connection"]) {
  return {
    readFile: (uri: string) => connection.sendRequest<string | null>(editorRequests.readFile, { uri }),
    listFolder: (uri: string) => connection.sendRequest<string[]>(editorRequests.listFolder, { uri }),
  };
}

/** Nothing can be read: every file stands for itself. */
function nowhere(log: (line: string) => void): Host {
  const refuse = () => Promise.reject(new Error("files of this kind cannot be read here"));
  return { log, read: refuse, list: refuse, stat: async () => undefined, isInReach: async () => false };
}
