/** The two reports that are to be compared, wherever they come from. */
import { resolve } from "node:path";
import type { Host } from "../../core/src/host.ts";
import { shownPath } from "../../host/find-files.ts";
import { readStream } from "../../host/node-host.ts";
import type { Source } from "../check/sources.ts";
import { largestReport } from "../render/largest-report.ts";
import type { Terminal } from "../terminal.ts";
import { gitPlaceOf, readGitFile } from "./git-file.ts";

/** One of the two. */
export interface Side extends Source {
  /** Whether it is a file on the disk, that must not be written over. */
  readonly isFile: boolean;
}

/** What a name means. A file of that name is meant before a version in git. */
export async function findSide(
  name: string,
  { host, terminal }: { readonly host: Host; readonly terminal: Terminal },
): Promise<Side> {
  const { folder } = terminal;
  if (name === "-") {
    const read = () => readStream(terminal.input, largestReport);
    return {
      shown: "<standard input>",
      path: resolve(folder, "<standard input>"),
      named: true,
      isFile: false,
      read,
    };
  }
  const path = resolve(folder, name);
  const inGit = gitPlaceOf(name);
  if (inGit && (await host.stat(path)) === undefined) {
    const read = () => readGitFile(name, folder, largestReport);
    return { shown: name, path: resolve(folder, inGit.path), named: true, isFile: false, read };
  }
  const shown = shownPath(path, folder) || name;
  return { shown, path, named: true, isFile: true, read: () => host.read(path) };
}
