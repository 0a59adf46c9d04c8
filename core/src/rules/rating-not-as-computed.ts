/** The rating of a standard is not the one that its key questions give, and no discretion is stated. */

import type { LineIndex } from "../document/line-index.ts";
import { insertField } from "../lint/edits/change-field.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import { severityOfCertainty } from "../lint/milder.ts";
import type { ReportRule } from "../lint/rule.ts";
import { type MeasuredStandard, measuredStandards } from "../lint/standards/measured-standards.ts";
import { sayDistance, sayRating } from "../lint/standards/say-rating.ts";
import type { Fix, Severity } from "../problem.ts";

export const ratingNotAsComputed: ReportRule = {
  id: "rating-not-as-computed",
  summary: "A rating is not the one that its figures give.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ rated, lines }, say) {
    for (const standard of measuredStandards(rated)) {
      const { written, rating, computed, given, verdict, hasDiscretion } = standard;
      if (verdict.kind === "as-computed" || (hasDiscretion && verdict.kind !== "not-allowed")) continue;
      say({
        at: written.part.at("rating"),
        message: messageFor(standard),
        severity: severityFor(standard),
        related: standard.drivers,
        fixes: [setComputed(standard), ...recordDiscretion(standard, lines)],
        data: {
          expected: computed.label,
          actual: given.label,
          value: rating.value,
          unit: rating.unit,
          next: rating.next?.from,
        },
      });
    }
  },
};

function messageFor({ name, rating, given, verdict }: MeasuredStandard): string {
  const sentence = `${name} is rated ${given.label}, but ${sayRating(rating)}.${sayDistance(rating)}`;
  const ruled =
    verdict.kind === "not-allowed" ? " This framework knows no discretion to depart from the figures." : "";
  const unsure = rating.certainty === "unconfirmed" ? " The bands are unconfirmed." : "";
  return sentence + ruled + unsure;
}

/** A rating below its figures may be meant; one above them needs discretion to be stated. */
function severityFor({ rating, verdict }: MeasuredStandard): Severity {
  return verdict.steps < 0 ? "warning" : severityOfCertainty(rating.certainty);
}

function setComputed({ written, computed }: MeasuredStandard): Fix {
  const title = `Set the rating to ${computed.label}`;
  return chosenFix(title, ...(written.rating ? [replaceWords(written.rating, computed.label)] : []));
}

/** Only where the framework allows it; the reason is for the writer to give. */
function recordDiscretion({ written, computed, given, verdict }: MeasuredStandard, lines: LineIndex): Fix[] {
  if (verdict.kind !== "within") return [];
  const field = `discretion:\n  from: ${computed.label}\n  reason: |`;
  const edit = insertField(written.part, ["keyQuestions", "rating"], field, lines);
  return edit ? [chosenFix(`Keep ${given.label} and record discretion`, edit)] : [];
}
