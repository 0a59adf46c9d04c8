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
  /** Where the cursor was, and where it went: the editor tells of a change before it tells of the cursor. */
  readonly cursors: readonly Position[];
  /** Where to ask what it meant. */
  readonly asked: Position;
  /** What it wrote, where the answer does not cover that: it goes when Enter meant something else. */
  readonly written?: Range;
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
  const cursors = [start, cursor];
  if (isBelowText(document, start.line)) return { cursors, asked: cursor };
  const { text, range } = document.lineAt(start.line);
  return waits.test(text) ? { cursors, asked: range.end, written: new Range(range.end, cursor) } : undefined;
}

function isBelowText(document: TextDocument, line: number): boolean {
  const isEmpty = (at: number) => document.lineAt(at).isEmptyOrWhitespace;
  return line > 0 && isEmpty(line) && !isEmpty(line - 1);
}
