/**
 * The paths of a host as plain text: file names (`/home/ann/north.yaml`, `C:\reports\north.yaml`) and addresses
 * (`file:///…`, `vscode-remote://host/…`, `memfs:/…`). What people write in a file of ours is a path with
 * slashes, relative to that file; in an address its letters are escaped.
 */

/** The folder of a file; undefined where there is none above, as for a text that was never saved. */
export function folderOf(path: string): string | undefined {
  const { root, steps } = partsOf(path);
  if (root === "" && steps.length < 2) return undefined;
  return steps.length === 0 ? undefined : joined(root, steps.slice(0, -1), path);
}

/** The path of what `written` names, seen from a folder. `..` above the root stays at the root. */
export function pathFrom(folder: string, written: string): string {
  const { root, steps } = partsOf(folder);
  const result = [...steps];
  for (const step of written.split(/[\\/]/)) {
    if (step === "..") result.pop();
    else if (step !== "" && step !== ".") result.push(isAddress(folder) ? escaped(step) : step);
  }
  return joined(root, result, folder);
}

/** How a file is called from a folder above it, with slashes and nothing escaped; undefined when it is elsewhere. */
export function pathBelow(folder: string, path: string): string | undefined {
  const [above, inside] = [partsOf(folder), partsOf(path)];
  const isBelow =
    plain(above.root, folder) === plain(inside.root, path) &&
    above.steps.length < inside.steps.length &&
    above.steps.every((step, at) => plain(step, folder) === plain(inside.steps[at] as string, path));
  if (!isBelow) return undefined;
  return inside.steps
    .slice(above.steps.length)
    .map((step) => plain(step, path))
    .join("/");
}

/** The same text for every way in which an address can be escaped, to compare places by. */
export function placeOf(path: string): string {
  const { root, steps } = partsOf(path);
  return [plain(root, path), ...steps.map((step) => plain(step, path))].join("/");
}

/** Whether a path that someone wrote stands on its own: an address, or one from the top of a disk. */
export function isAbsolute(written: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(written) || /^[\\/~]/.test(written);
}

/** The last step of a path, as people know it. */
export function nameOf(path: string): string {
  return plain(partsOf(path).steps.at(-1) ?? "", path);
}

interface Parts {
  /** `/`, `C:\`, `\\server\share\`, `file:///`; empty where a path has none. */
  readonly root: string;
  readonly steps: readonly string[];
}

function partsOf(path: string): Parts {
  const address = path.match(/^[a-z][a-z0-9+.-]+:(?:\/\/[^/]*)?(?=\/)/i)?.[0];
  if (address) return { root: `${address}/`, steps: stepsOf(path.slice(address.length), "/") };
  const disk = path.match(/^(?:[a-z]:[\\/]|\\\\[^\\]+\\[^\\]+\\)/i)?.[0];
  if (disk) return { root: disk, steps: stepsOf(path.slice(disk.length), /[\\/]/) };
  // A text that was never saved has an address without any folder, such as `untitled:Untitled-1`.
  if (isAddress(path)) return { root: "", steps: [path] };
  return { root: path.startsWith("/") ? "/" : "", steps: stepsOf(path, "/") };
}

function stepsOf(path: string, separator: string | RegExp): string[] {
  return path.split(separator).filter((step) => step !== "" && step !== ".");
}

/** Two letters at least: a single one is the name of a disk. */
function isAddress(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(path);
}

function joined(root: string, steps: readonly string[], like: string): string {
  const isDisk = /^(?:[a-z]:\\|\\\\)/i.test(like);
  return root + steps.join(isDisk ? "\\" : "/");
}

/** Half a character has no form in an address, and no file is called so. */
function escaped(step: string): string {
  return encodeURIComponent(step.replace(/[\ud800-\udfff]/gu, "\ufffd"));
}

function plain(step: string, path: string): string {
  if (!isAddress(path)) return step;
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
