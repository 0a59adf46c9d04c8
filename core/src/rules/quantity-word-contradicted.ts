/** A word such as "most" or "a third" beside a number that it does not fit. */
import { quantityWords } from "../lint/claims/checks/quantity-words.ts";
import { sayDisagreements } from "../lint/claims/claim-check.ts";
import type { ReportRule } from "../lint/rule.ts";

export const quantityWordContradicted: ReportRule = {
  id: "quantity-word-contradicted",
  summary: "A quantity word does not fit the number beside it.",
  severity: "warning",
  reads: "report",
  follows: "text",
  check(facts, say) {
    sayDisagreements(quantityWords(facts), say);
  },
};
