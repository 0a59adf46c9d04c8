/** Asks what a report should be handed over as. */
import { l10n, type QuickPickItem, window } from "vscode";
import type { DocumentFormat } from "../../core/src/protocol.ts";

/** The format that the writer picks; undefined for none. */
export async function pickFormat(): Promise<DocumentFormat | undefined> {
  const placeHolder = l10n.t("What should the report be exported as?");
  return (await window.showQuickPick(choices(), { placeHolder, matchOnDetail: true }))?.format;
}

/** What a format is called in a list, and in the dialogue that saves. */
export function formatName(format: DocumentFormat): string {
  return choices().find((choice) => choice.format === format)?.label ?? format;
}

function choices(): (QuickPickItem & { readonly format: DocumentFormat })[] {
  return [
    {
      format: "docx",
      label: l10n.t("Word document"),
      detail: l10n.t("With headings, tables and footnotes, to be worked on further"),
    },
    {
      format: "pdf",
      label: l10n.t("PDF"),
      detail: l10n.t("To be read, printed and published; needs Chrome, Edge or Chromium"),
    },
    {
      format: "html",
      label: l10n.t("Web page"),
      detail: l10n.t("One file that looks like the preview and needs no network"),
    },
    {
      format: "md",
      label: l10n.t("Markdown"),
      detail: l10n.t("Plain text for other programs that lay text out"),
    },
    {
      format: "json",
      label: l10n.t("JSON"),
      detail: l10n.t("The report with everything that was worked out, for other programs"),
    },
  ];
}
