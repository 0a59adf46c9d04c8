/** Discretion lifts a rating by more levels than the framework allows. */

import { severityOfCertainty } from "../lint/milder.ts";
import type { ReportRule } from "../lint/rule.ts";
import { dropDiscretionFixes } from "../lint/standards/discretion-fixes.ts";
import { measuredStandards } from "../lint/standards/measured-standards.ts";
import { sayRating } from "../lint/standards/say-rating.ts";

export const discretionTwoLevels: ReportRule = {
  id: "discretion-two-levels",
  summary: "Discretion lifts a rating by more than one level.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ rated, lines }, say) {
    for (const standard of measuredStandards(rated)) {
      const { written, rating, verdict, computed, given, hasDiscretion } = standard;
      if (!hasDiscretion || verdict.kind !== "too-many-steps" || verdict.steps < 0) continue;
      const most = standard.discretionRule?.steps ?? 0;
      const allowed = `${computed.label} to ${given.label} is ${verdict.steps} levels up, and discretion can be ${most} at most`;
      const unsure = verdict.certainty === "unconfirmed" ? " That limit is unconfirmed." : "";
      say({
        at: written.part.at("rating"),
        message: `${allowed}: ${sayRating(rating)}.${unsure}`,
        severity: severityOfCertainty(verdict.certainty),
        related: [
          { range: written.part.atName("discretion"), message: "Discretion is stated here." },
          ...standard.drivers,
        ],
        fixes: dropDiscretionFixes(standard, lines),
        data: {
          expected: computed.label,
          actual: given.label,
          value: rating.value,
          steps: verdict.steps,
          most,
        },
      });
    }
  },
};
