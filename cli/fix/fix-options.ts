/** What `fix` can be told. */
import type { CheckOptions } from "../check/check-options.ts";

/** What is left is reported and counted as `check` does it. */
export interface FixOptions extends CheckOptions {
  /** Writes nothing, and says what would be fixed. */
  readonly dryRun?: boolean;
  /** Writes nothing, and prints what would change. */
  readonly diff?: boolean;
}
