/** Shows a report as its readers will see it, beside the editor, in which the writer stays. */
import { ViewColumn } from "vscode";
import type { Command } from "./command.ts";
import { reportFile } from "./report-file.ts";

/** Takes a report's address, or the one in front. */
export const openPreviewToSide: Command = {
  name: "openPreviewToSide",
  run: ({ previews }, given) => {
    const file = reportFile(previews, given);
    if (file) previews.show(file, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  },
};
