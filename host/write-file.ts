/** Writing what someone asked for into a file of theirs. */
import { randomBytes } from "node:crypto";
import { constants, type Stats } from "node:fs";
import {
  access,
  appendFile,
  type FileHandle,
  lstat,
  mkdir,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { decodeText } from "./decode-text.ts";

/**
 * Writes a text or bytes, and the folders above it; a file that is there already is replaced in one step, so that
 * nobody ever finds half of it. True when there was one. Rejects with Node's own error, and then leaves what was there as
 * it was.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  // A link stays a link: what it leads to is replaced, or made where there is nothing yet.
  const place = await realpath(path).catch(() => undefined);
  if (place === undefined && (await isLink(path))) return await writeInto(path, content, false);
  const facts = place === undefined ? undefined : await stat(place);
  // A device or a pipe takes what is written and cannot be replaced.
  if (facts && !facts.isFile()) return await writeInto(path, content, false);
  try {
    await putInPlace(place ?? path, content, { facts });
  } catch (reason) {
    // The folder takes no new file. The one that is there may still be written to.
    if (facts && isForbidden(reason)) return await writeInto(path, content, true);
    throw reason;
  }
  return facts !== undefined;
}

/** Writes into what is there; gives `wasThere`. */
async function writeInto(path: string, content: string | Uint8Array, wasThere: boolean): Promise<boolean> {
  await writeFile(path, content);
  return wasThere;
}

/**
 * Puts a changed text in the place of the text of a file, in one step, with the same rights and the same byte-order
 * mark. False, and nothing written, when the file no longer holds the text that was changed. Rejects with Node's own
 * error, also for a file that may not be written to, and then leaves everything as it was.
 */
export async function changeFile(path: string, before: string, after: string): Promise<boolean> {
  const place = await realpath(path);
  await access(place, constants.W_OK);
  const facts = await stat(place);
  if (!facts.isFile()) throw new Error("it is no file that could be replaced");
  const bytes = await readFile(place);
  const read = decodeText(bytes);
  if (read.kind !== "text" || read.text !== before) return false;
  const mark = bytes.length > Buffer.byteLength(before) ? "\ufeff" : "";
  const isAsRead = async () => bytes.equals(await readFile(place));
  return await putInPlace(place, mark + after, { facts, isAsRead });
}

/** Writes a new file beside a place and moves it there: at every moment the old or the new stands there, whole. */
async function putInPlace(
  place: string,
  content: string | Uint8Array,
  { facts, isAsRead }: { facts: Stats | undefined; isAsRead?: () => Promise<boolean> },
): Promise<boolean> {
  const name = `.${basename(place).slice(0, 40)}.${randomBytes(6).toString("hex")}.part`;
  const beside = join(dirname(place), name);
  try {
    await writeNew(beside, content, facts);
    const mayReplace = !isAsRead || (await isAsRead());
    if (mayReplace) await rename(beside, place);
    else await rm(beside);
    return mayReplace;
  } catch (reason) {
    await rm(beside, { force: true });
    throw reason;
  }
}

/** Writes a file that only those may read who may read the old one, down to the disk itself. */
async function writeNew(path: string, content: string | Uint8Array, old: Stats | undefined): Promise<void> {
  const file = await open(path, "wx", old ? old.mode & 0o777 : undefined);
  try {
    await file.writeFile(content);
    if (old) await keepRights(file, old);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function keepRights(file: FileHandle, old: Stats): Promise<void> {
  const own = await file.stat();
  // Whoever may not give files away keeps this one.
  if (own.gid !== old.gid) await file.chown(own.uid, old.gid).catch(() => undefined);
  if (own.uid !== old.uid) await file.chown(old.uid, old.gid).catch(() => undefined);
  await file.chmod(old.mode & 0o7777);
}

async function isLink(path: string): Promise<boolean> {
  return await lstat(path).then(
    (facts) => facts.isSymbolicLink(),
    () => false,
  );
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
