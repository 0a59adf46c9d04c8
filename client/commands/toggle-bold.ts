/** Puts the selected words in bold, or takes that back. */
import { Range, type TextDocument, type TextEditorEdit } from "vscode";
import { activeReport } from "./active-report.ts";
import type { Command } from "./command.ts";

const mark = "**";

/** With nothing selected it is about the word at the cursor. */
export const toggleBold: Command = {
  name: "toggleBold",
  run: async () => {
    const editor = activeReport();
    if (!editor) return;
    const { document, selections } = editor;
    const ranges = selections.map(({ start, end, isEmpty, active }) =>
      isEmpty ? document.getWordRangeAtPosition(active) : new Range(start, end),
    );
    await editor.edit((edit) => {
      for (const range of ranges) if (range) toggle(document, range, edit);
    });
  },
};

function toggle(document: TextDocument, given: Range, edit: TextEditorEdit): void {
  const range = withoutSpace(document, given);
  const text = document.getText(range);
  if (text === "") return;
  const around = document.validateRange(withMarks(range));
  if (isBold(document.getText(around), text.length + 2 * mark.length)) edit.replace(around, text);
  else if (isBold(text, text.length)) edit.replace(range, text.slice(mark.length, -mark.length));
  else edit.replace(range, `${mark}${text}${mark}`);
}

function isBold(text: string, length: number): boolean {
  return text.length === length && length > 2 * mark.length && text.startsWith(mark) && text.endsWith(mark);
}

function withMarks({ start, end }: Range): Range {
  return new Range(
    start.line,
    Math.max(0, start.character - mark.length),
    end.line,
    end.character + mark.length,
  );
}

/** Bold text may not begin or end with a space. */
function withoutSpace(document: TextDocument, range: Range): Range {
  const text = document.getText(range);
  const offset = document.offsetAt(range.start);
  const start = offset + (text.length - text.trimStart().length);
  return new Range(document.positionAt(start), document.positionAt(start + text.trim().length));
}
