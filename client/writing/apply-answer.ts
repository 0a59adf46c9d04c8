/** Does what the language server said a paste or an Enter should do. */
import { type Position, Range, Selection, type TextEditor } from "vscode";
import type { ProtocolEdit, WritingAnswer } from "../../core/src/protocol.ts";
import { toPosition, toRange } from "../positions.ts";

/** The text that was asked about, and where the cursor stood in it. */
export interface Asked {
  readonly version: number;
  readonly cursor: Position;
}

/**
 * Applies the edits as one step of undo and puts the cursor where it belongs. False, and nothing is done,
 * when the text is no longer the one that was asked about.
 */
export async function applyAnswer(
  editor: TextEditor,
  asked: Asked,
  { edits, cursor }: WritingAnswer,
): Promise<boolean> {
  // The editor itself refuses an edit of a text that has changed on its way there.
  if (editor.document.version !== asked.version) return false;
  const goesAlong = edits.length === 1 && edits.every((edit) => movesCursor(edit, asked.cursor, cursor));
  const done = await editor.edit((edit) => {
    for (const { range, newText } of edits) edit.replace(toRange(range), newText);
  });
  if (!done) return false;
  if (!goesAlong) moveTo(editor, toPosition(cursor));
  return true;
}

/**
 * Whether the cursor is carried along to its place by the edit itself. Then it must not be moved: that
 * arrives later than the edit, and the writer may be typing again.
 */
function movesCursor(
  { range, newText }: ProtocolEdit,
  before: Position,
  wanted: WritingAnswer["cursor"],
): boolean {
  const lines = newText.split(/\r?\n/);
  const line = range.start.line + lines.length - 1;
  const character = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? range.start.character : 0);
  return toPosition(range.end).isEqual(before) && line === wanted.line && character === wanted.character;
}

function moveTo(editor: TextEditor, place: Position): void {
  editor.selection = new Selection(place, place);
  editor.revealRange(new Range(place, place));
}
