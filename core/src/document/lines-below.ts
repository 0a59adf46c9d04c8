/** What stands below a line: asked where a writer adds something and the tree does not know the place yet. */
import type { LineIndex } from "./line-index.ts";

/** The next line that holds more than a comment; undefined at the end of the file. */
export function lineBelow(lines: LineIndex, line: number): number | undefined {
  for (let below = line + 1; below < lines.lineCount; below++) {
    if (!/^[ \t]*(?:#|$)/.test(lines.lineText(below))) return below;
  }
  return undefined;
}

/** The indentation of that line in spaces; -1 where the document ends before it. */
export function indentBelow(lines: LineIndex, line: number): number {
  const below = lineBelow(lines, line);
  return below === undefined || /^(?:---|\.\.\.)(?:\s|$)/.test(lines.lineText(below))
    ? -1
    : lines.indentOf(below);
}

/** Whether a text holds nothing. Only spaces, tabs and line ends are blanks to YAML: a no-break space is a letter. */
export function isBlank(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text);
}
