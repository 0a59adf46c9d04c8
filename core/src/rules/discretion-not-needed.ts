/** Discretion is stated, but the rating is the one that the figures give. */

import type { ReportRule } from "../lint/rule.ts";
import { dropDiscretionFixes } from "../lint/standards/discretion-fixes.ts";
import { measuredStandards } from "../lint/standards/measured-standards.ts";
import { sayRating } from "../lint/standards/say-rating.ts";

export const discretionNotNeeded: ReportRule = {
  id: "discretion-not-needed",
  summary: "Discretion is stated although the rating follows from the figures.",
  severity: "warning",
  reads: "report",
  follows: "structure",
  check({ rated, lines }, say) {
    for (const standard of measuredStandards(rated)) {
      const { written, rating, verdict, given } = standard;
      if (!standard.hasDiscretion || verdict.kind !== "as-computed") continue;
      say({
        at: written.part.atName("discretion"),
        message: `The rating ${given.label} needs no discretion: ${sayRating(rating)}.`,
        related: standard.drivers,
        fixes: dropDiscretionFixes(standard, lines),
        data: { expected: given.label, value: rating.value },
      });
    }
  },
};
