/** Whether a file is known not to be there, which is more than that it cannot be looked at. */
import { stat } from "node:fs/promises";

/** False also where nobody can tell, as in a folder that may not be looked into. Never rejects. */
export async function isGone(path: string): Promise<boolean> {
  try {
    await stat(path);
    return false;
  } catch (reason) {
    return ["ENOENT", "ENOTDIR"].includes((reason as NodeJS.ErrnoException).code ?? "");
  }
}
