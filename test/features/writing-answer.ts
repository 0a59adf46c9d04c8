/** The answer of a writing aid, readable: its name, and the lines that change, with `<|>` where the cursor goes. */
import { TextDocument } from "vscode-languageserver-textdocument";
import type { WritingAnswer } from "../../core/src/protocol.ts";
import { applyEdits, changedLines } from "./applied-edits.ts";

export function printAnswer(text: string, { edits, cursor, what }: WritingAnswer): string {
  const after = applyEdits(text, edits);
  const offset = TextDocument.create("file:///a", "yaml", 1, after).offsetAt(cursor);
  return `${what}\n${changedLines(text, `${after.slice(0, offset)}<|>${after.slice(offset)}`)}`;
}
