/** A comment silences a rule that reports nothing there. */
import { replace, safeFix } from "../lint/edit.ts";
import type { CommentFacts, CommentRule } from "../lint/rule.ts";
import type { SuppressionComment } from "../lint/suppress.ts";
import type { TextEdit } from "../problem.ts";

export const suppressionUnused: CommentRule = {
  id: "suppression-unused",
  summary: "A comment silences a rule that reports nothing there.",
  severity: "warning",
  reads: "comments",
  check(facts, say) {
    for (const comment of facts.comments) {
      const { ruleId, ruleRange, used } = comment;
      if (used || !facts.ruleIds.includes(ruleId)) continue;
      say({
        at: ruleRange,
        message: `“${ruleId}” reports nothing here, so there is nothing to silence; take the comment out.`,
        fixes: comment.rules === 1 ? [safeFix("Take the comment out", takeOut(comment, facts))] : [],
      });
    }
  },
};

/** The comment with its whole line when it stands alone, else with the spaces before it. */
function takeOut({ range }: SuppressionComment, { lines }: CommentFacts): TextEdit {
  const before = lines.lineText(range.start.line).slice(0, range.start.character);
  if (before.trim() !== "")
    return replace({ start: { ...range.start, character: before.trimEnd().length }, end: range.end }, "");
  return replace(
    { start: { line: range.start.line, character: 0 }, end: { line: range.start.line + 1, character: 0 } },
    "",
  );
}
