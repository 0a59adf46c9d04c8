/** Writing what someone asked for into a file of theirs. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes a text, and the folders above it; a file that is there already is replaced. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
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
