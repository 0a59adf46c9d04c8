/** Key questions with results stand in a standard that the framework rates by judgement. */

import { nameOf, splitName } from "../framework/find-standard.ts";
import type { ReportRule } from "../lint/rule.ts";
import { checkableStandards } from "../lint/standards/checkable-standards.ts";

export const percentageOnJudgedStandard: ReportRule = {
  id: "percentage-on-judged-standard",
  summary: "A standard that is rated by judgement has key questions with percentages.",
  severity: "warning",
  reads: "report",
  follows: "structure",
  check({ rated }, say) {
    for (const { match, written } of checkableStandards(rated)) {
      if (match.standard.basis !== "judgement") continue;
      // Under an earlier title a standard may have been rated in another way.
      const { title } = splitName(written.standard?.text ?? "");
      if (match.standard.otherTitles.some(({ text }) => text === title)) continue;
      const percentages = written.keyQuestions.filter(({ part }) => part.has("percent") || part.has("count"));
      const [first] = percentages;
      if (!first) continue;
      say({
        at: written.part.atName("keyQuestions"),
        message: `${nameOf(match.standard)} is rated by judgement, so ${results(percentages.length)} here cannot rate it.`,
        related: [{ range: first.part.at("percent"), message: "The first result stands here." }],
        data: { actual: percentages.length },
      });
    }
  },
};

function results(count: number): string {
  return count === 1 ? "the result" : `the ${count} results`;
}
