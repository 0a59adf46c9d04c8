/** Discretion is stated on a standard that has no computed rating to depart from. */

import { nameOf } from "../framework/find-standard.ts";
import { removeField } from "../lint/edits/change-field.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import type { ReportRule } from "../lint/rule.ts";
import { checkableStandards } from "../lint/standards/checkable-standards.ts";

export const discretionNotMeasured: ReportRule = {
  id: "discretion-not-measured",
  summary: "Discretion is stated on a standard that is not rated by figures.",
  severity: "warning",
  reads: "report",
  follows: "structure",
  check({ rated, lines }, say) {
    for (const { match, rating, written } of checkableStandards(rated)) {
      if (rating?.status !== "unrated" || !written.part.has("discretion")) continue;
      const why = match.standard.rated ? "is rated by judgement" : "is not rated in this framework";
      const edit = removeField(written.part, "discretion", lines);
      say({
        at: written.part.atName("discretion"),
        message: `${nameOf(match.standard)} ${why}, so no figures give a rating that discretion could depart from.`,
        fixes: edit ? [chosenFix("Remove the discretion", edit)] : [],
      });
    }
  },
};
