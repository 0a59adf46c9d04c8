/** Where Enter may do something of its own, told from one line of text alone; what it means there, the language server knows. */
import type { Position, TextDocument } from "vscode";

/** A name that waits for what it names, or a dash that waits for a finding. */
const waits = /^\s*(?:-\s+)*(?:-|[A-Za-z][\w-]*:)\s*$/;

/** Whether the cursor is on the first of some empty lines, or behind something that waits for more. */
export function isEnterPlace(document: TextDocument, { line, character }: Position): boolean {
  const { text, isEmptyOrWhitespace } = document.lineAt(line);
  if (isEmptyOrWhitespace) return line > 0 && !document.lineAt(line - 1).isEmptyOrWhitespace;
  return text.slice(character).trim() === "" && waits.test(text);
}

/** How far a plain new line is indented behind `before`, as the editor itself would do it in a report. */
export function plainIndent(before: string, tabSize: number): string {
  const [, indent = "", dashes = "", rest = ""] = /^(\s*)((?:-\s+)*)(.*)$/.exec(before) ?? [];
  const isName = rest.trimEnd().endsWith(":");
  return isName ? indent + " ".repeat(dashes.length + tabSize) : indent;
}
