/**
 * The report as JSON for programs: its facts, what follows from them, and its texts as readers see them. The form is
 * described in `schemas/document.schema.json`; what is not written is null, never left out.
 */

import type { RatedReport } from "../framework/rate-report.ts";
import type { Quoted, Report } from "../model/report.ts";
import type { FinishedReport } from "./finished-report.ts";
import { computedRecord } from "./json/computed.ts";
import { findingRecords } from "./json/findings.ts";
import { jsonText } from "./json/json-text.ts";
import { recommendationRecords } from "./json/recommendations.ts";
import { standardRecords } from "./json/standards.ts";
import { asText, textRecords } from "./json/texts.ts";

/** The whole text; ends with a line end. `rated` is undefined for a report whose framework is not known. */
export function renderJson(report: Report, rated: RatedReport | undefined, finished: FinishedReport): string {
  return `${jsonText(documentRecord(report, rated, finished), 2)}\n`;
}

function documentRecord(report: Report, rated: RatedReport | undefined, finished: FinishedReport): object {
  const { part, ratings } = report;
  return {
    version: 1,
    title: orNull(finished.title),
    status: report.status,
    errors: finished.errors,
    published: part.value("published")?.text ?? null,
    publisher: orNull(finished.publisher),
    framework: report.framework ? { id: report.framework.text, title: rated?.framework.title ?? null } : null,
    score: ratings?.score ?? null,
    overall: ratings?.overall?.text.trim() ?? null,
    computed: rated ? computedRecord(rated) : null,
    populations: report.populations.map(({ name, total, label }) => ({
      id: name,
      total: total ?? null,
      label: label ?? null,
    })),
    figures: report.figures.map((figure) => ({
      id: figure.name,
      label: figure.part.value("label")?.text ?? null,
      ...quotedRecord(figure),
    })),
    printedRatings: (ratings?.standards ?? []).map(({ name, level }) => ({
      standard: name,
      rating: level?.text.trim() ?? null,
    })),
    standards: standardRecords(report, rated, quotedRecord),
    recommendations: recommendationRecords(report, finished),
    findings: findingRecords(report, finished),
    texts: textRecords(finished),
    footnotes: finished.notes.map(({ number, nodes }) => ({ number, text: asText(nodes) })),
  };
}

function quotedRecord({ percent, count, of, population }: Quoted): object {
  return {
    percent: percent ?? null,
    count: count ?? null,
    of: of ?? null,
    population: population?.text ?? null,
  };
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}
