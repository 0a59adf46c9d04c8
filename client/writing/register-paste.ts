/** Paste turns the bullets of a word processor into findings, in editors that let extensions paste. Elsewhere there is the command. */
import { Disposable, l10n, type TextDocument, WorkspaceEdit } from "vscode";
import { requests, type WritingAnswer } from "../../core/src/protocol.ts";
import { reportLanguage } from "../languages.ts";
import { fromRange, toRange } from "../positions.ts";
import type { Services } from "../services.ts";
import { writingSetting } from "../settings.ts";
import { type PasteApi, type PasteEdit, type PasteKind, type PasteProvider, pasteApi } from "./paste-api.ts";

const plainText = "text/plain";

/** Longer texts are pasted as they are: the writer is moving a file, not a list. In characters. */
const longest = 200_000;

/** Offers the paste while the setting is on. A plain paste stays one choice away. */
export function registerPaste(services: Services): Disposable {
  const api = pasteApi();
  if (!api) return Disposable.from();
  try {
    return register(api, services);
  } catch (thrown) {
    // Some editors have the interface and keep it from extensions.
    services.log.debug(`Pasting is left to the editor: ${String(thrown)}`);
    return Disposable.from();
  }
}

function register(api: PasteApi, services: Services): Disposable {
  return api.languages.registerDocumentPasteEditProvider(
    { language: reportLanguage },
    provider(api, services),
    { providedPasteEditKinds: [kindOf(api)], pasteMimeTypes: [plainText] },
  );
}

function kindOf({ DocumentDropOrPasteEditKind }: PasteApi): PasteKind {
  return DocumentDropOrPasteEditKind.Text.append("inspectionReports", "findings");
}

function provider(api: PasteApi, { server, log }: Services): PasteProvider {
  return {
    provideDocumentPasteEdits: async (document, ranges, data, _context, token) => {
      const [range] = ranges;
      if (!range || ranges.length > 1 || !server.isRunning) return undefined;
      if (!writingSetting("pasteAsFindings", document)) return undefined;
      const text = await data.get(plainText)?.asString();
      if (!text || text.length > longest) return undefined;
      const params = { textDocument: { uri: document.uri.toString() }, range: fromRange(range), text };
      try {
        const answer = await server.request<WritingAnswer | null>(requests.paste, params, token);
        if (!answer || token.isCancellationRequested) return undefined;
        return [pasteEdit(api, document, answer)];
      } catch (thrown) {
        log.warn(`Pasted as it is: ${String(thrown)}`);
        return undefined;
      }
    },
  };
}

function pasteEdit(api: PasteApi, document: TextDocument, answer: WritingAnswer): PasteEdit {
  // Nothing is inserted at the cursor: the editor would indent that anew.
  const edit = new api.DocumentPasteEdit("", l10n.t("Paste as {0}", answer.what), kindOf(api));
  edit.additionalEdit = new WorkspaceEdit();
  for (const { range, newText } of answer.edits)
    edit.additionalEdit.replace(document.uri, toRange(range), newText);
  return edit;
}
