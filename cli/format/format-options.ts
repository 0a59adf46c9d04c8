/** What `format` can be told. */
import type { RunOptions } from "../check/open-run.ts";

/** The options under the names that the command line gives them. */
export interface FormatOptions extends RunOptions {
  /** Writes nothing, lists what would change, and gives exit code 1 if anything would. */
  readonly check?: boolean;
  /** Writes nothing, and prints what would change. */
  readonly diff?: boolean;
  /** Spaces from a name to what stands below it. */
  readonly indent: number;
  /** Undefined: as the terminal is. */
  readonly color?: boolean;
}
