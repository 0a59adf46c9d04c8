/** From the preview to the place in the report that it shows. */
import {
  type Position,
  Range,
  TabInputText,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from "vscode";
import { openReport } from "./open-report.ts";

/**
 * Goes to the editor that shows the file; where none does, to one beside the preview and never over it. The
 * cursor goes to the place, and without one stays where it was. Rejects when the file is gone.
 */
export async function revealSource(
  file: Uri,
  place: Position | undefined,
  preview: ViewColumn,
): Promise<void> {
  const document = await openReport(file);
  const viewColumn = columnFor(file, preview);
  if (!place) return void (await window.showTextDocument(document, { viewColumn }));
  const cursor = document.validatePosition(place);
  const selection = new Range(cursor, cursor);
  const editor = await window.showTextDocument(document, { viewColumn, selection });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where a panel is, whose source is asked for: the writer is in it, so that it is known even before the panel has been told. */
export function panelColumn({ viewColumn }: WebviewPanel): ViewColumn {
  return viewColumn ?? window.tabGroups.activeTabGroup.viewColumn;
}

function columnFor(file: Uri, preview: ViewColumn): ViewColumn {
  const isFile = (uri: Uri) => uri.toString() === file.toString();
  const shown = window.visibleTextEditors
    .filter(({ document }) => isFile(document.uri))
    .map(({ viewColumn }) => viewColumn);
  const groups = window.tabGroups.all;
  const open = groups
    .filter(({ tabs }) => tabs.some(({ input }) => input instanceof TabInputText && isFile(input.uri)))
    .map(({ viewColumn }) => viewColumn);
  const columns = [...shown, ...open, ...groups.map(({ viewColumn }) => viewColumn)];
  return columns.find((column) => column !== undefined && column !== preview) ?? ViewColumn.Beside;
}
