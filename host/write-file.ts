/** Writing what someone asked for into a file of theirs. */
import { appendFile, chmod, mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes a text or bytes, and the folders above it; a file that is there already is replaced in one step, so that
 * nobody ever finds half of it. True when there was one. Rejects with Node's own error, and then leaves what was there as
 * it was.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  // A link stays a link: what it leads to is replaced.
  const place = await realpath(path).catch(() => path);
  const facts = await stat(place).catch(() => undefined);
  // A device or a pipe takes what is written and cannot be replaced.
  if (facts && !facts.isFile()) {
    await writeFile(place, content);
    return false;
  }
  const beside = join(dirname(place), `.${basename(place)}.${process.pid}.part`);
  try {
    await writeFile(beside, content);
  } catch (reason) {
    await rm(beside, { force: true });
    // The folder takes no new file. The one that is there may still be written to.
    if (!facts || !isForbidden(reason)) throw reason;
    await writeFile(place, content);
    return true;
  }
  try {
    if (facts) await chmod(beside, facts.mode);
    await rename(beside, place);
    return facts !== undefined;
  } catch (reason) {
    await rm(beside, { force: true });
    throw reason;
  }
}

/** Writes a text behind what is in a file, or into a new one. */
export async function addToFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await appendFile(path, text);
}

/** Writes a text into a file that must not be there yet; false, and nothing written, when it is. */
export async function createFile(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: "wx" });
    return true;
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw reason;
  }
}

function isForbidden(reason: unknown): boolean {
  const { code = "" } = reason as NodeJS.ErrnoException;
  return code === "EACCES" || code === "EPERM";
}
