/** Where a path leads once all links are followed, so that two names of one file are known to be one. */
import { realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * The place in full. Of a file that is not there yet, and of a link that leads nowhere, the folders above are followed.
 * Never rejects: what may not be looked at stays as it is written.
 */
export async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(await realPlace(above), basename(path));
  }
}
