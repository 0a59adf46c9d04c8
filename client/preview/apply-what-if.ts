/** Writes the figures of a what-if into the report. */
import { l10n, type Uri, WorkspaceEdit, window, workspace } from "vscode";
import { requests, type WhatIfAnswer, type WhatIfFigure } from "../../core/src/protocol.ts";
import { toRange } from "../positions.ts";
import type { ReportServer } from "../report-server.ts";
import { openReport } from "./open-report.ts";

/** So often it is tried again when the writer types meanwhile. */
const mostTries = 5;

/** What is to be written: the figures, and with `ratings` what follows from them. */
export interface AppliedFigures {
  readonly figures: readonly WhatIfFigure[];
  readonly ratings: boolean;
}

/** What would change in the report as it is now; null when the figures no longer fit it. */
export async function askWhatIf(
  server: ReportServer,
  file: Uri,
  given: readonly WhatIfFigure[],
): Promise<WhatIfAnswer | null> {
  const figures = given.map(({ pointer, percent, count }) => ({
    pointer,
    ...(percent !== undefined && { percent }),
    ...(count !== undefined && { count }),
  }));
  const params = { textDocument: { uri: file.toString() }, figures };
  return await server.request<WhatIfAnswer | null>(requests.whatIf, params);
}

/** Asks once more and writes what is answered, as one step of undo: the page may have been told of an older text. */
export async function applyWhatIf(
  server: ReportServer,
  file: Uri,
  { figures, ratings }: AppliedFigures,
): Promise<void> {
  const document = await openReport(file);
  for (let tries = 0; tries < mostTries; tries++) {
    const { version } = document;
    const answer = await askWhatIf(server, file, figures);
    if (!answer) break;
    const edit = new WorkspaceEdit();
    for (const { range, newText } of ratings ? answer.allEdits : answer.figureEdits)
      edit.replace(document.uri, toRange(range), newText);
    // The editor itself refuses an edit of a text that has changed on its way there.
    if (document.version === version && (await workspace.applyEdit(edit))) return;
  }
  void window.showInformationMessage(l10n.t("The report has changed meanwhile. Try it once more."));
}
