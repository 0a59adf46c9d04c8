/** What `render` can be told. This file stays light: it is read on every start, also for help. */

/** The options of `render` under the names that the command line gives them. */
export interface RenderOptions {
  /** As it was written; undefined where the name of the document says it. */
  readonly format?: string;
  /** A file, a folder, or “-” for standard output; undefined for beside the report. */
  readonly out?: string;
  readonly despiteErrors?: boolean;
  /** False when a document that is there already is to stay. */
  readonly replace?: boolean;
  /** The configuration that holds for every file; false for none, undefined for the nearest of each. */
  readonly config?: string | false;
  readonly stdinFilename?: string;
}
