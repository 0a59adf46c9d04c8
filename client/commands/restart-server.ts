/** Restarts the language server. */
import { l10n, window } from "vscode";
import type { Command } from "./command.ts";

/** Says when it is done; rejects when the server does not start. */
export const restartServer: Command = {
  name: "restartServer",
  run: async ({ server, log }) => {
    log.info("Restart of the language server was asked for.");
    await server.restart();
    window.setStatusBarMessage(l10n.t("The language server has restarted."), 5000);
  },
};
