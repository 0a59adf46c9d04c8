/** What differs between a server that runs in Node and one that runs in a browser. */
import type { Connection } from "vscode-languageserver";
import type { Host } from "../core/src/host.ts";

/** Given by the entry that starts the server, which loads what reads a disk when it is asked for. */
export type ServerPorts = Omit<Ports, "disk"> & { readonly disk?: () => Promise<Disk> };

/** What a session works with. */
export interface Ports {
  readonly connection: Connection;
  /** Resolves when the messages that are waiting have been read. */
  readonly pause: () => Promise<void>;
  /** A clock in milliseconds, to notice what takes too long. */
  readonly now: () => number;
  /** Calls `work` after a time in milliseconds; what it gives takes that back. */
  readonly after: (milliseconds: number, work: () => void) => () => void;
  /** Address of a rule's page with `{rule}` for its id, when the editor gives none. */
  readonly rulePages: string;
  /** Loads what makes Word and PDF documents. Rejects where that cannot be loaded, as without a network. */
  readonly documents: () => Promise<Documents>;
  /** Whether a program can be run that prints, as a PDF needs. */
  readonly prints: boolean;
  /** The files of this computer, where the server may read them. */
  readonly disk?: Disk | undefined;
}

/** What makes documents of every format. */
export type Documents = Pick<typeof import("../documents/render-document.ts"), "renderDocument" | "asAnswer">;

/** Files on a disk, by their addresses. */
export interface Disk {
  /** The files in them, for an editor in which these folders are open, by their addresses. */
  readonly hostFor: (folders: () => Promise<readonly string[]>) => Host;
  /** Whether an address is one of this disk. */
  readonly has: (address: string) => boolean;
  /** The addresses of all files of ours in a folder and below. */
  readonly find: (folder: string) => Promise<readonly string[]>;
}
