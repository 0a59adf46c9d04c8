/** The distance to the next rating band is not the one that is written. */
import { distancesToBoundary } from "../lint/claims/checks/distances-to-boundary.ts";
import { sayDisagreements } from "../lint/claims/claim-check.ts";
import type { ReportRule } from "../lint/rule.ts";

export const distanceToBoundaryWrong: ReportRule = {
  id: "distance-to-boundary-wrong",
  summary: "The distance to the next rating band is not the one that is written.",
  severity: "warning",
  reads: "report",
  follows: "text",
  check(facts, say) {
    sayDisagreements(distancesToBoundary(facts), say);
  },
};
