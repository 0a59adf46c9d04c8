/**
 * Comments on lines of their own move with what they stand above. One that stands as deep as what ends above it,
 * such as an item taken out of the end of a list, stays with that.
 */
import type { FormatLayout, MovedColumn } from "./format-layout.ts";
import type { LineIndex } from "./line-index.ts";

/** Gives every comment its indentation; the names, dashes and values must be placed already. */
export function alignComments(layout: FormatLayout, lines: LineIndex): void {
  const below = columnsBelow(layout, lines);
  const open: MovedColumn[] = [];
  for (let line = 0; line < lines.lineCount; line++) {
    for (const column of layout.columns[line] ?? []) {
      while ((open.at(-1)?.old ?? -1) >= column.old) open.pop();
      open.push(column);
    }
    if (isComment(line, layout, lines))
      layout.indents[line] = columnFor(lines.indentOf(line), below[line], open);
  }
}

function columnFor(old: number, below: MovedColumn | undefined, open: readonly MovedColumn[]): number {
  if (below && old <= below.old) return below.now;
  const same = open.findLast((column) => column.old === old && column.old > (below?.old ?? -1));
  return (same ?? below ?? open.findLast((column) => column.old <= old))?.now ?? 0;
}

/** For each line the first column of the next line that holds something; undefined at the end of the file. */
function columnsBelow(layout: FormatLayout, lines: LineIndex): (MovedColumn | undefined)[] {
  const below: (MovedColumn | undefined)[] = new Array(lines.lineCount);
  let next: MovedColumn | undefined;
  for (let line = lines.lineCount - 1; line >= 0; line--) {
    below[line] = next;
    const [first] = layout.columns[line] ?? [];
    if (first) next = first;
    // What ends a document, or stands above one.
    else if (/^(?:---|\.\.\.|%)/.test(lines.lineText(line))) next = { old: 0, now: 0 };
  }
  return below;
}

function isComment(line: number, layout: FormatLayout, lines: LineIndex): boolean {
  return !layout.beginsInText[line] && lines.lineText(line).trimStart().startsWith("#");
}
