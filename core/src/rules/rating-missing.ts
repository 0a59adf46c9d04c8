/** A standard that the framework rates has neither a rating nor a reason for having none. */

import type { LineIndex } from "../document/line-index.ts";
import { nameOf } from "../framework/find-standard.ts";
import type { RatedStandard } from "../framework/rate-report.ts";
import { insertField } from "../lint/edits/change-field.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import { isMisspelt } from "../lint/edits/misspelt-field.ts";
import { type ReportRule, severityOfMissing } from "../lint/rule.ts";
import { checkableStandards } from "../lint/standards/checkable-standards.ts";
import { sayRating } from "../lint/standards/say-rating.ts";
import type { Fix } from "../problem.ts";

export const ratingMissing: ReportRule = {
  id: "rating-missing",
  summary: "A standard has no rating yet, and no reason for having none.",
  severity: "warning",
  reads: "report",
  follows: "structure",
  check({ report, rated, lines }, say) {
    if (!report.complete) return;
    for (const standard of checkableStandards(rated)) {
      const { match, written, rating } = standard;
      // An empty “rating:” is told by the check of the format.
      if (!match.standard.rated || written.part.has("rating") || written.part.has("notRated")) continue;
      if (isMisspelt(written.part, "rating") || isMisspelt(written.part, "notRated")) continue;
      const figures = rating?.status === "rated" ? `; ${sayRating(rating)}` : "";
      say({
        at: written.part.at("standard"),
        message: `${nameOf(match.standard)} has no rating yet${figures}.`,
        severity: severityOfMissing(report.status),
        fixes: setComputed(standard, lines),
        ...(rating?.level && { data: { expected: rating.level.label } }),
      });
    }
  },
};

function setComputed({ written, rating }: RatedStandard, lines: LineIndex): Fix[] {
  if (rating?.status !== "rated" || !rating.level) return [];
  const { label } = rating.level;
  const edit = insertField(written.part, ["statement", "standard"], `rating: ${label}`, lines);
  return edit ? [chosenFix(`Set the rating to ${label}`, edit)] : [];
}
