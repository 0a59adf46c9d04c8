/** All commands, and the one way in which each is run. */
import { commands, Disposable, l10n, window } from "vscode";
import type { Services } from "../services.ts";
import { checkWorkspace } from "./check-workspace.ts";
import type { Command } from "./command.ts";
import { copyFigureRegister } from "./copy-figure-register.ts";
import { explainRule } from "./explain-rule.ts";
import { exportDocument } from "./export-document.ts";
import { fixAll } from "./fix-all.ts";
import { newReport } from "./new-report.ts";
import { openPracticeReport } from "./open-practice-report.ts";
import { openPreview } from "./open-preview.ts";
import { openPreviewToSide } from "./open-preview-to-side.ts";
import { pasteFindings } from "./paste-findings.ts";
import { restartServer } from "./restart-server.ts";
import { showLog } from "./show-log.ts";
import { showPreviewSource } from "./show-preview-source.ts";
import { showReferences } from "./show-references.ts";
import { toggleBold } from "./toggle-bold.ts";
import { togglePreviewLock } from "./toggle-preview-lock.ts";
import { toggleQuotation } from "./toggle-quotation.ts";

const all: readonly Command[] = [
  checkWorkspace,
  copyFigureRegister,
  explainRule,
  exportDocument,
  fixAll,
  newReport,
  openPracticeReport,
  openPreview,
  openPreviewToSide,
  pasteFindings,
  restartServer,
  showLog,
  showPreviewSource,
  showReferences,
  toggleBold,
  togglePreviewLock,
  toggleQuotation,
];

/** Makes the commands known to the editor. */
export function registerCommands(services: Services): Disposable {
  const registered = all.map((command) =>
    commands.registerCommand(`inspectionReports.${command.name}`, (...given: unknown[]) =>
      run(command, services, given),
    ),
  );
  return Disposable.from(...registered);
}

async function run(command: Command, services: Services, given: unknown[]): Promise<unknown> {
  try {
    return await command.run(services, ...given);
  } catch (thrown) {
    services.log.error(`${command.name}: ${thrown instanceof Error ? (thrown.stack ?? thrown) : thrown}`);
    void tell(thrown, services);
    return undefined;
  }
}

async function tell(thrown: unknown, { log }: Services): Promise<void> {
  const seeLog = l10n.t("Show log");
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  if ((await window.showErrorMessage(reason, seeLog)) === seeLog) log.show();
}
