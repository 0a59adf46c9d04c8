/** A key question is called the lowest, and another one is lower. */
import { lowestScores } from "../lint/claims/checks/lowest-scores.ts";
import { sayDisagreements } from "../lint/claims/claim-check.ts";
import type { ReportRule } from "../lint/rule.ts";

export const lowestScoreWrong: ReportRule = {
  id: "lowest-score-wrong",
  summary: "A key question is called the lowest, and another one is lower.",
  severity: "warning",
  reads: "report",
  follows: "text",
  check(facts, say) {
    sayDisagreements(lowestScores(facts), say);
  },
};
