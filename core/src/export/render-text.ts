/**
 * From a report to a document that is text: HTML, Markdown or JSON. A report with errors is refused unless the asker
 * insists; a document that does not say what the report says is refused always.
 */

import type { RatedReport } from "../framework/rate-report.ts";
import type { Report } from "../model/report.ts";
import type { Problem } from "../problem.ts";
import type { DocumentAnswer, DocumentFormat } from "../protocol.ts";
import { documentName } from "./document-name.ts";
import { finishDocument } from "./finish-document.ts";
import type { FinishedReport } from "./finished-report.ts";
import { renderHtmlPage } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import { plainTextOfHtml } from "./read-back/plain-text-of-html.ts";
import { plainTextOfJson } from "./read-back/plain-text-of-json.ts";
import { plainTextOfMarkdown } from "./read-back/plain-text-of-markdown.ts";
import { factsOf, missingFacts } from "./read-back.ts";
import { errorsIn, refusalOf } from "./refusal.ts";

/** A report with what is known of it. */
export interface ReportSource {
  /** Path or address of its file, from which the document gets its name. */
  readonly path: string;
  readonly report: Report;
  readonly rated: RatedReport | undefined;
  /** The problems of this report. */
  readonly problems: readonly Problem[];
}

/** Why there is no document. */
export type RefusedDocument = Extract<DocumentAnswer, { kind: "refused" }>;

/** Formats that are text and need nothing but the report. */
export type TextFormat = Exclude<DocumentFormat, "docx" | "pdf">;

/** Whether a format is text. */
export function isTextFormat(format: DocumentFormat): format is TextFormat {
  return format !== "docx" && format !== "pdf";
}

/** The document as text, or why there is none. */
export function renderText(
  source: ReportSource,
  format: TextFormat,
  despiteErrors = false,
): Exclude<DocumentAnswer, { kind: "bytes" }> {
  const refused = despiteErrors ? undefined : refusedForErrors(source);
  if (refused) return refused;
  const text = writers[format](source, finishDocument(source));
  const contradiction = contradictionIn(readers[format](text), source, format !== "json");
  return contradiction ?? { kind: "text", name: documentName(source.path, format), text };
}

/** The refusal of a report with errors; the asker may insist. */
export function refusedForErrors({ problems }: ReportSource): RefusedDocument | undefined {
  const reason = refusalOf(problems);
  return reason === undefined ? undefined : { kind: "refused", reason, mayInsist: true };
}

/** The refusal of a document whose plain text lacks a figure or rating of the report: nobody may have it. */
export function contradictionIn(
  plainText: string,
  { report, rated, problems }: Pick<ReportSource, "report" | "rated" | "problems">,
  withTable = true,
): RefusedDocument | undefined {
  const facts = factsOf(report, rated, { withTable, errors: errorsIn(problems).length });
  const [first, ...others] = missingFacts(plainText, facts);
  if (!first) return undefined;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return {
    kind: "refused",
    reason: `The document was made but does not say what the report says, so it is not handed over: ${first.what}${more} is missing or not in its place. This is a fault in this tool.`,
    mayInsist: false,
  };
}

const writers: Readonly<Record<TextFormat, (source: ReportSource, finished: FinishedReport) => string>> = {
  html: (_, finished) => renderHtmlPage(finished),
  md: (_, finished) => renderMarkdown(finished),
  json: ({ report, rated }, finished) => renderJson(report, rated, finished),
};

const readers: Readonly<Record<TextFormat, (text: string) => string>> = {
  html: plainTextOfHtml,
  md: plainTextOfMarkdown,
  json: plainTextOfJson,
};
