/** The one place where Enter may do something of its own. */
import type { Position, TextDocument } from "vscode";

/** Whether the cursor is on a line with nothing on it, below one with something on it. */
export function isEmptyLine(document: TextDocument, { line }: Position): boolean {
  return (
    line > 0 && document.lineAt(line).isEmptyOrWhitespace && !document.lineAt(line - 1).isEmptyOrWhitespace
  );
}
