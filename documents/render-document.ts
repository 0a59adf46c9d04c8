/**
 * From a file to a document of any format: the one way for command line and language server. What is text is made by
 * the core; Word and PDF are made here, with parts that are loaded when they are asked for.
 */

import { strFromU8 } from "fflate";
import type { FileAnalysis } from "../core/src/analysis/analyse.ts";
import { firstReport } from "../core/src/analysis/report-source.ts";
import { documentName } from "../core/src/export/document-name.ts";
import { finishDocument } from "../core/src/export/finish-document.ts";
import { renderHtmlPage } from "../core/src/export/html.ts";
import { plainTextOfHtml } from "../core/src/export/read-back/plain-text-of-html.ts";
import {
  contradictionIn,
  isTextFormat,
  type RefusedDocument,
  type ReportSource,
  refusedForErrors,
  renderText,
} from "../core/src/export/render-text.ts";
import type { RuleSettings } from "../core/src/index.ts";
import { RefusedRequest } from "../core/src/problem.ts";
import type { DocumentAnswer, DocumentFormat } from "../core/src/protocol.ts";
import { plainTextOfDocx } from "./plain-text-of-docx.ts";

/** What is asked for. */
export interface DocumentRequest {
  readonly format: DocumentFormat;
  /** Hands over a report with errors too. */
  readonly despiteErrors?: boolean;
}

/** A document, or why there is none. `name` is what to call it. */
export type RenderedDocument =
  | { readonly kind: "text"; readonly name: string; readonly text: string }
  | { readonly kind: "bytes"; readonly name: string; readonly bytes: Uint8Array }
  | RefusedDocument;

/** Makes a document of the first report of a file. Rejects only when this tool is at fault. */
export async function renderDocument(
  file: FileAnalysis,
  settings: RuleSettings,
  { format, despiteErrors = false }: DocumentRequest,
): Promise<RenderedDocument> {
  const source = firstReport(file, settings);
  if (typeof source === "string") return { kind: "refused", reason: source, mayInsist: false };
  if (isTextFormat(format)) return renderText(source, format, despiteErrors);
  const refused = despiteErrors ? undefined : refusedForErrors(source);
  if (refused) return refused;
  try {
    return format === "docx" ? await asDocx(source) : await asPdf(source);
  } catch (thrown) {
    if (!(thrown instanceof RefusedRequest)) throw thrown;
    return { kind: "refused", reason: thrown.message, mayInsist: false };
  }
}

/** A document as the protocol carries it. */
export function asAnswer(document: RenderedDocument): DocumentAnswer {
  if (document.kind !== "bytes") return document;
  const { name, bytes } = document;
  return { kind: "bytes", name, base64: btoa(strFromU8(bytes, true)) };
}

async function asDocx(source: ReportSource): Promise<RenderedDocument> {
  const { renderDocx } = await import("./docx.ts");
  const bytes = await renderDocx(finishDocument(source));
  const contradiction = contradictionIn(plainTextOfDocx(bytes), source);
  return contradiction ?? { kind: "bytes", name: documentName(source.path, "docx"), bytes };
}

/** What is read back is the page that is printed. */
async function asPdf(source: ReportSource): Promise<RenderedDocument> {
  const html = renderHtmlPage(finishDocument(source));
  const contradiction = contradictionIn(plainTextOfHtml(html), source);
  if (contradiction) return contradiction;
  const { renderPdf } = await import("./pdf.ts");
  return { kind: "bytes", name: documentName(source.path, "pdf"), bytes: await renderPdf(html) };
}
