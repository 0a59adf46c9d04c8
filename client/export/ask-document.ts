/** Asks the language server for a report as a document, and the writer whether it should be made in spite of errors. */
import { l10n, ProgressLocation, type Uri, window } from "vscode";
import { type DocumentAnswer, type DocumentFormat, requests } from "../../core/src/protocol.ts";
import { openReport } from "../preview/open-report.ts";
import type { Services } from "../services.ts";

/** A document that was made. */
export type MadeDocument = Exclude<DocumentAnswer, { readonly kind: "refused" }>;

/** The document; undefined when there is none, which the writer knows why. Rejects when the server cannot answer. */
export async function askDocument(
  services: Services,
  file: Uri,
  format: DocumentFormat,
): Promise<MadeDocument | undefined> {
  await openReport(file);
  const params = { textDocument: { uri: file.toString() }, format };
  const answer = await ask(services, params);
  if (answer?.kind !== "refused") return answer;
  if (!answer.mayInsist) return void window.showWarningMessage(answer.reason);
  if (!(await insists(answer.reason))) return undefined;
  const insisted = await ask(services, { ...params, despiteErrors: true });
  if (insisted?.kind !== "refused") return insisted;
  return void window.showWarningMessage(insisted.reason);
}

/** Names the errors, and asks whether the document is wanted all the same. */
async function insists(reason: string): Promise<boolean> {
  const insist = l10n.t("Export anyway");
  const detail = l10n.t("Put it right first, or export the report as it is.");
  return (await window.showWarningMessage(reason, { modal: true, detail }, insist)) === insist;
}

/** Undefined when the writer has cancelled it. */
async function ask({ server }: Services, params: object): Promise<DocumentAnswer | undefined> {
  const title = l10n.t("Making the document");
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return await window.withProgress(options, async (_progress, token) => {
    try {
      const answer = await server.request<DocumentAnswer | null>(requests.render, params, token);
      if (token.isCancellationRequested) return undefined;
      if (!answer) throw new Error(l10n.t("The document could not be made. The log says more."));
      return answer;
    } catch (thrown) {
      if (token.isCancellationRequested) return undefined;
      throw thrown;
    }
  });
}
