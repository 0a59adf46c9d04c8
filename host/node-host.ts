/**
 * Files on this computer's disk, for the core. This room is the only one that uses `node:fs`, so what is
 * read, how much of it and how it becomes text is decided here and nowhere else.
 */
import { constants } from "node:fs";
import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import type { FileContent, Host, PlaceKind } from "../core/src/host.ts";
import { decodeText } from "./decode-text.ts";
import { piecesOf } from "./pieces-of.ts";
import { isInReach } from "./reach.ts";
import { readUpTo } from "./read-up-to.ts";

/** How a host behaves. */
export interface NodeHostOptions {
  /** The largest file that is read, in bytes. */
  readonly maxBytes: number;
  /** The folders that are worked in; the one where the program runs when left out. Must not reject. */
  readonly folders?: () => Promise<readonly string[]>;
  /** Takes one line of the log; standard error when left out. */
  readonly log?: (line: string) => void;
}

/**
 * A host on the disk. Its `read` rejects with Node's own error when a file is not there or may not be read, and with
 * the end of a sentence for a pipe that nobody writes into: it never waits for somebody who may never come.
 */
export function nodeHost({
  maxBytes,
  folders = async () => [process.cwd()],
  log = logToStandardError,
}: NodeHostOptions): Host {
  return {
    log,
    read: (path) => readText(path, maxBytes),
    stat: kindAt,
    list: (folder) => readdir(folder),
    isInReach: async (path, from) => isInReach(path, from, await folders()),
  };
}

/** Reads a stream to its end, such as standard input, under the same rules as a file. */
export async function readStream(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<FileContent> {
  const bytes = await readUpTo(stream, maxBytes);
  return bytes.length > maxBytes ? { kind: "tooLarge", bytes: bytes.length } : decodeText(bytes);
}

async function readText(path: string, maxBytes: number): Promise<FileContent> {
  const file = await openNow(path);
  try {
    const facts = await file.stat();
    if (facts.isFile() && facts.size > maxBytes) return { kind: "tooLarge", bytes: facts.size };
    // A pipe or device tells no size, and could go on for ever.
    if (!facts.isFile() && !facts.isDirectory()) {
      const bytes = await readUpTo(piecesOf(file), maxBytes);
      if (facts.isFIFO() && bytes.length === 0) throw new Error("it is a pipe, and nobody writes into it");
      return bytes.length > maxBytes ? { kind: "tooLarge", bytes: bytes.length } : decodeText(bytes);
    }
    return decodeText(await file.readFile());
  } finally {
    await file.close();
  }
}

/** Opens without waiting: to open a pipe otherwise takes until somebody writes into it, and blocks a thread so long. */
async function openNow(path: string): Promise<FileHandle> {
  const { O_RDONLY, O_NONBLOCK = 0 } = constants;
  try {
    return await open(path, O_RDONLY | O_NONBLOCK);
  } catch (reason) {
    const { code } = reason as NodeJS.ErrnoException;
    // Node knows names as text, and stands this sign for each byte that is none.
    if (code === "ENOENT" && path.includes("\ufffd"))
      throw new Error("there is no such file, or its name is not in UTF-8: give it another name");
    throw reason;
  }
}

async function kindAt(path: string): Promise<PlaceKind | undefined> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    return undefined;
  }
}

function logToStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
