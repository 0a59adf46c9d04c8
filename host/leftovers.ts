/** What a run that was killed leaves behind: the new text of a file, whole or half, that never came into its place. */
import { randomBytes } from "node:crypto";
import { lstat, readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A new name beside a place, for what is to be moved there once it is whole. */
export function besideOf(place: string): string {
  return join(dirname(place), `${beginningFor(place)}${randomBytes(6).toString("hex")}.part`);
}

/** So long a new text may be on its way, in milliseconds; much longer than any takes. */
const inUse = 60 * 60 * 1000;

/**
 * Removes what was left beside files, unless it is so new that another run may be writing it. Gives the full paths of
 * what was removed. Never rejects.
 */
export async function removeLeftovers(files: readonly string[]): Promise<string[]> {
  const beginnings = new Map<string, Set<string>>();
  for (const file of files) {
    const known = beginnings.get(dirname(file)) ?? new Set();
    beginnings.set(dirname(file), known.add(beginningFor(file)));
  }
  const removed: string[] = [];
  for (const [folder, known] of beginnings) {
    for (const name of await readdir(folder).catch((): string[] => [])) {
      const [, beginning = ""] = /^(\..+\.)[0-9a-f]{12}\.part$/s.exec(name) ?? [];
      const path = join(folder, name);
      if (known.has(beginning) && (await isRemoved(path))) removed.push(path);
    }
  }
  return removed;
}

async function isRemoved(path: string): Promise<boolean> {
  try {
    const facts = await lstat(path);
    if (!facts.isFile() || Date.now() - facts.mtimeMs < inUse) return false;
    await rm(path);
    return true;
  } catch {
    return false;
  }
}

/** Long names are cut, so that the new name is none that is too long. */
function beginningFor(place: string): string {
  return `.${basename(place).slice(0, 40)}.`;
}
