/** A standard is said not to be rated, but not why. */
import { nameOf } from "../framework/find-standard.ts";
import { type ReportRule, severityOfMissing } from "../lint/rule.ts";
import { checkableStandards } from "../lint/standards/checkable-standards.ts";
import { overallRollUp } from "../lint/standards/counted-score.ts";

export const notRatedWithoutReason: ReportRule = {
  id: "not-rated-without-reason",
  summary: "A standard is left without a rating, and no reason is given.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ report, rated }, say) {
    if (!rated || !overallRollUp(rated.framework.rollUps)?.unrated.reasonRequired) return;
    for (const { match, written } of checkableStandards(rated)) {
      const { notRated } = written;
      if (!notRated || !match.standard.rated || notRated.value("reason")?.text.trim()) continue;
      say({
        at: notRated.has("reason") ? notRated.atName("reason") : notRated.head,
        message: `${nameOf(match.standard)} is not rated, and no reason is given; write it as a block after “reason: |”.`,
        severity: severityOfMissing(report.status),
      });
    }
  },
};
