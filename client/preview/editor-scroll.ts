/** How far an editor is scrolled, and scrolling it to a line. */
import { Range, type TextEditor, TextEditorRevealType, type Uri, window } from "vscode";

/** The editors on the screen that show a file. */
export function editorsOf(file: Uri): TextEditor[] {
  return window.visibleTextEditors.filter(({ document }) => document.uri.toString() === file.toString());
}

/** The first line on the screen, broken where a long line is wrapped and its beginning is out of sight. Counted from 0. */
export function topLine({ document, visibleRanges }: TextEditor): number | undefined {
  const top = visibleRanges[0]?.start;
  // The window tells later than the text does that there are fewer lines.
  if (!top || top.line >= document.lineCount) return undefined;
  return top.line + top.character / (document.lineAt(top.line).text.length + 1);
}

/** Shows a line at the top of the editor, unless it is in sight or not there. Gives whether the editor was scrolled. */
export function scrollTo(editor: TextEditor, at: number): boolean {
  if (at >= editor.document.lineCount) return false;
  if (editor.visibleRanges.some(({ start, end }) => start.line <= at && at <= end.line)) return false;
  editor.revealRange(new Range(at, 0, at, 0), TextEditorRevealType.AtTop);
  return true;
}
