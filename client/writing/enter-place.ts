/** Where an Enter may have meant more than a new line, told from the lines alone; what it meant, the language server knows. */
import {
  Position,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  TextDocumentChangeReason,
} from "vscode";

/** An Enter that has been done. */
export interface EnterPlace {
  /** Where the cursor went. */
  readonly cursor: Position;
  /** Where to ask what it meant. */
  readonly asked: Position;
  /** What it wrote and what goes when it meant something else; undefined where the answer covers that. */
  readonly written: Range | undefined;
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
  const { line } = change.range.start;
  if (!change.range.isEmpty || !document.lineAt(line + 1).isEmptyOrWhitespace) return undefined;
  const cursor = new Position(line + 1, change.text.replace(/^\r?\n/, "").length);
  return isBelowText(document, line)
    ? { cursor, asked: cursor, written: undefined }
    : behind(document, line, cursor);
}

function isBelowText(document: TextDocument, line: number): boolean {
  return (
    line > 0 && document.lineAt(line).isEmptyOrWhitespace && !document.lineAt(line - 1).isEmptyOrWhitespace
  );
}

function behind(document: TextDocument, line: number, cursor: Position): EnterPlace | undefined {
  const { text, range } = document.lineAt(line);
  return waits.test(text) ? { cursor, asked: range.end, written: new Range(range.end, cursor) } : undefined;
}
