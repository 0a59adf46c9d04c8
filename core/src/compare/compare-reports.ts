/**
 * What changed from one report to another. Two reports are compared by what they say: the order of properties, line
 * ends, quotation marks around values, how long lines are, and the names of figures and footnotes make no difference.
 */
import type { RatedReport } from "../framework/rate-report.ts";
import type { Report } from "../model/report.ts";
import { compareDetails } from "./compare-details.ts";
import { compareFigures } from "./compare-figures.ts";
import { compareKeyQuestions } from "./compare-key-questions.ts";
import { compareParts } from "./compare-parts.ts";
import { compareQuoted } from "./compare-quoted.ts";
import { compareRatings, compareScores } from "./compare-ratings.ts";
import { compareRecommendations } from "./compare-recommendations.ts";
import { compareTexts } from "./compare-texts.ts";
import { pairUnits, type UnitPair } from "./pair-units.ts";
import type { ReportChanges } from "./report-changes.ts";
import { reportUnits } from "./report-units.ts";
import { SaidTexts } from "./said-texts.ts";

/** A report, rated where its framework is known. */
export interface ComparedReport {
  readonly report: Report;
  readonly rated: RatedReport | undefined;
}

/** Compares two reports, the older one first. Never throws, however little is written. */
export function compareReports(before: ComparedReport, after: ComparedReport): ReportChanges {
  const [old, now] = [before.report, after.report];
  const oldUnits = reportUnits(old);
  const units = pairUnits(oldUnits, reportUnits(now));
  const readers = readersOf(before, after, units);
  const { framework } = after.rated ?? before.rated ?? {};
  const { figures, details } = compareFigures(old, now);
  const keyQuestions = compareKeyQuestions(old, now, units);
  const texts = compareTexts(units, readers);
  return {
    score: compareScores(old, now),
    ratings: compareRatings(old, now, { units, framework }),
    figures: [...keyQuestions.figures, ...figures, ...compareQuoted(texts, figures)],
    keyQuestions: keyQuestions.questions,
    recommendations: compareRecommendations(old, now, { units, readers }),
    parts: compareParts(oldUnits, units),
    texts,
    details: [...compareDetails(old, now, units), ...details],
  };
}

/** Footnotes are told apart by the names that the older report gives them. */
function readersOf(before: ComparedReport, after: ComparedReport, units: readonly UnitPair[]) {
  const notes = units.flatMap(({ before, after }): [string, string][] =>
    after?.kind === "footnote" && after.id && before?.id ? [[after.id, before.id]] : [],
  );
  const styleOf = ({ rated }: ComparedReport) => rated?.framework.shape.style;
  return {
    before: new SaidTexts(before.report, styleOf(before)),
    after: new SaidTexts(after.report, styleOf(after), new Map(notes)),
  };
}
