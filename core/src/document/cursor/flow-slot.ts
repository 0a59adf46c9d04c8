/** The slot at a cursor inside braces or brackets. */
import { flowCursor } from "./flow-cursor.ts";
import { type Level, pathOf } from "./open-levels.ts";
import { type Cursor, isBlank, nothing, type Scene } from "./slot.ts";

/** Reads on from the bracket that a value begins with; `levels` lead to the value that begins with a bracket. */
export function inFlow(holder: Level, levels: readonly Level[], scene: Scene): Cursor {
  const { lines, offset, line } = scene;
  const text = lines.text.slice(holder.valueStart, endOfValue(holder, scene));
  const found = flowCursor(text, offset - holder.valueStart);
  if (!found) return nothing;
  const start = Math.max(lines.startOf(line), holder.valueStart + found.start);
  const end = Math.min(lines.endOf(line), holder.valueStart + found.end);
  const spaced = /[\s{[]/.test(lines.text[start - 1] ?? " ");
  return {
    kind: "slot",
    slot: {
      kind: found.kind,
      path: [...pathOf(levels), ...found.path],
      start,
      end: Math.max(end, offset),
      lead: spaced ? "" : " ",
      column: holder.column,
      flow: true,
      behind: found.named ? "colon" : "nothing",
      after: holder.valueStart + found.after,
      unclosed: found.unclosed,
    },
  };
}

/** Offset after the last line that goes on with a value. */
function endOfValue(holder: Level, { lines, line }: Scene): number {
  let last = line;
  while (last + 1 < lines.lineCount && lines.indentOf(last + 1) > holder.column && !isBlank(lines, last + 1))
    last++;
  return lines.endOf(last);
}
