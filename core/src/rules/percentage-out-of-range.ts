/** A percentage below 0 or above 100: no share of anything can be either. */
import { sharesBeyondAll } from "../lint/claims/checks/shares-beyond-all.ts";
import { sayDisagreements } from "../lint/claims/claim-check.ts";
import { quotedFigures } from "../lint/figures/quoted-figures.ts";
import type { ReportRule } from "../lint/rule.ts";

export const percentageOutOfRange: ReportRule = {
  id: "percentage-out-of-range",
  summary: "A percentage is below 0 or above 100.",
  severity: "error",
  reads: "report",
  follows: "text",
  check(facts, say) {
    for (const { part, percent } of quotedFigures(facts)) {
      if (percent === undefined || (percent >= 0 && percent <= 100)) continue;
      const message = `${percent} per cent is ${percent < 0 ? "less than none" : "more than all"}: a share lies between 0 and 100.`;
      say({ at: part.at("percent"), message, data: { actual: percent } });
    }
    sayDisagreements(sharesBeyondAll(facts), say);
  },
};
