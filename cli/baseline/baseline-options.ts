/** What the commands of `baseline` can be told. */
import type { Severity } from "../../core/src/problem.ts";
import type { RunOptions } from "../check/open-run.ts";

/** What each of them can be told. */
export interface BaselineOptions extends RunOptions {
  /** The file of the baseline. */
  readonly out: string;
}

/** What those can be told that accept what is found. */
export interface AcceptOptions extends BaselineOptions {
  /** The mildest that is accepted. */
  readonly severity: Severity;
  /** Replaces a baseline that is there; for `create`. */
  readonly force?: boolean;
}

/** What `prune` can be told. */
export interface PruneOptions extends BaselineOptions {
  /** Writes nothing, and says by the exit code whether there is something to remove. */
  readonly check?: boolean;
}
