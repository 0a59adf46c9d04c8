/** The errors among problems, for a sentence about a file that is not on the screen. */
import type { Problem } from "../problem.ts";

/** How many errors there are, and the first of them. */
export interface FirstError {
  readonly count: number;
  /** Counted from one. */
  readonly line: number;
  readonly message: string;
}

/** Undefined when there are none that count. */
export function errorsIn(problems: readonly Problem[]): FirstError | undefined {
  const errors = problems.filter(({ severity, suppressed }) => severity === "error" && !suppressed);
  const [first] = errors;
  return first && { count: errors.length, line: first.range.start.line + 1, message: first.message };
}
