/** A comment silences a rule that reports nothing there. */
import { removeLines, replace, safeFix } from "../lint/edits/edit.ts";
import type { CommentFacts, CommentRule } from "../lint/rule.ts";
import type { SuppressionComment } from "../lint/suppress.ts";
import type { TextEdit } from "../problem.ts";

export const suppressionUnused: CommentRule = {
  id: "suppression-unused",
  summary: "A comment silences a rule that reports nothing there.",
  severity: "warning",
  reads: "comments",
  check(facts, say) {
    // Only rules that could have reported something are known to report nothing.
    const unused = facts.comments.filter((one) => !one.used && facts.settledRuleIds.has(one.ruleId));
    for (const comment of unused) {
      const { ruleId, ruleRange, range } = comment;
      const named = facts.comments.filter((one) => one.range.start === range.start);
      const isWholeUnused = named.every((one) => unused.includes(one));
      say({
        at: ruleRange,
        message: `“${ruleId}” reports nothing here, so there is nothing to silence; take ${isWholeUnused ? "the comment" : "the rule"} out.`,
        fixes: [
          isWholeUnused
            ? safeFix("Take the comment out", takeOut(comment, facts))
            : safeFix("Take the rule out of the comment", takeRuleOut(comment, named)),
        ],
      });
    }
  },
};

/** The rule's name with the comma or space that sets it apart from its neighbour. */
function takeRuleOut(comment: SuppressionComment, named: readonly SuppressionComment[]): TextEdit {
  const at = named.indexOf(comment);
  const next = named[at + 1];
  const before = named[at - 1];
  const start = next || !before ? comment.ruleRange.start : before.ruleRange.end;
  return replace({ start, end: next ? next.ruleRange.start : comment.ruleRange.end }, "");
}

/** The comment with its whole line when it stands alone, else with the spaces before it. */
function takeOut({ range }: SuppressionComment, { lines }: CommentFacts): TextEdit {
  const before = lines.lineText(range.start.line).slice(0, range.start.character);
  if (before.trim() !== "")
    return replace({ start: { ...range.start, character: before.trimEnd().length }, end: range.end }, "");
  return removeLines({ start: range.start, end: range.start }, lines);
}
