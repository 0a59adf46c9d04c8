/** A standard that is rated by percentages lacks key questions of the framework. */

import { findKeyQuestion, nameOf } from "../framework/find-standard.ts";
import type { FrameworkKeyQuestion, FrameworkStandard } from "../framework/framework.ts";
import { isWordingConfirmed } from "../framework/match-key-questions.ts";
import type { RatedStandard } from "../framework/rate-report.ts";
import { insertField } from "../lint/edits/change-field.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import { insertItem } from "../lint/edits/insert-item.ts";
import { isMisspelt } from "../lint/edits/misspelt-field.ts";
import { milder } from "../lint/milder.ts";
import { type ReportFacts, type ReportRule, severityOfMissing } from "../lint/rule.ts";
import { questionMatches } from "../lint/standards/asked-questions.ts";
import { checkableStandards } from "../lint/standards/checkable-standards.ts";
import { keyQuestionAsWritten } from "../lint/standards/standard-as-written.ts";
import type { Fix, Severity, TextEdit } from "../problem.ts";

export const keyQuestionMissing: ReportRule = {
  id: "key-question-missing",
  summary: "A standard lacks key questions of the framework.",
  severity: "warning",
  reads: "report",
  follows: "structure",
  check(facts, say) {
    const { report, rated } = facts;
    if (!rated || !report.complete) return;
    for (const standard of checkableStandards(rated)) {
      const { match, written } = standard;
      if (written.notRated || match.standard.keyQuestions.length === 0) continue;
      if (isMisspelt(written.part, "keyQuestions")) continue;
      const { missing } = questionMatches(rated, standard);
      if (missing.length === 0) continue;
      say({
        at: written.part.at("standard"),
        message: messageFor(match.standard, missing),
        severity: severityFor(match.standard, severityOfMissing(report.status)),
        fixes: fixesFor(standard, missing, facts),
        data: {
          expected: match.standard.keyQuestions.length,
          missing: missing.map(({ question }) => question),
        },
      });
    }
  },
};

function messageFor(standard: FrameworkStandard, missing: readonly FrameworkKeyQuestion[]): string {
  const all = standard.keyQuestions.length;
  const wording = isWordingConfirmed(standard) ? "" : " (its wording is unconfirmed)";
  const [only] = missing;
  if (all === 1 && only) return `${nameOf(standard)} has no key question yet: “${only.question}”${wording}.`;
  const given = all - missing.length;
  if (given === 0) return `${nameOf(standard)} has none of its ${all} key questions yet.`;
  const list = missing.map(({ question }) => `“${question}”`).join(", ");
  return `${nameOf(standard)} has ${given} of its ${all} key questions; missing: ${list}${wording}.`;
}

/** Wording that is unconfirmed, and a standard that nothing depends on, are worth a warning at most. */
function severityFor(standard: FrameworkStandard, severity: Severity): Severity {
  return standard.rated && isWordingConfirmed(standard) ? severity : milder(severity, "warning");
}

/** Each below the question that comes before it in the framework. */
function fixesFor(
  standard: RatedStandard,
  missing: readonly FrameworkKeyQuestion[],
  facts: ReportFacts,
): Fix[] {
  const edits = standard.written.part.has("keyQuestions")
    ? editsInList(standard, missing, facts)
    : [
        insertField(
          standard.written.part,
          fieldsBefore,
          `keyQuestions:\n${asItems(missing).replace(/^/gm, "  ")}`,
          facts.lines,
        ),
      ];
  const whole = edits.filter((edit) => edit !== undefined);
  if (whole.length < edits.length) return [];
  return [
    chosenFix(
      missing.length === 1 ? "Add the missing key question" : "Add the missing key questions",
      ...whole,
    ),
  ];
}

/** Fields that stand before the key questions, the last first. */
const fieldsBefore = ["driverNote", "leadIn", "note", "notRated", "rating", "statement", "standard"];

/** Questions with one place are written in one edit, so that they keep their order. */
function editsInList(
  { match, written }: RatedStandard,
  missing: readonly FrameworkKeyQuestion[],
  { lines }: ReportFacts,
): (TextEdit | undefined)[] {
  const all = match?.standard.keyQuestions ?? [];
  const place = (text: string | undefined) =>
    all.findIndex((known) => match && findKeyQuestion(match.standard, text ?? "") === known);
  const places = written.keyQuestions.map(({ question }) => place(question?.text));
  const byPlace = new Map<number, FrameworkKeyQuestion[]>();
  for (const question of missing) {
    const rank = all.indexOf(question);
    const above = places.findLastIndex((other) => other >= 0 && other < rank);
    byPlace.set(above, [...(byPlace.get(above) ?? []), question]);
  }
  return [...byPlace].map(([above, questions]) => {
    const item = { text: asItems(questions), above: written.keyQuestions[above]?.part.node };
    return insertItem(written.part, "keyQuestions", item, lines);
  });
}

function asItems(questions: readonly FrameworkKeyQuestion[]): string {
  return questions.map(keyQuestionAsWritten).join("\n");
}
