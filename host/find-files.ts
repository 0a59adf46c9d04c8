/**
 * From what someone typed after `check` to the files that are meant: files by their name, folders with
 * all reports and frameworks in them, and patterns such as `reports/2022-*.yaml`.
 */
import { stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";

/** A file that was found. */
export interface FoundFile {
  /** Where it is, in full. */
  readonly path: string;
  /** How to name it to the reader: relative to the folder they work in, with forward slashes. */
  readonly shown: string;
}

/** What a search gave. */
export interface FoundFiles {
  /** Each file once, in the order of their shown names. */
  readonly files: readonly FoundFile[];
  /** Folders and patterns in which there was no file. */
  readonly empty: readonly string[];
  /** Names that are neither a file, a folder nor a pattern, and what the system says about them. */
  readonly unreadable: readonly { readonly path: string; readonly reason: unknown }[];
}

const ours = "**/*.{inspection,framework}.{yaml,yml}";

/** Finds files. A file that is named is taken whatever its name; links inside folders are not followed. */
export async function findFiles(paths: readonly string[], folder: string): Promise<FoundFiles> {
  const found = new Set<string>();
  const empty: string[] = [];
  const unreadable: { path: string; reason: unknown }[] = [];
  for (const path of paths) {
    try {
      const files = await filesOf(path, folder);
      if (files.length === 0) empty.push(path);
      for (const file of files) found.add(file);
    } catch (reason) {
      unreadable.push({ path, reason });
    }
  }
  return { files: inOrder([...found], folder), empty, unreadable };
}

/** How to name a file to the reader: relative to the folder they work in, with forward slashes. */
export function shownPath(path: string, folder: string): string {
  return withForwardSlashes(relative(folder, path));
}

async function filesOf(path: string, folder: string): Promise<string[]> {
  const place = resolve(folder, path);
  const kind = await kindOfPlace(place, path);
  if (kind === "file") return [place];
  const { matchFiles } = await import("./match-files.ts");
  if (kind === "folder") return matchFiles(ours, place, { caseSensitive: false });
  return matchFiles(withForwardSlashes(path), folder, { caseSensitive: true });
}

/** What exists is taken as it is, even when its name holds brackets or stars. */
async function kindOfPlace(place: string, path: string): Promise<"file" | "folder" | "pattern"> {
  try {
    return (await stat(place)).isDirectory() ? "folder" : "file";
  } catch (reason) {
    if (/[*?[{]/.test(path)) return "pattern";
    throw reason;
  }
}

/** Ordered by character, so that every computer and language gives the same order. */
function inOrder(paths: readonly string[], folder: string): FoundFile[] {
  const files = paths.map((path) => ({ path, shown: shownPath(path, folder) }));
  return files.sort((a, b) => (a.shown < b.shown ? -1 : 1));
}

function withForwardSlashes(path: string): string {
  return path.replaceAll(sep, "/");
}
