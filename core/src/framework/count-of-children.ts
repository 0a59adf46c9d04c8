/** How many children a roll-up has in a framework. */
import type { Framework, RollUp } from "./framework.ts";

/** The counted standards for an overall rating; the most key questions of any standard otherwise. */
export function countOfChildren(framework: Framework, rollUp: RollUp): number {
  const standards = framework.domains.flatMap((domain) => domain.standards);
  if (rollUp.rates === "overall") return standards.filter((standard) => standard.counted).length;
  return Math.max(0, ...standards.map((standard) => standard.keyQuestions.length));
}
