/** An explanation quotes a score that no key question of its standard has. */
import { foreignScores } from "../lint/claims/checks/scores-in-prose.ts";
import { sayDisagreements } from "../lint/claims/claim-check.ts";
import type { ReportRule } from "../lint/rule.ts";

export const explanationPercentageForeign: ReportRule = {
  id: "explanation-percentage-foreign",
  summary: "An explanation quotes a score that no key question of its standard has.",
  severity: "warning",
  reads: "report",
  follows: "text",
  check(facts, say) {
    sayDisagreements(foreignScores(facts), say);
  },
};
