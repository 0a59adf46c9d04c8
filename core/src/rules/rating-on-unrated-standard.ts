/** A rating is given where there is none to give: the framework does not rate the standard, or the report says so itself. */

import type { LineIndex } from "../document/line-index.ts";
import { nameOf } from "../framework/find-standard.ts";
import type { RatedStandard } from "../framework/rate-report.ts";
import { removeField } from "../lint/edits/change-field.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import type { ReportRule } from "../lint/rule.ts";
import { checkableStandards } from "../lint/standards/checkable-standards.ts";
import type { Fix } from "../problem.ts";

export const ratingOnUnratedStandard: ReportRule = {
  id: "rating-on-unrated-standard",
  summary: "A standard has a rating although it is not rated.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ rated, lines }, say) {
    for (const standard of checkableStandards(rated)) {
      const { match, written } = standard;
      if (!written.rating) continue;
      const name = nameOf(match.standard);
      if (!match.standard.rated) {
        const message = `${name} is not rated in this framework, but has the rating ${written.rating.text}.`;
        say({ at: written.part.at("rating"), message, fixes: removals(standard, ["rating"], lines) });
      } else if (written.part.has("notRated")) {
        const message = `${name} has the rating ${written.rating.text} and a reason for not being rated; only one can hold.`;
        const related = [{ range: written.part.at("notRated"), message: "It is said not to be rated here." }];
        say({
          at: written.part.at("rating"),
          message,
          related,
          fixes: removals(standard, ["rating", "notRated"], lines),
        });
      }
    }
  },
};

function removals({ written }: RatedStandard, fields: readonly string[], lines: LineIndex): Fix[] {
  return fields.flatMap((field) => {
    const edit = removeField(written.part, field, lines);
    return edit ? [chosenFix(`Remove “${field}”`, edit)] : [];
  });
}
