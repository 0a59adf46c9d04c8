/**
 * What stands at a cursor: a comment, a text, or a slot for a name, a value or an item of a list. Read from
 * lines and indentation, since a line that is half typed merges with the next one in the tree, and an empty
 * line is nowhere in it. On an empty line the column of the cursor decides the level.
 */
import type { LineIndex } from "../line-index.ts";
import { flowCursor } from "./flow-cursor.ts";
import { inFlow } from "./flow-slot.ts";
import { type LineStructure, lineStructure } from "./line-structure.ts";
import { onBareLine } from "./new-line.ts";
import { goesOn, isDocumentMark, type Level, openLevels, pathOf } from "./open-levels.ts";
import { type Cursor, type CursorSettings, nothing, type PlacedCursor, type Scene } from "./slot.ts";
import { onItemLine, onNamedLine } from "./written-line.ts";

/** Reads the cursor at an offset. */
export function cursorAt(lines: LineIndex, offset: number, settings: CursorSettings): PlacedCursor {
  const line = lines.lineAt(offset);
  const { levels, indentation } = openLevels(lines, line, settings.tabSize);
  const at = lines.startOf(line);
  const next = nextLine(lines, line);
  const { shapeOf } = settings;
  const scene = { lines, offset, line, at, column: offset - at, levels, indentation, next, shapeOf };
  return { cursor: read(scene), indentation };
}

function nextLine(lines: LineIndex, line: number): LineStructure | undefined {
  for (let below = line + 1; below < lines.lineCount; below++) {
    const text = lines.lineText(below);
    if (isDocumentMark(text)) return undefined;
    if (!/^\s*(?:#|$)/.test(text)) return lineStructure(text);
  }
  return undefined;
}

function read(scene: Scene): Cursor {
  const { lines, line, at, column, levels, next } = scene;
  const text = lines.lineText(line);
  const top = levels.at(-1);
  const blank = text.trim() === "";
  if (top?.value === "block") {
    const inside = blank
      ? column > top.column || (next !== undefined && next.indent > top.column)
      : goesOn(top, lines.indentOf(line));
    if (inside) return { kind: "text", path: pathOf(levels) };
  }
  const structure = lineStructure(text);
  if (structure.comment !== undefined && column > structure.comment)
    return { kind: "comment", start: at + structure.comment, alone: text.trimStart().startsWith("#") };
  if (isDocumentMark(text)) return nothing;
  if (top && top.value !== "block" && isWithin(top, structure, blank, scene))
    return top.value === "flow" ? inFlow(top, levels, scene) : { kind: "text", path: pathOf(levels) };
  if (structure.name) return onNamedLine(structure, scene);
  return structure.dashes.length > 0 ? onItemLine(structure, scene) : onBareLine(structure, scene);
}

/** Whether a line goes on with the value above it. An empty line does only inside brackets or quotation marks. */
function isWithin(top: Level, { indent }: LineStructure, blank: boolean, scene: Scene): boolean {
  const { lines, offset } = scene;
  if (!blank) return goesOn(top, indent);
  const written = lines.text.slice(top.valueStart, offset);
  if (top.value === "flow") return flowCursor(written, written.length) !== undefined;
  if (top.value !== "quoted") return false;
  const quote = written[0] as string;
  return written.trimEnd().length < 2 || !written.trimEnd().endsWith(quote);
}
