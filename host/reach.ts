/**
 * How far a file of somebody else's may send this tool: what a configuration names, or where a link in a folder leads, is
 * looked at only in the places that one works in.
 */
import { readlink, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { configNames } from "../core/src/analysis/document-kind.ts";
import { realPlace } from "./real-place.ts";

/**
 * Whether a place that a file names may be looked at. With all links followed it must lie in one of the folders that are
 * worked in, in the repository of that file, or in the folder of that file. A configuration in a folder above may be, too: it
 * is found without being named. Never rejects.
 */
export async function isInReach(path: string, from: string, folders: readonly string[]): Promise<boolean> {
  const [place, own] = await Promise.all([endOf(path), realPlace(dirname(from))]);
  const known = await Promise.all(folders.map(realPlace));
  if ([own, ...known].some((folder) => isIn(place, folder))) return true;
  if (isConfigName(basename(place)) && isIn(own, dirname(place))) return true;
  const repository = await repositoryOf(own);
  return repository !== undefined && isIn(place, repository);
}

/** Where a path leads, also one whose last link leads to nothing yet: something may come to be there. */
async function endOf(path: string, links = 0): Promise<string> {
  const place = await realPlace(path);
  const target = await readlink(place).catch(() => undefined);
  if (target === undefined || links > mostLinks) return place;
  return await endOf(resolve(dirname(place), target), links + 1);
}

/** Systems follow no more. */
const mostLinks = 40;

/** What is said of a link to such a place that nobody named: the end of a sentence. */
export const leadsOut = "it is a link that leads out of this folder, which is followed only when it is named";

/** Whether a place lies in a folder, or is that folder. Links are not followed. */
function isIn(place: string, folder: string): boolean {
  const way = relative(folder, place);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function isConfigName(name: string): boolean {
  return (configNames as readonly string[]).includes(name);
}

/** The folder of the repository that a folder is in; undefined where it is in none. */
async function repositoryOf(folder: string): Promise<string | undefined> {
  const found = await stat(join(folder, ".git")).catch(() => undefined);
  if (found) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : await repositoryOf(above);
}
