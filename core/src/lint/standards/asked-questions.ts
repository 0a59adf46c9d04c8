/** The key questions of a report, each with what it is in the framework. */

import type { FrameworkStandard } from "../../framework/framework.ts";
import {
  type KeyQuestionMatch,
  type KeyQuestionMatches,
  matchKeyQuestions,
} from "../../framework/match-key-questions.ts";
import type { RatedReport } from "../../framework/rate-report.ts";
import type { KeyQuestionPart } from "../../model/report.ts";
import { type CheckableStandard, checkableStandards } from "./checkable-standards.ts";

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
  return rated ? rated.once.get(askedQuestions, () => matchAll(rated)) : [];
}

/** The written questions of one standard, held against the framework's. */
export function questionMatches(
  rated: RatedReport,
  { match: { standard }, written }: CheckableStandard,
): KeyQuestionMatches {
  return rated.once.get(written, () => {
    const texts = written.keyQuestions.map(({ question }) => question?.text);
    const match = () => matchKeyQuestions(rated.framework, standard, texts);
    return rated.texts.get(standard, JSON.stringify(texts), match);
  });
}

function matchAll(rated: RatedReport): AskedQuestion[] {
  return checkableStandards(rated).flatMap((checkable) => {
    const { written } = checkable;
    const { standard } = checkable.match;
    if (standard.keyQuestions.length === 0) return [];
    const matches = questionMatches(rated, checkable).written;
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
