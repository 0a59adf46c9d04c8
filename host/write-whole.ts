/** Writing into an open file, such as one that standard output leads to, until all of it is there. */
import { fstatSync, writeSync } from "node:fs";

/** Whether a number stands for an open file on the disk, and not for a screen or a pipe. */
export function isOpenFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

/**
 * Writes all of it, at once. A disk with a little room takes a part and says so only by its length, which Node's own
 * streams for files pass over; the rest then gives the reason, which is thrown.
 */
export function writeWhole(descriptor: number, content: string | Uint8Array): void {
  let rest = typeof content === "string" ? Buffer.from(content) : content;
  while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
}
