/** What `diff` can be told. This file stays light: it is read on every start, also for help. */

/** The options of `diff` under the names that the command line gives them. */
export interface DiffOptions {
  /** As it was written; undefined where the name of the file says it. */
  readonly format?: string;
  /** A file, or “-” for standard output. */
  readonly out?: string;
  readonly exitCode?: boolean;
  /** Undefined where the terminal decides. */
  readonly color?: boolean;
  /** The configuration that holds for both files; false for none, undefined for the nearest of each. */
  readonly config?: string | false;
}
