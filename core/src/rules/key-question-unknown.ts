/** A key question is not one of those that the framework asks for the standard. */
import { nameOf } from "../framework/find-standard.ts";
import { isWordingConfirmed, type KeyQuestionMatch } from "../framework/match-key-questions.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { ReportRule } from "../lint/rule.ts";
import { askedQuestions } from "../lint/standards/asked-questions.ts";
import type { Value } from "../model/part.ts";
import type { Fix } from "../problem.ts";

type Unknown = Extract<KeyQuestionMatch, { kind: "unknown" }>;

export const keyQuestionUnknown: ReportRule = {
  id: "key-question-unknown",
  summary: "A key question is not one that the framework asks for this standard.",
  severity: "warning",
  reads: "report",
  follows: "structure",
  check({ rated }, say) {
    for (const { asked, found, standard } of askedQuestions(rated)) {
      // Wording that nobody has confirmed is nothing to hold a report against.
      if (found.kind !== "unknown" || !asked.question?.isText || !isWordingConfirmed(standard)) continue;
      say({
        at: asked.question.range,
        message: messageFor(found, nameOf(standard)),
        fixes: fixesFor(found, asked.question),
        data: { actual: asked.question.text, ...(found.meant && { expected: found.meant.question }) },
      });
    }
  },
};

function messageFor({ home, meant }: Unknown, standard: string): string {
  const subject = home
    ? `This is a key question of ${nameOf(home)}, not of ${standard}`
    : `This is no key question of ${standard}`;
  // A question ends with its own question mark.
  return meant ? `${subject}; did you mean “${meant.question}”` : `${subject}.`;
}

function fixesFor({ meant }: Unknown, question: Value): Fix[] {
  return meant ? [chosenFix("Use the framework’s question", replaceWords(question, meant.question))] : [];
}
