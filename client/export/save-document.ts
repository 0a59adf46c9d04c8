/** Writes a document where the writer wants it. */
import { l10n, Uri, window, workspace } from "vscode";
import type { DocumentFormat } from "../../core/src/protocol.ts";
import type { MadeDocument } from "./ask-document.ts";
import { formatName } from "./pick-format.ts";

/** What the document was made from, and what is known of where it goes. */
export interface SaveParts {
  readonly file: Uri;
  readonly format: DocumentFormat;
  /** The address to write to; anything else, and the writer is asked. */
  readonly to: unknown;
}

/** Where it was written; undefined when the writer chose no place. Rejects when it cannot be written there. */
export async function saveDocument(
  document: MadeDocument,
  { file, format, to }: SaveParts,
): Promise<Uri | undefined> {
  const target = to instanceof Uri ? to : await askWhere(document.name, file, format);
  if (target) await workspace.fs.writeFile(target, bytesOf(document));
  return target;
}

async function askWhere(name: string, file: Uri, format: DocumentFormat): Promise<Uri | undefined> {
  // A report that is in no file yet stands nowhere.
  const folder = file.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(file, "..");
  return await window.showSaveDialog({
    title: l10n.t("Export Report"),
    saveLabel: l10n.t("Export"),
    filters: { [formatName(format)]: [format] },
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
  });
}

function bytesOf(document: MadeDocument): Uint8Array {
  if (document.kind === "text") return new TextEncoder().encode(document.text);
  return Uint8Array.from(atob(document.base64), (letter) => letter.charCodeAt(0));
}
