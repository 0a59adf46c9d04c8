/**
 * Files on this computer's disk, for the core. This room is the only one that uses `node:fs`, so what is
 * read, how much of it and how it becomes text is decided here and nowhere else.
 */
import { open, readdir, stat } from "node:fs/promises";
import type { FileContent, Host, PlaceKind } from "../core/src/host.ts";
import { decodeText } from "./decode-text.ts";
import { readUpTo } from "./read-up-to.ts";

/** How a host behaves. */
export interface NodeHostOptions {
  /** The largest file that is read, in bytes. */
  readonly maxBytes: number;
  /** Takes one line of the log; standard error when left out. */
  readonly log?: (line: string) => void;
}

/** A host on the disk. Its `read` rejects with Node's own error when a file is not there or may not be read. */
export function nodeHost({ maxBytes, log = logToStandardError }: NodeHostOptions): Host {
  return { log, read: (path) => readText(path, maxBytes), stat: kindAt, list: (folder) => readdir(folder) };
}

/** Reads a stream to its end, such as standard input, under the same rules as a file. */
export async function readStream(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<FileContent> {
  const bytes = await readUpTo(stream, maxBytes);
  return bytes.length > maxBytes ? { kind: "tooLarge", bytes: bytes.length } : decodeText(bytes);
}

async function readText(path: string, maxBytes: number): Promise<FileContent> {
  const file = await open(path);
  try {
    const facts = await file.stat();
    if (facts.isFile() && facts.size > maxBytes) return { kind: "tooLarge", bytes: facts.size };
    // A pipe or device tells no size, and could go on for ever.
    if (!facts.isFile() && !facts.isDirectory()) {
      return await readStream(file.createReadStream({ autoClose: false }), maxBytes);
    }
    return decodeText(await file.readFile());
  } finally {
    await file.close();
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
