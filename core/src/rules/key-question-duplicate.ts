/** A key question stands twice in one standard. */

import { nameOf } from "../framework/find-standard.ts";
import { isWordingConfirmed } from "../framework/match-key-questions.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { ReportRule } from "../lint/rule.ts";
import { askedQuestions } from "../lint/standards/asked-questions.ts";

export const keyQuestionDuplicate: ReportRule = {
  id: "key-question-duplicate",
  summary: "A key question stands twice in one standard.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ rated }, say) {
    for (const { asked, found, first, standard } of askedQuestions(rated)) {
      if (!first || found.kind !== "repeated") continue;
      const line = first.part.at("question").start.line + 1;
      const meant = isWordingConfirmed(standard) ? found.meant?.question : undefined;
      // A question ends with its own question mark.
      const ending = meant ? `; did you mean “${meant}”` : ".";
      say({
        at: asked.part.at("question"),
        message: `This key question of ${nameOf(standard)} stands already in line ${line}${ending}`,
        related: [{ range: first.part.at("question"), message: "It is asked here first." }],
        fixes:
          meant && asked.question
            ? [chosenFix("Ask the question that is missing", replaceWords(asked.question, meant))]
            : [],
      });
    }
  },
};
