/**
 * The only way out of the core. Whoever runs it (command line, language server, browser) gives an
 * implementation; the core itself touches no disk, clock, network or console.
 */

/** What reading a file gave: its text without a byte-order mark, or why it is no text. */
export type FileContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "notText"; readonly reason: "notUtf8" }
  | { readonly kind: "tooLarge"; readonly bytes: number };

/** Files and a log, as the core needs them. Paths are whatever the host's own paths are. */
export interface Host {
  /** Reads a file. Rejects when it is not there or may not be read. */
  read(path: string): Promise<FileContent>;
  /** Writes one line to the host's log, for the people who maintain this tool. */
  log(line: string): void;
}
