/** Files by pattern. Imported when a folder or pattern is asked for, since a single file needs none of it. */
import { resolve } from "node:path";
import { glob } from "tinyglobby";

/** Full paths of the files under a folder that match. Installed packages are passed over, links not followed. */
export async function matchFiles(
  patterns: readonly string[],
  folder: string,
  { caseSensitive }: { readonly caseSensitive: boolean },
): Promise<string[]> {
  const files = await glob(patterns, {
    cwd: folder,
    caseSensitiveMatch: caseSensitive,
    absolute: true,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ["**/node_modules/**", "**/.git/**"],
  });
  return files.map((file) => resolve(file));
}
