/** Files as the service calls them that runs a pipeline. */
import { relative, resolve, sep } from "node:path";

/**
 * The path from the top of the repository, with forward slashes. `root` is where the service has put the repository;
 * without it, or for a file outside, the path stays as it was shown.
 */
export function pathInRepository(shown: string, folder: string, root: string | undefined): string {
  if (root === undefined || /^<.*>$/.test(shown)) return shown;
  const path = relative(root, resolve(folder, shown)).split(sep).join("/");
  return path.startsWith("../") || /^(?:[A-Za-z]:)?\//.test(path) ? shown : path;
}
