/**
 * What a document that was made from a report must say: every figure and rating, in reading order. It is taken from
 * the report itself and not from what the renderers are given, so that a mistake on the way is found.
 */
import type { RatedReport } from "../framework/rate-report.ts";
import type { Report } from "../model/report.ts";
import { markOfErrors } from "./mark-of-errors.ts";
import type { Fact } from "./read-back/fact.ts";
import { overallFacts, ratingsTableFacts } from "./read-back/ratings-page-facts.ts";
import { recommendationFacts } from "./read-back/recommendation-facts.ts";
import { standardFacts } from "./read-back/standard-facts.ts";

export type { Fact } from "./read-back/fact.ts";
export { missingFacts } from "./read-back/missing-facts.ts";

/** What else decides which facts there are. */
export interface FactOptions {
  /** False for a form without the table of ratings. */
  readonly withTable?: boolean;
  /** How many errors the report has. */
  readonly errors?: number;
}

/** The facts in reading order; what is not written is no fact. */
export function factsOf(
  report: Report,
  rated: RatedReport | undefined,
  { withTable = true, errors = 0 }: FactOptions = {},
): Fact[] {
  return [
    ...markFacts(report, errors),
    ...overallFacts(report),
    ...(withTable ? ratingsTableFacts(report, rated) : []),
    ...recommendationFacts(report),
    ...report.domains.flatMap(({ standards }) =>
      standards.flatMap((standard) => standardFacts(standard, report, rated)),
    ),
  ];
}

/** A draft is marked as one, and a published report with errors by their number. */
function markFacts({ status }: Report, errors: number): Fact[] {
  const mark = status === "published" ? markOfErrors(errors) : "Draft";
  return mark === undefined ? [] : [{ what: `the mark “${mark}”`, texts: [mark], place: "anywhere" }];
}
