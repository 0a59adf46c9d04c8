/** Repairs everything in a file that can be repaired safely, as it would be on save. */
import { commands } from "vscode";
import { activeReport } from "./active-report.ts";
import type { Command } from "./command.ts";

/** The editor itself says when there is nothing to repair. */
export const fixAll: Command = {
  name: "fixAll",
  run: async () => {
    if (!activeReport()) return;
    const kind = "source.fixAll.inspectionReports";
    await commands.executeCommand("editor.action.codeAction", { kind, apply: "first" });
  },
};
