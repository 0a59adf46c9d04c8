/** Shows a report as its readers will see it, where the writer is. */
import { ViewColumn } from "vscode";
import type { Command } from "./command.ts";
import { reportFile } from "./report-file.ts";

/** Takes a report's address, or the one in front. */
export const openPreview: Command = {
  name: "openPreview",
  run: ({ previews }, given) => {
    const file = reportFile(previews, given);
    if (file) previews.show(file, { viewColumn: ViewColumn.Active, preserveFocus: false });
  },
};
