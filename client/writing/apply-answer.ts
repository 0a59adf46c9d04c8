/** Does what the language server said a paste or an Enter should do. */
import { Range, Selection, type TextEditor } from "vscode";
import type { WritingAnswer } from "../../core/src/protocol.ts";
import { toPosition, toRange } from "../positions.ts";

/**
 * Applies the edits as one step of undo and puts the cursor where it belongs. False, and nothing is done,
 * when the text is no longer that of `version`.
 */
export async function applyAnswer(
  editor: TextEditor,
  version: number,
  { edits, cursor }: WritingAnswer,
): Promise<boolean> {
  // The editor itself refuses an edit of a text that has changed on its way there.
  if (editor.document.version !== version) return false;
  const done = await editor.edit((edit) => {
    for (const { range, newText } of edits) edit.replace(toRange(range), newText);
  });
  if (!done) return false;
  const place = toPosition(cursor);
  editor.selection = new Selection(place, place);
  editor.revealRange(new Range(place, place));
  return true;
}
