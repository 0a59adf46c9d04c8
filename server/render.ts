/**
 * The answer to the request for a document. Text and Word documents are made anywhere, a PDF where a program can be run
 * that prints; what makes Word and PDF is loaded when somebody asks for it.
 */
import type { CancellationToken, ResponseError } from "vscode-languageserver";
import { firstReport } from "../core/src/analysis/report-source.ts";
import { isTextFormat, renderText } from "../core/src/export/render-text.ts";
import type { FeatureContext } from "../core/src/features/feature.ts";
import { messageOf } from "../core/src/problem.ts";
import { type DocumentAnswer, type DocumentFormat, documentFormats, requests } from "../core/src/protocol.ts";
import { makeGuard } from "./guard.ts";
import type { Documents, Ports } from "./ports.ts";
import type { Workspace } from "./workspace.ts";

/** What is asked. Nothing of it is trusted. */
interface RenderParams {
  readonly textDocument?: { readonly uri?: unknown };
  readonly format?: unknown;
  readonly despiteErrors?: unknown;
}

/** Answers with a document, or with a plain sentence that says why there is none. */
export type Render = (
  params: RenderParams,
  token: CancellationToken,
) => Promise<DocumentAnswer | ResponseError<void>>;

/** What answers the request in a workspace. */
export function renderIn(ports: Ports, workspace: Workspace): Render {
  const log = (line: string) => ports.connection.console.error(line);
  const guard = makeGuard({ pause: ports.pause, now: ports.now, log });
  const request = { name: requests.render, empty: failed, mayTakeLong: true };
  return (params, token) => guard({ ...request, token }, () => answer(ports, workspace, params ?? {}, token));
}

async function answer(
  ports: Ports,
  workspace: Workspace,
  { textDocument, format, despiteErrors }: RenderParams,
  token: CancellationToken,
): Promise<DocumentAnswer> {
  if (!isFormat(format)) return refused(`There are these formats: ${documentFormats.join(", ")}.`);
  const context = await contextOf(String(textDocument?.uri ?? ""), workspace);
  if (!context) return refused("This file cannot be read, so no document can be made from it.");
  if (token.isCancellationRequested) return failed;
  return render(ports, context, { format, despiteErrors: despiteErrors === true });
}

/** An open file as it stands in the editor, any other as it is stored. */
async function contextOf(uri: string, workspace: Workspace): Promise<FeatureContext | undefined> {
  const opened = await workspace.contextOf(uri);
  if (opened) return opened;
  try {
    return await workspace.contextOfClosed(uri);
  } catch {
    return undefined;
  }
}

async function render(
  ports: Ports,
  { file, settings }: FeatureContext,
  request: { readonly format: DocumentFormat; readonly despiteErrors: boolean },
): Promise<DocumentAnswer> {
  const { format, despiteErrors } = request;
  if (isTextFormat(format)) {
    const source = firstReport(file, settings);
    return typeof source === "string" ? refused(source) : renderText(source, format, despiteErrors);
  }
  if (format === "pdf" && !ports.prints)
    return refused("A PDF needs VS Code on the desktop, or the command line.");
  const documents = await load(ports);
  if (!documents) return notLoaded;
  return documents.asAnswer(await documents.renderDocument(file, settings, request));
}

async function load({ connection, documents }: Ports): Promise<Documents | undefined> {
  try {
    return await documents();
  } catch (thrown) {
    connection.console.error(`What makes Word and PDF documents could not be loaded: ${messageOf(thrown)}`);
    return undefined;
  }
}

function isFormat(given: unknown): given is DocumentFormat {
  return (documentFormats as readonly unknown[]).includes(given);
}

function refused(reason: string): DocumentAnswer {
  return { kind: "refused", reason, mayInsist: false };
}

/** In a browser, when there is no network; elsewhere, when files of this tool are missing. */
const notLoaded = refused(
  "What makes this document could not be loaded. In a browser that needs the network; the log says more.",
);

/** When this tool is at fault. */
const failed = refused("The document could not be made. The log says why.");
