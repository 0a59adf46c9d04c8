/**
 * Small texts that a program keeps in a folder of its own for its next run. Whatever stands in that folder may be
 * damaged or come from somebody else: nothing in it leads to another place, and nothing in it can hold the program up.
 */
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, mkdir, open, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isInReach, leadsOut } from "./reach.ts";

/** The longest that is read back, in bytes: no entry of ours is longer. */
const longest = 20_000_000;

/** Reads an entry; undefined when there is none that can be read. Links are not followed, pipes not waited for. */
export async function readEntry(folder: string, name: string): Promise<string | undefined> {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  try {
    const file = await open(join(folder, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      const facts = await file.stat();
      return facts.isFile() && facts.size <= longest ? await file.readFile("utf8") : undefined;
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}

/** Writes an entry in one step: nobody ever finds half of it. What stood in its place, a link too, is replaced. */
export async function writeEntry(folder: string, name: string, text: string): Promise<void> {
  const beside = join(folder, `${name}.${randomBytes(6).toString("hex")}.part`);
  try {
    await writeFile(beside, text, { flag: "wx" });
    await rename(beside, join(folder, name));
  } catch (reason) {
    await rm(beside, { force: true });
    throw reason;
  }
}

/** The same, where nobody named that folder: a link that leads out of the folder one works in is an error. */
export async function makeUnnamedFolder(folder: string, worksIn: string): Promise<void> {
  if (!(await isInReach(folder, folder, [worksIn]))) throw new Error(leadsOut);
  await makeEntryFolder(folder);
}

/** Makes the folder, unless it is there. One that is new is kept out of version control. Rejects with Node's error. */
export async function makeEntryFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  if (made === undefined) return await access(folder, constants.W_OK);
  try {
    await writeEntry(folder, ".gitignore", "*\n");
  } catch (reason) {
    // Without that file a later run would take the folder for one that somebody wants in version control.
    await rmdir(folder).catch(() => undefined);
    throw reason;
  }
}
