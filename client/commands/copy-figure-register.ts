/** Copies every figure that a report quotes, as a table. */
import { env, l10n, window } from "vscode";
import { requests } from "../../core/src/protocol.ts";
import { activeReport } from "./active-report.ts";
import type { Command } from "./command.ts";

/** Leaves the register in the clipboard and says how many figures it has. */
export const copyFigureRegister: Command = {
  name: "copyFigureRegister",
  run: async ({ server }) => {
    const editor = activeReport();
    if (!editor) return;
    const textDocument = { uri: editor.document.uri.toString() };
    const register = await server.request<string>(requests.figureRegister, { textDocument });
    // The first line is the header.
    const figures = register.split("\n").filter((line) => line !== "").length - 1;
    if (figures < 1) return void window.showInformationMessage(l10n.t("This report quotes no figure yet."));
    await env.clipboard.writeText(register);
    void window.showInformationMessage(said(figures));
  },
};

function said(figures: number): string {
  return figures === 1
    ? l10n.t("1 figure copied. Paste it into a spreadsheet.")
    : l10n.t("{0} figures copied. Paste them into a spreadsheet.", figures);
}
