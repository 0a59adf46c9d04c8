/** What is left to be done, for formats that know no other state. */
import type { Problem } from "../../core/src/problem.ts";

/** The problems that no comment silences and no baseline has accepted. They are those that the counts are about. */
export function openProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ suppressed, baseline }) => !suppressed && baseline !== "unchanged");
}
