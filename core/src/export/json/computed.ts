/** What follows from the written ratings, for programs. */
import type { RatedReport } from "../../framework/rate-report.ts";

/** Score and overall rating as the framework computes them; null where they do not follow yet. */
export function computedRecord({ overall }: RatedReport): object {
  const isRated = overall.status === "rated";
  const { value, maximum, level, trace } = overall;
  return {
    score: isRated && value !== undefined && maximum !== undefined ? { points: value, maximum } : null,
    overall: isRated ? (level?.label ?? null) : null,
    trace,
  };
}
