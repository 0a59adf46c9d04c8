/** Writing and removing whole fields of a part, each on lines of its own. */
import type { LineIndex } from "../../document/line-index.ts";
import { type Entry, type MapNode, resolve } from "../../document/node.ts";
import type { Part } from "../../model/part.ts";
import type { TextEdit } from "../../problem.ts";
import { insertLinesAfter, removeLines } from "./edit.ts";

/**
 * Writes a field below the first of the fields in `after` that is there. `text` is the field as YAML, indented from
 * its own name on. Undefined inside braces, where a field has no line of its own.
 */
export function insertField(
  part: Part,
  after: readonly string[],
  text: string,
  lines: LineIndex,
): TextEdit | undefined {
  const map = blockOf(part);
  const first = map?.entries[0];
  const above = after.flatMap((name) => (map && ownEntry(map, name)) ?? [])[0];
  if (!first || !above) return undefined;
  return insertLinesAfter(lines.lineAt(above.end), columnOf(first, lines), text, lines);
}

/** Removes a field with all its lines. Undefined where other things stand on them. */
export function removeField(part: Part, name: string, lines: LineIndex): TextEdit | undefined {
  const map = blockOf(part);
  const entry = map && ownEntry(map, name);
  if (!entry || columnOf(entry, lines) !== lines.indentOf(lines.lineAt(entry.start))) return undefined;
  return removeLines(lines.rangeOf(entry.start, entry.end), lines);
}

function blockOf(part: Part): MapNode | undefined {
  const map = resolve(part.node);
  return map?.kind === "map" && !map.flow ? map : undefined;
}

/** A field written in this very part, not one that `<<` brings in from elsewhere. */
function ownEntry(map: MapNode, name: string): Entry | undefined {
  return map.entries.find((entry) => entry.name === name);
}

function columnOf(entry: Entry, lines: LineIndex): number {
  return lines.positionAt(entry.key.start).character;
}
