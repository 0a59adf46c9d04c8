/** Says once, with a way out, that the language server is not coming back; and keeps saying so in the status bar. */
import {
  commands,
  type Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
} from "vscode";
import { documentSelector } from "./languages.ts";
import type { ReportServer } from "./report-server.ts";

const restart = "inspectionReports.restartServer";
const showLog = "inspectionReports.showLog";

/** Shows nothing while all is well. */
export class ServerStatus implements Disposable {
  #item: LanguageStatusItem | undefined;
  readonly #listener: Disposable;

  constructor(server: ReportServer) {
    this.#listener = server.onDidChange(() => {
      if (server.isRunning) this.#clear();
    });
  }

  /** The server is not started again by itself. */
  giveUp(): void {
    if (this.#item) return;
    this.#item = languages.createLanguageStatusItem("inspectionReports.server", [...documentSelector]);
    this.#item.severity = LanguageStatusSeverity.Error;
    this.#item.text = l10n.t("Reports are not checked");
    this.#item.detail = l10n.t("The language server has stopped.");
    this.#item.command = { command: restart, title: l10n.t("Restart") };
    void this.#ask();
  }

  dispose(): void {
    this.#listener.dispose();
    this.#clear();
  }

  async #ask(): Promise<void> {
    const restartNow = l10n.t("Restart");
    const seeLog = l10n.t("Show log");
    const message = l10n.t(
      "The language server of Inspection Reports has stopped, so reports are not checked.",
    );
    const chosen = await window.showErrorMessage(message, restartNow, seeLog);
    if (chosen === restartNow) await commands.executeCommand(restart);
    if (chosen === seeLog) await commands.executeCommand(showLog);
  }

  #clear(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }
}
