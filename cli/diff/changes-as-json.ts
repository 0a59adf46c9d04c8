/** Changes for programs, in the form that `schemas/diff.schema.json` describes: what is not there is null, never left out. */

import { countChanges, type ReportChanges } from "../../core/src/compare/report-changes.ts";
import { jsonText } from "../../core/src/export/json/json-text.ts";
import { version } from "../../package.json";
import type { ComparedSides } from "./compared-sides.ts";
import type { ReadSide } from "./read-side.ts";

/** The whole text; ends with a line end. */
export function changesAsJson({ before, after, changes }: ComparedSides): string {
  const record = {
    version: 1,
    tool: { name: "inspection-reports", version },
    before: sideRecord(before),
    after: sideRecord(after),
    equal: countChanges(changes) === 0,
    summary: summaryOf(changes),
    ...changes,
    score: changes.score,
  };
  return `${jsonText(record, 2, (_, value) => value ?? null)}\n`;
}

function sideRecord({ shown, report }: ReadSide): object {
  return { file: shown, title: report.title?.text.trim() || undefined, status: report.status };
}

/** How many changes there are of each kind. */
function summaryOf(changes: ReportChanges): object {
  const { score, ratings, figures, keyQuestions, recommendations, parts, texts, details } = changes;
  return {
    changes: countChanges(changes),
    score: score ? 1 : 0,
    ratings: ratings.length,
    figures: figures.length,
    keyQuestions: keyQuestions.length,
    recommendations: recommendations.length,
    parts: parts.length,
    texts: texts.length,
    details: details.length,
  };
}
