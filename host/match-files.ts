/** Files by pattern. Imported when a folder or pattern is asked for, since a single file needs none of it. */
import { readdir } from "node:fs";
import { resolve } from "node:path";
import { type FileSystemAdapter, glob } from "tinyglobby";

/** What a search came upon, in full paths. */
export interface MatchedFiles {
  readonly files: readonly string[];
  /** Folders that could not be looked into, so that nobody knows what is in them, and what the system says of each. */
  readonly closed: readonly { readonly path: string; readonly reason: unknown }[];
}

/** The files under a folder that match. Installed packages are passed over, links not followed. */
export async function matchFiles(
  patterns: readonly string[],
  folder: string,
  { caseSensitive }: { readonly caseSensitive: boolean },
): Promise<MatchedFiles> {
  const closed: { path: string; reason: unknown }[] = [];
  const files = await glob(patterns, {
    cwd: folder,
    caseSensitiveMatch: caseSensitive,
    absolute: true,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ["**/node_modules/**", "**/.git/**"],
    fs: { readdir: tellingReaddir((path, reason) => closed.push({ path: resolve(folder, path), reason })) },
  });
  return { files: files.map((file) => resolve(file)), closed };
}

/** Node's own, which also tells what it cannot look into: the search itself takes such a folder for an empty one. */
function tellingReaddir(told: (path: string, reason: unknown) => void): FileSystemAdapter["readdir"] {
  const telling = (
    path: string,
    options: { withFileTypes: true },
    done: (reason: NodeJS.ErrnoException | null, entries: never[]) => void,
  ) => {
    readdir(path, options, (reason, entries) => {
      // What is gone meanwhile has nothing in it.
      if (reason && reason.code !== "ENOENT") told(path, reason);
      done(reason, (entries ?? []) as never[]);
    });
  };
  return telling as unknown as FileSystemAdapter["readdir"];
}
