/** The key questions of a report, each with what it is in the framework. */

import type { FrameworkStandard } from "../framework/framework.ts";
import { type KeyQuestionMatch, matchKeyQuestions } from "../framework/match-key-questions.ts";
import type { RatedReport } from "../framework/rate-report.ts";
import type { KeyQuestionPart } from "../model/report.ts";
import { checkableStandards } from "./checkable-standards.ts";

/** A key question as it is asked. */
export interface AskedQuestion {
  readonly asked: KeyQuestionPart;
  readonly found: KeyQuestionMatch;
  /** The framework's standard under which it is asked. */
  readonly standard: FrameworkStandard;
  /** The first use, where it is asked twice. */
  readonly first: KeyQuestionPart | undefined;
}

/** In the order of the report; only of standards that the framework has key questions for. */
export function askedQuestions(rated: RatedReport | undefined): AskedQuestion[] {
  return checkableStandards(rated).flatMap(({ match: { standard }, written }) => {
    if (!rated || standard.keyQuestions.length === 0) return [];
    const texts = written.keyQuestions.map(({ question }) => question?.text);
    const matches = matchKeyQuestions(rated.framework, standard, texts).written;
    return written.keyQuestions.map((asked, at): AskedQuestion => {
      const found = matches[at] ?? { kind: "empty" };
      return {
        asked,
        found,
        standard,
        first: found.kind === "repeated" ? written.keyQuestions[found.first] : undefined,
      };
    });
  });
}
