/**
 * `textDocument/inlayHint`: what the figures come to, in grey behind them. Nothing is said where it is not
 * sure, and nothing that the report says already.
 */
import type { InlayHint, InlayHintParams } from "vscode-languageserver-protocol";
import type { AnalysedDocument } from "../analysis/analyse.ts";
import { type Answer, answers, membersOf } from "../analysis/explain/answers.ts";
import { domainScore } from "../analysis/explain/domain-score.ts";
import { explainDomain } from "../analysis/explain/explain-domain.ts";
import { explainPercent } from "../analysis/explain/explain-percent.ts";
import { sayCounts } from "../analysis/explain/say-counts.ts";
import { valueBand } from "../analysis/explain/value-band.ts";
import { findDomain } from "../framework/find-standard.ts";
import { fractionOf } from "../framework/fraction.ts";
import { countsFor } from "../lint/figures/counts-for.ts";
import { isFractionOfOne } from "../lint/figures/share.ts";
import { titleOwner } from "../lint/standards/checkable-standards.ts";
import type { Quoted, Report, ReportPart } from "../model/report.ts";
import type { Range } from "../problem.ts";
import type { InlayHintSettings } from "../protocol.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with the hints of a stretch of the file: bands, counts and scores, each as far as the settings want it. */
export const inlayHint: DocumentFeature<InlayHintParams, InlayHint[]> = {
  scope: "document",
  method: "textDocument/inlayHint",
  capability: { inlayHintProvider: true },
  empty: [],
  run: ({ file, settings }, { range }) =>
    file.documents.flatMap((document) => hintsOf(document, settings.inlayHints, range)),
};

function hintsOf(document: AnalysedDocument, wanted: InlayHintSettings, range: Range): InlayHint[] {
  const { report } = document;
  if (!report) return [];
  return [
    ...(wanted.scores ? scores(document, report, range) : []),
    ...(wanted.counts ? figureCounts(report, range) : []),
    ...(wanted.bands || wanted.counts ? ofAnswers(document, report, { wanted, range }) : []),
  ];
}

/** "→ Good", "27 of 35" behind the percentages of key questions. */
function ofAnswers(
  { rated }: AnalysedDocument,
  report: Report,
  { wanted, range }: { wanted: InlayHintSettings; range: Range },
): InlayHint[] {
  return answers({ report, rated }).flatMap((answer) => {
    const { question } = answer;
    const { percent } = question;
    if (percent === undefined || !isShown(question, "percent", range) || !isPlausible(percent)) return [];
    return [
      ...(wanted.bands ? bandOf(answer, percent, rated) : []),
      ...(wanted.counts ? countOf(question, percent, answer) : []),
    ];
  });
}

function bandOf(answer: Answer, percent: number, rated: AnalysedDocument["rated"]): InlayHint[] {
  const { rollUp, question } = answer;
  const band = rated && rollUp && valueBand(fractionOf(percent), { rollUp, framework: rated.framework });
  if (!band) return [];
  return [hint(question, "percent", `→ ${band.level.label}`, explainPercent(answer, rated.framework))];
}

/** Only where exactly one count can be meant, and where none is written. */
function countOf(quoted: Quoted & ReportPart, percent: number, members: Pick<Answer, "total" | "label">) {
  const { total } = members;
  const counts = total === undefined || quoted.part.has("count") ? undefined : countsFor(percent, total);
  if (!counts || counts.first !== counts.last) return [];
  return [hint(quoted, "percent", `${counts.first} of ${total}`, sayCounts(percent, members))];
}

function figureCounts(report: Report, range: Range): InlayHint[] {
  return report.figures.flatMap((figure) => {
    const { percent } = figure;
    if (percent === undefined || !isShown(figure, "percent", range) || !isPlausible(percent)) return [];
    return countOf(figure, percent, membersOf(figure, undefined, report));
  });
}

/** "6 of 12 points" behind the titles of domains. */
function scores({ rated }: AnalysedDocument, report: Report, range: Range): InlayHint[] {
  if (!rated) return [];
  // A number with another standard's title may mean either: then the sum may be of something else.
  if (rated.standards.some((standard) => titleOwner(rated.framework, standard))) return [];
  const found = report.domains.map(
    ({ domain }) => domain && findDomain(rated.framework, domain.text)?.domain,
  );
  return report.domains.flatMap((part, at) => {
    const known = found[at];
    if (!known || !isShown(part, "domain", range)) return [];
    // Standards of a domain that is written twice would count in both.
    if (found.indexOf(known) !== found.lastIndexOf(known)) return [];
    const score = domainScore(known, rated);
    if (!score) return [];
    return [hint(part, "domain", `${score.points} of ${score.maximum} points`, explainDomain(known, rated))];
  });
}

function hint({ part }: ReportPart, field: string, label: string, said: readonly string[]): InlayHint {
  return {
    position: part.at(field).end,
    label,
    paddingLeft: true,
    tooltip: { kind: "markdown", value: said.join("\n\n") },
  };
}

/** Whether the end of a value stands in the stretch that is asked for. */
function isShown({ part }: ReportPart, field: string, { start, end }: Range): boolean {
  const at = part.at(field).end;
  const isAfter = at.line > start.line || (at.line === start.line && at.character >= start.character);
  return isAfter && (at.line < end.line || (at.line === end.line && at.character <= end.character));
}

/** What is no percentage, or looks like a share of one, is told as a mistake. */
function isPlausible(percent: number): boolean {
  return percent >= 0 && percent <= 100 && !isFractionOfOne(percent);
}
