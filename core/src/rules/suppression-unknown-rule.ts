/** A comment silences a rule that does not exist. */

import { chosenFix, replace } from "../lint/edits/edit.ts";
import type { CommentRule } from "../lint/rule.ts";
import { closestOf } from "../schema/closest.ts";

export const suppressionUnknownRule: CommentRule = {
  id: "suppression-unknown-rule",
  summary: "A comment silences a rule that does not exist.",
  severity: "warning",
  reads: "comments",
  check({ comments, ruleIds }, say) {
    for (const { ruleId, ruleRange } of comments) {
      if (ruleIds.includes(ruleId)) continue;
      const meant = closestOf(ruleId, ruleIds);
      say({
        at: ruleRange,
        message: `There is no rule “${ruleId}”${meant ? `; did you mean “${meant}”?` : ", so nothing is silenced."}`,
        // A guess must not silence a rule unasked.
        fixes: meant ? [chosenFix(`Write “${meant}”`, replace(ruleRange, meant))] : [],
      });
    }
  },
};
