/** The report that a preview shows, kept open for as long as it is shown. */
import { l10n, type TextDocument, type Uri, workspace } from "vscode";

/** There is no such report any more. Its message says so, in one sentence for the writer. */
export class ReportGone extends Error {}

/** The report as it is open; opens it where it is not. Rejects with ReportGone when it cannot be opened. */
export async function openReport(file: Uri): Promise<TextDocument> {
  const address = file.toString();
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === address);
  if (open) return open;
  // Opening it would begin an empty one of the same name.
  if (file.scheme === "untitled")
    throw new ReportGone(l10n.t("This report was closed without being saved. It is shown as it was."));
  try {
    return await workspace.openTextDocument(file);
  } catch {
    throw reportDeleted();
  }
}

/** What is said of a file that is not there any more. */
export function reportDeleted(): ReportGone {
  return new ReportGone(l10n.t("This report has been deleted or moved. It is shown as it was."));
}
