/** Report and preview scroll along with each other; each moves only when it does not show the place of the other. */
import { Range, type TextEditor, TextEditorRevealType, type Uri, window } from "vscode";
import { previewSetting } from "../settings.ts";

/** An editor that was scrolled by the page tells so within this time, also over a slow connection. In milliseconds. */
const patience = 2000;

/** The scrolling of one page. */
export class ScrollAlong {
  /** The first line that the editor showed when the page last followed it; undefined as long as none is known. */
  #top: number | undefined;
  /** Where the page has just scrolled an editor to, until that editor is there. */
  #going: { readonly line: number; readonly until: number } | undefined;

  /** `tell` lets the page follow to a line of the file. */
  constructor(private readonly tell: (line: number) => void) {}

  /** The page shows the whole of a file; with `keepsPlace` it knows from before where it was scrolled to. */
  painted(file: Uri, keepsPlace: boolean): void {
    const [editor] = editorsOf(file);
    this.#top = editor && topLine(editor);
    // It begins at its own top by itself.
    if (!keepsPlace && this.#top !== undefined && this.#top >= 1) this.#lead(file, this.#top);
  }

  /** An editor of the file shows other lines than before. */
  editorScrolled(editor: TextEditor): void {
    const top = topLine(editor);
    const before = this.#top;
    if (top === undefined) return;
    if (this.#isOwn(editor) || before === undefined) this.#top = top;
    else if (Math.abs(top - before) > slackOf(editor)) {
      this.#top = top;
      this.#lead(editor.document.uri, top);
    }
  }

  /** The reader has scrolled the page to a line of the file. */
  pageScrolled(file: Uri, line: number): void {
    if (!previewSetting("scrollEditorWithPreview", file)) return;
    const at = Math.floor(line);
    const scrolled = editorsOf(file).map((editor) => scrollTo(editor, at));
    if (scrolled.includes(true)) this.#going = { line: at, until: performance.now() + patience };
  }

  #lead(file: Uri, line: number): void {
    if (previewSetting("scrollPreviewWithEditor", file)) this.tell(line);
  }

  /** Whether what an editor shows is the page's own doing. */
  #isOwn({ visibleRanges }: TextEditor): boolean {
    if (!this.#going) return false;
    const { line, until } = this.#going;
    const isThere = visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
    const isLate = performance.now() > until;
    if (isThere || isLate) this.#going = undefined;
    return !isLate;
  }
}

/** The editors on the screen that show a file. */
function editorsOf(file: Uri): TextEditor[] {
  return window.visibleTextEditors.filter(({ document }) => document.uri.toString() === file.toString());
}

/** The first line on the screen, broken where a long line is wrapped and its beginning is out of sight. Counted from 0. */
function topLine({ document, visibleRanges }: TextEditor): number | undefined {
  const top = visibleRanges[0]?.start;
  // The window tells later than the text does that there are fewer lines.
  if (!top || top.line >= document.lineCount) return undefined;
  return top.line + top.character / (document.lineAt(top.line).text.length + 1);
}

/** An editor that moves by no more lines has made room for a lens or a hint, and was not scrolled. Less where lines are long. */
function slackOf({ visibleRanges }: TextEditor): number {
  const shown = (visibleRanges.at(-1)?.end.line ?? 0) - (visibleRanges[0]?.start.line ?? 0);
  return Math.min(2, shown / 10);
}

/** Shows a line at the top of the editor, unless it is in sight or not there. Gives whether the editor was scrolled. */
function scrollTo(editor: TextEditor, line: number): boolean {
  if (line >= editor.document.lineCount) return false;
  if (editor.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line)) return false;
  editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
  return true;
}
