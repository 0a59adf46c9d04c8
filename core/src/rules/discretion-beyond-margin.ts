/** Discretion lifts a rating by one level from further away than the framework's margin. */

import { severityOfCertainty } from "../lint/milder.ts";
import type { ReportRule } from "../lint/rule.ts";
import { dropDiscretionFixes } from "../lint/standards/discretion-fixes.ts";
import { measuredStandards } from "../lint/standards/measured-standards.ts";
import { sayPoints, sayRating } from "../lint/standards/say-rating.ts";

export const discretionBeyondMargin: ReportRule = {
  id: "discretion-beyond-margin",
  summary: "Discretion is used further from the next rating than the framework allows.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ rated, lines }, say) {
    for (const standard of measuredStandards(rated)) {
      const { written, rating, verdict, given, hasDiscretion } = standard;
      if (!hasDiscretion || verdict.kind !== "beyond-margin") continue;
      const { distance = 0, margin = 0, certainty } = verdict;
      const away = `${given.label} begins ${sayPoints(rating.unit, distance)} higher, and discretion reaches ${margin}`;
      const unsure =
        certainty === "unconfirmed" ? " Whether more is allowed, as for few cases, is unconfirmed." : "";
      say({
        at: written.part.at("rating"),
        message: `The figures give ${standard.computed.label}: ${sayRating(rating)}. ${away}.${unsure}`,
        severity: severityOfCertainty(certainty),
        related: [
          { range: written.part.atName("discretion"), message: "Discretion is stated here." },
          ...standard.drivers,
        ],
        fixes: dropDiscretionFixes(standard, lines),
        data: {
          expected: standard.computed.label,
          actual: given.label,
          value: rating.value,
          distance,
          margin,
        },
      });
    }
  },
};
