/** More members of a population are counted than it has. */
import { countsAbovePopulation } from "../lint/claims/checks/population-totals.ts";
import { sayDisagreements } from "../lint/claims/claim-check.ts";
import type { ReportRule } from "../lint/rule.ts";

export const countAbovePopulation: ReportRule = {
  id: "count-above-population",
  summary: "More members of a population are counted than it has.",
  severity: "hint",
  reads: "report",
  follows: "text",
  check(facts, say) {
    sayDisagreements(countsAbovePopulation(facts), say);
  },
};
