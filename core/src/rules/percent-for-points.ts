/** A difference between two percentages is told in per cent. */
import { pointsAsPercent } from "../lint/claims/checks/points-as-percent.ts";
import { sayDisagreements } from "../lint/claims/claim-check.ts";
import type { ReportRule } from "../lint/rule.ts";

export const percentForPoints: ReportRule = {
  id: "percent-for-points",
  summary: "A difference between two percentages is told in per cent, and percentage points are meant.",
  severity: "hint",
  reads: "report",
  follows: "text",
  check(facts, say) {
    sayDisagreements(pointsAsPercent(facts), say);
  },
};
