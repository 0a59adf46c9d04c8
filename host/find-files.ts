/**
 * From what someone typed after `check` to the files that are meant: files by their name, folders with
 * all reports, frameworks and configurations in them, and patterns such as `reports/2022-*.yaml`.
 */
import { stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import type { MatchedFiles } from "./match-files.ts";

/** A file that was found. */
export interface FoundFile {
  /** Where it is, in full. */
  readonly path: string;
  /** How to name it to the reader: relative to the folder they work in, with forward slashes. */
  readonly shown: string;
  /** Whether it was named, and not merely found in a folder or by a pattern. */
  readonly named: boolean;
}

/** What a search gave. */
export interface FoundFiles {
  /** Each file once, in the order of their shown names. */
  readonly files: readonly FoundFile[];
  /** Folders and patterns in which there was no file. */
  readonly empty: readonly string[];
  /** Names that are neither a file, a folder nor a pattern, and what the system says about them. */
  readonly unreadable: readonly { readonly path: string; readonly reason: unknown }[];
  /** Folders, in full, that could not be looked into, and what the system says about them. */
  readonly closed: readonly { readonly path: string; readonly reason: unknown }[];
}

const ours = ["**/*.{inspection,framework}.{yaml,yml}", "**/inspection-reports.{yaml,yml}"];

/** Finds files. A file that is named is taken whatever its name; links inside folders are not followed. */
export async function findFiles(paths: readonly string[], folder: string): Promise<FoundFiles> {
  const found = new Map<string, { named: boolean }>();
  const empty: string[] = [];
  const unreadable: { path: string; reason: unknown }[] = [];
  const closed = new Map<string, { path: string; reason: unknown }>();
  for (const path of paths) {
    try {
      const { meant, ...matched } = await filesOf(path, folder);
      const { files } = matched;
      for (const one of matched.closed) closed.set(one.path, one);
      const isEmpty = meant === "folder" ? files.every(isConfig) : files.length === 0;
      if (isEmpty && matched.closed.length === 0) empty.push(path);
      for (const file of files)
        found.set(file, { named: meant === "file" || found.get(file)?.named === true });
    } catch (reason) {
      unreadable.push({ path, reason });
    }
  }
  const files = [...found].map(([path, { named }]) => ({ path, shown: shownPath(path, folder), named }));
  return { files: inOrder(files), empty, unreadable, closed: [...closed.values()] };
}

/** How to name a file to the reader: relative to the folder they work in, with forward slashes. */
export function shownPath(path: string, folder: string): string {
  return withForwardSlashes(relative(folder, path));
}

async function filesOf(path: string, folder: string): Promise<MatchedFiles & { readonly meant: Meant }> {
  const place = resolve(folder, path);
  const meant = await kindOfPlace(place, path);
  if (meant === "file") return { files: [place], closed: [], meant };
  const { matchFiles } = await import("./match-files.ts");
  const matched =
    meant === "folder"
      ? await matchFiles(ours, place, { caseSensitive: false })
      : await matchFiles([withForwardSlashes(path)], folder, { caseSensitive: true });
  return { ...matched, meant };
}

/** A configuration alone is nothing to check: a folder without reports must not look like one that has some. */
function isConfig(path: string): boolean {
  return /[\\/]inspection-reports\.ya?ml$/i.test(path);
}

type Meant = "file" | "folder" | "pattern";

/** What exists is taken as it is, even when its name holds brackets or stars. */
async function kindOfPlace(place: string, path: string): Promise<Meant> {
  try {
    return (await stat(place)).isDirectory() ? "folder" : "file";
  } catch (reason) {
    if (/[*?[{]/.test(path)) return "pattern";
    throw reason;
  }
}

/** Ordered by character, so that every computer and language gives the same order. */
function inOrder(files: readonly FoundFile[]): FoundFile[] {
  return files.toSorted((a, b) => (a.shown < b.shown ? -1 : 1));
}

function withForwardSlashes(path: string): string {
  return path.replaceAll(sep, "/");
}
