/** The folders in which reports may be, so that new ones are noticed. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** The folder and all below it, except where no report is looked for; nothing when it is no folder. Never rejects. */
export async function foldersBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  const waiting = [folder];
  // A folder that has as many is no folder of reports, and the system has so many watches at most.
  while (waiting.length > 0 && found.length < most) {
    const next = waiting.shift() as string;
    const entries = await readdir(next, { withFileTypes: true }).catch(() => undefined);
    if (!entries) continue;
    found.push(next);
    for (const entry of entries)
      if (entry.isDirectory() && !passedOver.includes(entry.name)) waiting.push(join(next, entry.name));
  }
  return found;
}

const passedOver = ["node_modules", ".git", ".inspection-reports-cache"];

const most = 2000;
