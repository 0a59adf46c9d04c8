/** The same part of a tree further down or up in the text: what a change above it does to it. */
import type { AliasNode, Entry, ListNode, MapNode, Node, ScalarNode } from "./node.ts";

/** A copy of a node that stands `by` code units further down. The very same node where nothing moves. */
export function moved(node: Node, by: number): Node {
  if (by === 0) return node;
  switch (node.kind) {
    case "scalar":
      return movedScalar(node, by);
    case "map":
      return movedMap(node, by);
    case "list":
      return movedList(node, by);
    default:
      return movedAlias(node, by);
  }
}

/** The same for an entry with its value. */
export function movedEntry(entry: Entry, by: number): Entry {
  if (by === 0) return entry;
  const { key, name, value, start, end } = entry;
  return { key: moved(key, by), name, value: moved(value, by), start: start + by, end: end + by };
}

// Names are given one by one, in the order in which the converter gives them: that is several times as fast.

function movedScalar({ kind, value, style, source, start, end }: ScalarNode, by: number): ScalarNode {
  return { kind, value, style, source, start: start + by, end: end + by };
}

function movedMap({ kind, flow, entries, isPlain, start, end }: MapNode, by: number): MapNode {
  const all = entries.map((entry) => movedEntry(entry, by));
  return { kind, flow, entries: all, isPlain, start: start + by, end: end + by };
}

function movedList({ kind, flow, items, start, end }: ListNode, by: number): ListNode {
  return { kind, flow, items: items.map((item) => moved(item, by)), start: start + by, end: end + by };
}

/** What the name stands for is not moved: where there are such names, a text is read as a whole. */
function movedAlias({ kind, name, target, start, end }: AliasNode, by: number): AliasNode {
  return { kind, name, target, start: start + by, end: end + by };
}
