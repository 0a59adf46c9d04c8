/** A sentence gives the report or a standard another rating than it has. */
import { ratingsInProse } from "../lint/claims/checks/ratings-in-prose.ts";
import { sayDisagreements } from "../lint/claims/claim-check.ts";
import type { ReportRule } from "../lint/rule.ts";

export const ratingWordDisagrees: ReportRule = {
  id: "rating-word-disagrees",
  summary: "A sentence gives the report or a standard another rating than it has.",
  severity: "error",
  reads: "report",
  follows: "text",
  check(facts, say) {
    sayDisagreements(ratingsInProse(facts), say);
  },
};
