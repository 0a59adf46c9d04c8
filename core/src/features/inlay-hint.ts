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
import { sayFigure } from "../export/finish/say-figure.ts";
import { findDomain } from "../framework/find-standard.ts";
import { fractionOf } from "../framework/fraction.ts";
import { baseOf } from "../lint/claims/checks/attainable-percentages.ts";
import { countedShares } from "../lint/claims/checks/shares-of-counts.ts";
import { claimedTexts } from "../lint/claims/claimed-texts.ts";
import { countsFor } from "../lint/figures/counts-for.ts";
import { isFractionOfOne } from "../lint/figures/share.ts";
import { titleOwner } from "../lint/standards/checkable-standards.ts";
import type { Quoted, Report, ReportPart } from "../model/report.ts";
import { figureReferences } from "../model/text-references.ts";
import type { Position, Range } from "../problem.ts";
import type { Claim, PercentageClaim } from "../prose/claim.ts";
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
    ...(wanted.counts ? [...figureCounts(report, range), ...countsInProse(document, report, range)] : []),
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

/** "70 of 93" behind a percentage whose sentence says how many it is of, and the value behind a `{{figure}}`. */
function countsInProse({ rated }: AnalysedDocument, report: Report, range: Range): InlayHint[] {
  const framework = rated?.framework;
  const counts = claimedTexts({ report, framework }).flatMap(({ value, sentences }) =>
    sentences.flatMap((claims) =>
      claims.flatMap((claim) => {
        const counted = claim.kind === "percentage" ? impliedCount(claim, claims) : undefined;
        return counted ? [{ at: value.rangeOf(claim.start, claim.end), label: counted }] : [];
      }),
    ),
  );
  const figures = new Map(report.figures.map((figure) => [figure.name, figure]));
  const values = figureReferences(report).flatMap(({ id, range: at }) => {
    const figure = figures.get(id);
    const label = figure && sayFigure(figure, framework?.shape.style);
    return label ? [{ at, label }] : [];
  });
  return [...counts, ...values]
    .filter(({ at }) => isWithin(at.end, range))
    .map(({ at, label }) => ({ position: at.end, label, paddingLeft: true }));
}

/** Only where exactly one count can be meant, and where the sentence does not give it. */
function impliedCount(claim: PercentageClaim, claims: readonly Claim[]): string | undefined {
  const base = claim.hedge || claim.isRange || claim.isChange ? undefined : baseOf(claim, claims);
  const counts = base && countsFor(claim.value, base.total, claim.decimals);
  if (!counts || counts.first !== counts.last) return undefined;
  return countedShares(claims).some(({ percentage }) => percentage === claim)
    ? undefined
    : `${counts.first} of ${base.total}`;
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
  return isWithin(part.at(field).end, { start, end });
}

function isWithin(at: Position, { start, end }: Range): boolean {
  const isAfter = at.line > start.line || (at.line === start.line && at.character >= start.character);
  return isAfter && (at.line < end.line || (at.line === end.line && at.character <= end.character));
}

/** What is no percentage, or looks like a share of one, is told as a mistake. */
function isPlausible(percent: number): boolean {
  return percent >= 0 && percent <= 100 && !isFractionOfOne(percent);
}
