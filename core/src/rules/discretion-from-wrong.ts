/** Discretion is said to start from a rating that the figures do not give. */
import { findLevel } from "../framework/levels.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import { severityOfCertainty } from "../lint/milder.ts";
import type { ReportRule } from "../lint/rule.ts";
import { measuredStandards } from "../lint/standards/measured-standards.ts";
import { sayRating } from "../lint/standards/say-rating.ts";

export const discretionFromWrong: ReportRule = {
  id: "discretion-from-wrong",
  summary: "Discretion starts from a rating that the figures do not give.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ rated }, say) {
    for (const { written, rating, verdict, computed, drivers } of measuredStandards(rated)) {
      const from = written.discretion?.from;
      const isDeparture = ["within", "beyond-margin", "other-direction"].includes(verdict.kind);
      if (!rated || !from || !isDeparture) continue;
      const level = findLevel(rated.framework, from.text);
      if (!level || level === computed) continue;
      say({
        at: from.range,
        message: `Discretion is said to start from ${level.label}, but ${sayRating(rating)}.`,
        severity: severityOfCertainty(rating.certainty),
        related: drivers,
        fixes: [chosenFix(`Write “${computed.label}”`, replaceWords(from, computed.label))],
        data: { expected: computed.label, actual: level.label, value: rating.value },
      });
    }
  },
};
