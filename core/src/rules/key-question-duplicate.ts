/** A key question stands twice in one standard. */
import { nameOf } from "../framework/find-standard.ts";
import { askedQuestions } from "../lint/asked-questions.ts";
import type { ReportRule } from "../lint/rule.ts";

export const keyQuestionDuplicate: ReportRule = {
  id: "key-question-duplicate",
  summary: "A key question stands twice in one standard.",
  severity: "error",
  reads: "report",
  check({ rated }, say) {
    for (const { asked, first, standard } of askedQuestions(rated)) {
      if (!first) continue;
      const line = first.part.at("question").start.line + 1;
      say({
        at: asked.part.at("question"),
        message: `This key question of ${nameOf(standard)} stands already in line ${line}.`,
        related: [{ range: first.part.at("question"), message: "It is asked here first." }],
      });
    }
  },
};
