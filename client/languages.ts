/** The languages of the extension: one for each kind of file. */
import type { TextDocument } from "vscode";

/** Ids of our languages, the report's first. */
export const languageIds = ["inspection-report", "inspection-framework", "inspection-config"] as const;

/** The language of reports. */
export const reportLanguage = languageIds[0];

/** What the language server is asked about: our languages, wherever the file is. */
export const documentSelector = languageIds.map((language) => ({ language }));

/** Whether a file is one of ours. */
export function isOurs({ languageId }: TextDocument): boolean {
  return (languageIds as readonly string[]).includes(languageId);
}
