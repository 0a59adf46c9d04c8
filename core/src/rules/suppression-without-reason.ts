/** A rule is silenced without saying why. */
import type { CommentRule } from "../lint/rule.ts";

export const suppressionWithoutReason: CommentRule = {
  id: "suppression-without-reason",
  summary: "A comment silences a rule without a reason.",
  severity: "warning",
  reads: "comments",
  check({ comments, ruleIds }, say) {
    for (const { ruleId, ruleRange, reason } of comments) {
      if (reason !== "" || !ruleIds.includes(ruleId)) continue;
      say({
        at: ruleRange,
        message: `Say why “${ruleId}” does not apply here: add “ -- ” and the reason at the end of the comment.`,
      });
    }
  },
};
