/** Discretion lowers a rating, which no report of the body is known to have done. */

import { severityOfCertainty } from "../lint/milder.ts";
import type { ReportRule } from "../lint/rule.ts";
import { dropDiscretionFixes } from "../lint/standards/discretion-fixes.ts";
import { measuredStandards } from "../lint/standards/measured-standards.ts";
import { sayRating } from "../lint/standards/say-rating.ts";

export const discretionDownwards: ReportRule = {
  id: "discretion-downwards",
  summary: "Discretion lowers a rating below its figures.",
  severity: "warning",
  reads: "report",
  follows: "structure",
  check({ rated, lines }, say) {
    for (const standard of measuredStandards(rated)) {
      const { written, rating, verdict, computed, given } = standard;
      const isDown =
        verdict.steps < 0 && (verdict.kind === "other-direction" || verdict.kind === "too-many-steps");
      if (!standard.hasDiscretion || !isDown) continue;
      const certainty = standard.discretionRule?.otherDirection ?? "unconfirmed";
      const unsure =
        certainty === "unconfirmed"
          ? "; whether discretion may lower a rating is unconfirmed, so check it"
          : "";
      say({
        at: written.part.at("rating"),
        message: `${given.label} is below what the figures give, ${computed.label}: ${sayRating(rating)}${unsure}.`,
        severity: severityOfCertainty(certainty),
        related: [
          { range: written.part.atName("discretion"), message: "Discretion is stated here." },
          ...standard.drivers,
        ],
        fixes: dropDiscretionFixes(standard, lines),
        data: { expected: computed.label, actual: given.label, value: rating.value, steps: verdict.steps },
      });
    }
  },
};
