/** Whether a report may be handed over as a document. */
import type { Problem } from "../problem.ts";

/** A plain sentence that says why not; undefined where nothing speaks against it. What a comment silences does not count. */
export function refusalOf(problems: readonly Problem[]): string | undefined {
  const errors = errorsIn(problems);
  const [first] = errors;
  if (!first) return undefined;
  const line = first.range.start.line + 1;
  if (errors.length === 1) return `This report has an error in line ${line}: ${first.message}`;
  return `This report has ${errors.length} errors. The first is in line ${line}: ${first.message}`;
}

/** The errors that no comment silences. */
export function errorsIn(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity, suppressed }) => severity === "error" && !suppressed);
}
