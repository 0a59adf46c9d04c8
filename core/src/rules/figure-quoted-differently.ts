/** The same figure is quoted with another number elsewhere in the report. */
import { populationTotals } from "../lint/claims/checks/population-totals.ts";
import { printedScores } from "../lint/claims/checks/printed-scores.ts";
import { scoresOfQuestions } from "../lint/claims/checks/scores-in-prose.ts";
import { sayDisagreements } from "../lint/claims/claim-check.ts";
import type { ReportRule } from "../lint/rule.ts";

export const figureQuotedDifferently: ReportRule = {
  id: "figure-quoted-differently",
  summary: "The same figure is quoted with another number elsewhere in the report.",
  severity: "warning",
  reads: "report",
  follows: "text",
  check(facts, say) {
    sayDisagreements(populationTotals(facts), say);
    sayDisagreements(printedScores(facts), say);
    sayDisagreements(scoresOfQuestions(facts), say);
  },
};
