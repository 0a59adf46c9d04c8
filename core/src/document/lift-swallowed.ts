/**
 * Where a text with a colon in it stands behind a name (`background: There were gaps: some …`), YAML takes
 * the text for a group and puts the names on the lines below into it. Their column says where they belong.
 */
import type { LineIndex } from "./line-index.ts";
import { arePlain, type Entry, type MapNode, type Node } from "./node.ts";

/** The same tree with swallowed names back in their own part; the very same where nothing is swallowed. */
export function liftSwallowed(node: Node, lines: LineIndex): Node {
  if (node.kind === "list") {
    const items = node.items.map((item) => liftSwallowed(item, lines));
    return items.some((item, at) => item !== node.items[at]) ? { ...node, items } : node;
  }
  if (node.kind !== "map") return node;
  const entries = node.entries.flatMap((entry) => liftFrom(entry, node, lines));
  const same =
    entries.length === node.entries.length && entries.every((entry, at) => entry === node.entries[at]);
  return same ? node : { ...node, entries, isPlain: arePlain(entries) };
}

/** An entry, and behind it what its value has swallowed. */
function liftFrom(entry: Entry, parent: MapNode, lines: LineIndex): Entry[] {
  const value = liftSwallowed(entry.value, lines);
  const whole = value === entry.value ? entry : { ...entry, value };
  // A group in block style never begins on the line of its name: where it does, it is misread text.
  if (
    parent.flow ||
    value.kind !== "map" ||
    value.flow ||
    lines.lineAt(value.start) !== lines.lineAt(entry.key.end)
  )
    return [whole];
  const column = (place: { start: number }) => lines.positionAt(place.start).character;
  const from = value.entries.findIndex((inner, at) => at > 0 && column(inner) <= column(entry));
  if (from < 0) return [whole];
  const kept = value.entries.slice(0, from);
  const end = (kept.at(-1) as Entry).end;
  return [{ ...entry, value: { ...value, entries: kept, end }, end }, ...value.entries.slice(from)];
}
