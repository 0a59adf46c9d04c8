/** A part and the rest do not add up to the whole. */
import { partsOfWhole } from "../lint/claims/checks/parts-of-whole.ts";
import { sayDisagreements } from "../lint/claims/claim-check.ts";
import type { ReportRule } from "../lint/rule.ts";

export const partsNotTheWhole: ReportRule = {
  id: "parts-not-the-whole",
  summary: "A part and the rest do not add up to the whole.",
  severity: "warning",
  reads: "report",
  follows: "text",
  check(facts, say) {
    sayDisagreements(partsOfWhole(facts), say);
  },
};
