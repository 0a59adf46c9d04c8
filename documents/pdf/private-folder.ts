/** A folder for one print, which nobody else can read and nothing of which stays. */
import { mkdirSync, mkdtempSync, realpathSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** Does the work in a new folder that the browser can write to, and removes it afterwards, whatever happens. */
export async function inPrivateFolder<Result>(
  browser: string,
  env: Readonly<Record<string, string | undefined>>,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const parent = parentFolder(browser, env);
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "inspection-reports-"));
  try {
    return await work(folder);
  } finally {
    // A browser that has ended may hold on to its files for a moment; what cannot be removed must not hide the result.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(
      () => undefined,
    );
  }
}

/** A browser that comes as a snap sees a /tmp of its own: it shares a folder in its user's home. */
function parentFolder(browser: string, env: Readonly<Record<string, string | undefined>>): string {
  const isSnap = browser.startsWith("/snap/") || basename(realpathSync(browser)) === "snap";
  return isSnap && env.HOME ? join(env.HOME, "snap", basename(browser), "common") : tmpdir();
}
