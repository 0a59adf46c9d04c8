/**
 * The only way out of the core. Whoever runs it (command line, language server, browser) gives an
 * implementation; the core itself touches no disk, clock, network or console.
 */

/** What reading a file gave: its text without a byte-order mark, or why it is no text. */
export type FileContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "notText"; readonly reason: "notUtf8" }
  | { readonly kind: "tooLarge"; readonly bytes: number };

/** What stands at a path. */
export type PlaceKind = "file" | "folder";

/** Files and a log, as the core needs them. Paths are whatever the host's own paths are: see `host-path.ts`. */
export interface Host {
  /** Reads a file. Rejects when it is not there or may not be read. */
  read(path: string): Promise<FileContent>;
  /** What stands there, links followed; undefined when there is nothing, or nothing that may be looked at. Never rejects. */
  stat(path: string): Promise<PlaceKind | undefined>;
  /** The names of the files and folders in a folder, in no particular order. Rejects when it cannot be listed. */
  list(folder: string): Promise<readonly string[]>;
  /**
   * Whether a place that the file `from` names may be looked at at all: it lies where one works, with all links followed.
   * Files come from strangers, and none may send this tool over the whole disk. Never rejects.
   */
  isInReach(path: string, from: string): Promise<boolean>;
  /** Writes one line to the host's log, for the people who maintain this tool. */
  log(line: string): void;
}
