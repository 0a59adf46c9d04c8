/**
 * What a document that was made from a report must say: every figure and rating, in reading order. It is taken from
 * the report itself and not from what the renderers are given, so that a mistake on the way is found.
 */
import type { RatedReport } from "../framework/rate-report.ts";
import type { Report } from "../model/report.ts";
import type { Fact } from "./read-back/fact.ts";
import { overallFacts, ratingsTableFacts } from "./read-back/ratings-page-facts.ts";
import { recommendationFacts } from "./read-back/recommendation-facts.ts";
import { standardFacts } from "./read-back/standard-facts.ts";

export type { Fact } from "./read-back/fact.ts";
export { missingFacts } from "./read-back/missing-facts.ts";

/** The facts in reading order; what is not written is no fact. `withTable` is false for a form without the table of ratings. */
export function factsOf(report: Report, rated: RatedReport | undefined, withTable = true): Fact[] {
  return [
    ...(report.status === "published" ? [] : [draftMark]),
    ...overallFacts(report),
    ...(withTable ? ratingsTableFacts(report, rated) : []),
    ...recommendationFacts(report),
    ...report.domains.flatMap(({ standards }) =>
      standards.flatMap((standard) => standardFacts(standard, report, rated)),
    ),
  ];
}

const draftMark: Fact = { what: "that it is a draft", texts: ["Draft"], place: "anywhere" };
