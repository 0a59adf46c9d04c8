/** Writing an item into a list that has a line for each. */
import type { LineIndex } from "../../document/line-index.ts";
import { type ListNode, type Node, resolve } from "../../document/node.ts";
import type { Part } from "../../model/part.ts";
import type { TextEdit } from "../../problem.ts";
import { insertLinesAfter } from "./edit.ts";

/**
 * Writes an item below `above`, an item of the list; without one, at the top. `text` begins with the dash. Undefined
 * where the list stands in brackets or is not there.
 */
export function insertItem(
  part: Part,
  field: string,
  item: { readonly text: string; readonly above: Node | undefined },
  lines: LineIndex,
): TextEdit | undefined {
  const entry = part.entryOf(field);
  const list = resolve(entry?.value);
  if (!entry || list?.kind !== "list" || !isBlock(list, entry.value)) return undefined;
  const below = item.above ? lines.lineAt(item.above.end) : lines.lineAt(entry.key.end);
  return insertLinesAfter(below, lines.positionAt(list.start).character, item.text, lines);
}

/** An alias stands for a list that is written elsewhere. */
function isBlock(list: ListNode, written: Node): boolean {
  return !list.flow && written === list;
}
