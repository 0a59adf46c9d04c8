/** Where the server reads files: from the disk where it may, else through the editor; what is open counts as it stands there. */
import type { Host } from "../core/src/host.ts";
import { editorRequests } from "../core/src/protocol.ts";
import { editorHost } from "../host/editor-host.ts";
import { overlayHost } from "../host/overlay-host.ts";
import type { OpenDocuments } from "./documents.ts";
import type { Ports } from "./ports.ts";

/** The files of an editor. `readsFiles` says whether it answers when it is asked for one. */
export function filesOf({ connection, disk }: Ports, documents: OpenDocuments, readsFiles: boolean): Host {
  const log = (line: string) => connection.console.warn(line);
  const editor = readsFiles ? editorHost(asking(connection), log) : nowhere(log);
  const either: Host = {
    log,
    read: (address) => (disk?.has(address) ? disk.host : editor).read(address),
    stat: (address) => (disk?.has(address) ? disk.host : editor).stat(address),
    list: (address) => (disk?.has(address) ? disk.host : editor).list(address),
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
  return { log, read: refuse, list: refuse, stat: () => Promise.resolve(undefined) };
}
