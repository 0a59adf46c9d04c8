/** Checks all reports of the workspace once, open or not. */
import { commands, l10n, ProgressLocation, window } from "vscode";
import { requests } from "../../core/src/protocol.ts";
import type { Command } from "./command.ts";

/** Says how many files were checked; what was found stands among the problems. */
export const checkWorkspace: Command = {
  name: "checkWorkspace",
  run: async ({ server }) => {
    const title = l10n.t("Checking the reports of the workspace");
    const files = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
      server.request<number>(requests.checkWorkspace, {}),
    );
    // Not awaited: the command is done, however long the message stands.
    void tell(files);
    return files;
  },
};

async function tell(files: number): Promise<void> {
  if (files === 0)
    return void (await window.showInformationMessage(l10n.t("There are no reports in this workspace.")));
  const show = l10n.t("Show problems");
  const message = files === 1 ? l10n.t("1 file was checked.") : l10n.t("{0} files were checked.", files);
  if ((await window.showInformationMessage(message, show)) === show)
    await commands.executeCommand("workbench.actions.view.problems");
}
