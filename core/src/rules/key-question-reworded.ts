/** A key question comes close to the framework's wording without being it. */
import { nameOf, wordingsOf } from "../framework/find-standard.ts";
import type { FrameworkKeyQuestion } from "../framework/framework.ts";
import { isWordingConfirmed } from "../framework/match-key-questions.ts";
import { questionLikeness } from "../framework/question-likeness.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import { wordDifference } from "../lint/edits/word-difference.ts";
import type { ReportRule } from "../lint/rule.ts";
import { askedQuestions } from "../lint/standards/asked-questions.ts";

export const keyQuestionReworded: ReportRule = {
  id: "key-question-reworded",
  summary: "A key question is not in the framework’s words.",
  severity: "warning",
  reads: "report",
  follows: "structure",
  check({ report, rated }, say) {
    for (const { asked, found, standard } of askedQuestions(rated)) {
      const { question } = asked;
      // Wording that nobody has confirmed is nothing to hold a report against.
      if (found.kind !== "reworded" || !question?.isText || !isWordingConfirmed(standard)) continue;
      const { wording, expected, actual } = question
        .keptIn(report.texts)
        .get(found.question, () => differenceFrom(found.question, question.text));
      const message = `This key question of ${nameOf(standard)} is worded differently; framework: “${expected}” / here: “${actual}”.`;
      say({
        at: question.range,
        message,
        fixes: [chosenFix("Use the framework’s words", replaceWords(question, wording))],
        data: { expected: wording, actual: question.text },
      });
    }
  },
};

/** The wording that a text comes nearest to, and where the two differ. */
function differenceFrom(known: FrameworkKeyQuestion, text: string) {
  const wording = nearestWording(known, text);
  return { wording, ...wordDifference(wording, text) };
}

function nearestWording(known: FrameworkKeyQuestion, text: string): string {
  const byLikeness = wordingsOf(known).map((wording) => ({
    wording,
    likeness: questionLikeness(text, wording, []),
  }));
  return byLikeness.sort((a, b) => b.likeness - a.likeness)[0]?.wording ?? known.question;
}
