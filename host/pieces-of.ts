/** What comes out of an open pipe or device, piece by piece, without a thread that waits for it. */
import type { FileHandle } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/** Gives the pieces until there are no more. Whoever stops taking them ends it; the file stays open. */
export async function* piecesOf(file: FileHandle): AsyncGenerator<Uint8Array, void, void> {
  for (;;) {
    const piece = new Uint8Array(pieceSize);
    const length = await readNow(file, piece);
    if (length === 0) return;
    if (length === undefined) await pause(lookAgain);
    else yield piece.subarray(0, length);
  }
}

/** As much as a pipe holds on most systems, in bytes. */
const pieceSize = 65_536;

/** Somebody writes, but nothing is there yet: so long until the next look, in milliseconds. */
const lookAgain = 5;

/** How many bytes were there; 0 at the end, undefined when more may come. */
async function readNow(file: FileHandle, into: Uint8Array): Promise<number | undefined> {
  try {
    return (await file.read(into, 0, into.length)).bytesRead;
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === "EAGAIN") return undefined;
    throw reason;
  }
}
