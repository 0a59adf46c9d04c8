/** Where an Enter may have meant more than a new line, told from the lines alone; what it meant, the language server knows. */
import { Position, type TextDocument, type TextDocumentChangeEvent, TextDocumentChangeReason } from "vscode";

/** An Enter that has been done. */
export interface EnterPlace {
  /** Where the cursor was. */
  readonly before: Position;
  /** Where it went. */
  readonly cursor: Position;
  /** Where to ask what it meant. */
  readonly asked: Position;
}

/** A name that waits for what it names, or a dash that waits for a finding. */
const waits = /^\s*(?:-\s+)*(?:-|[A-Za-z][\w-]*:)\s*$/;

/** The Enter that a change was, when it was one on an empty line below some text, or behind something that waits for more. */
export function enterPlace({
  document,
  contentChanges,
  reason,
}: TextDocumentChangeEvent): EnterPlace | undefined {
  if (reason === TextDocumentChangeReason.Undo || reason === TextDocumentChangeReason.Redo) return undefined;
  // The editor may take away the spaces of an empty line at the same time.
  const [change, ...others] = contentChanges.filter(({ text }) => text !== "");
  if (!change || others.length > 0 || !/^\r?\n[ \t]*$/.test(change.text)) return undefined;
  const { start, isEmpty } = change.range;
  if (!isEmpty || !document.lineAt(start.line + 1).isEmptyOrWhitespace) return undefined;
  const cursor = new Position(start.line + 1, change.text.replace(/^\r?\n/, "").length);
  if (isBelowText(document, start.line)) return { before: start, cursor, asked: cursor };
  return waits.test(document.lineAt(start.line).text) ? { before: start, cursor, asked: start } : undefined;
}

function isBelowText(document: TextDocument, line: number): boolean {
  const isEmpty = (at: number) => document.lineAt(at).isEmptyOrWhitespace;
  return line > 0 && isEmpty(line) && !isEmpty(line - 1);
}
