/** Writing what someone asked for into a file of theirs. */
import { constants, type Stats } from "node:fs";
import {
  access,
  appendFile,
  type FileHandle,
  link,
  lstat,
  mkdir,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { decodeText } from "./decode-text.ts";
import { besideOf } from "./leftovers.ts";
import { isInReach, leadsOut } from "./reach.ts";

/**
 * Writes a text or bytes, and the folders above it; a file that is there already is replaced in one step, so that
 * nobody ever finds half of it. True when there was one. Rejects with Node's own error, and then leaves what was there as
 * it was.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<boolean> {
  return await withFolder(path, () => replace(path, content));
}

async function replace(path: string, content: string | Uint8Array): Promise<boolean> {
  // A link stays a link: what it leads to is replaced, or made where there is nothing yet.
  const place = await realpath(path).catch(() => undefined);
  const target = place ?? (await whereLinkLeads(path));
  const facts = place === undefined ? undefined : await stat(place);
  // A device or a pipe takes what is written and cannot be replaced.
  if (facts && !facts.isFile()) {
    if (facts.isFIFO()) await writeIntoPipe(path, content);
    else await writeFile(path, content);
    return false;
  }
  try {
    await putInPlace(target, content, { facts });
  } catch (reason) {
    // The folder takes no new file. The one that is there may still be written to.
    if (!facts || !isForbidden(reason)) throw reason;
    await overwrite(target, content);
  }
  return facts !== undefined;
}

/** Rejects with the end of a sentence where nobody reads from it: to open it would otherwise wait for ever. */
async function writeIntoPipe(pipe: string, content: string | Uint8Array): Promise<void> {
  const { O_WRONLY, O_NONBLOCK = 0 } = constants;
  const held = await open(pipe, O_WRONLY | O_NONBLOCK).catch((reason: unknown) => {
    throw codeOf(reason) === "ENXIO" ? new Error("it is a pipe, and nobody reads from it") : reason;
  });
  try {
    // Held open meanwhile, so that its reader does not take the end of this for the end of all.
    await writeFile(pipe, content);
  } finally {
    await held.close();
  }
}

/** Where a file is to be made: the place itself, or where a link leads behind which there is nothing yet. */
async function whereLinkLeads(path: string, followed = 0): Promise<string> {
  const next = await readlink(path).catch(() => undefined);
  if (next === undefined) return path;
  if (followed >= mostLinks) throw Object.assign(new Error("too many links"), { code: "ELOOP" });
  return await whereLinkLeads(resolve(dirname(path), next), followed + 1);
}

/** More than any system follows. */
const mostLinks = 40;

/** Writes over what is in a file, which takes back what it held when there is no room for all of it. */
async function overwrite(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, "r+");
  try {
    const before = await file.readFile();
    try {
      await fill(file, Buffer.from(content));
    } catch (reason) {
      // What the old content needs is its own already, so that there is room for it on a disk that is full.
      await fill(file, before);
      throw reason;
    }
  } finally {
    await file.close();
  }
}

async function fill(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += (await file.write(bytes, done, bytes.length - done, done)).bytesWritten;
  await file.truncate(bytes.length);
  await file.sync();
}

/** Makes the folders above a place for some work; those that it made are taken away again when the work fails. */
async function withFolder<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const folder = dirname(path);
  const made = await mkdir(folder, { recursive: true });
  try {
    return await work();
  } catch (reason) {
    if (made !== undefined) await removeEmpty(folder, made);
    throw reason;
  }
}

/** Takes away a folder and those above it up to `top`, unless somebody has put something into them meanwhile. */
async function removeEmpty(folder: string, top: string): Promise<void> {
  const isRemoved = await rmdir(folder).then(
    () => true,
    () => false,
  );
  if (isRemoved && folder !== top && folder.startsWith(top)) await removeEmpty(dirname(folder), top);
}

/**
 * The same for a file that nobody named, but that is called so by itself: a link that somebody put in its place, and that
 * leads out of the folder one works in, is an error.
 */
export async function replaceUnnamed(
  path: string,
  content: string | Uint8Array,
  folder: string,
): Promise<boolean> {
  if (!(await isInReach(path, path, [folder]))) throw new Error(leadsOut);
  return await replaceFile(path, content);
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
  const beside = besideOf(place);
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

/** Writes a text behind what is in a file, or into a new one. */
export async function addToFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await appendFile(path, text);
}

/**
 * Writes a text into a file that must not be there yet, in one step; false, and nothing written, when it is. Rejects
 * with Node's own error, and then leaves nothing behind.
 */
export async function createFile(path: string, text: string): Promise<boolean> {
  return await withFolder(path, async () => {
    if (await isAnythingAt(path)) return false;
    const beside = besideOf(path);
    try {
      await writeNew(beside, text, undefined);
      return await giveName(beside, path);
    } finally {
      await rm(beside, { force: true });
    }
  });
}

/** Gives a file a further name that must be free; false when it is not. */
async function giveName(file: string, name: string): Promise<boolean> {
  try {
    await link(file, name);
    return true;
  } catch (reason) {
    if (codeOf(reason) === "EEXIST") return false;
    if (!noSecondNames.includes(codeOf(reason))) throw reason;
    // Some disks, such as memory cards, know one name for each file.
    if (await isAnythingAt(name)) return false;
    await rename(file, name);
    return true;
  }
}

const noSecondNames = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"];

/** Also a link that leads nowhere. */
async function isAnythingAt(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}

function isForbidden(reason: unknown): boolean {
  return ["EACCES", "EPERM"].includes(codeOf(reason));
}

function codeOf(reason: unknown): string {
  return (reason as NodeJS.ErrnoException).code ?? "";
}
