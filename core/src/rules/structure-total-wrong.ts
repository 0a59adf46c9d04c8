/** A number of standards, recommendations or key questions that the report itself does not have. */
import { structureTotals } from "../lint/claims/checks/structure-totals.ts";
import { sayDisagreements } from "../lint/claims/claim-check.ts";
import type { ReportRule } from "../lint/rule.ts";

export const structureTotalWrong: ReportRule = {
  id: "structure-total-wrong",
  summary:
    "A sentence counts standards, recommendations or key questions otherwise than they are in the report.",
  severity: "error",
  reads: "report",
  follows: "text",
  check(facts, say) {
    sayDisagreements(structureTotals(facts), say);
  },
};
