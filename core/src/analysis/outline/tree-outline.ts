/** The outline of a framework or a configuration: its names, two levels down, items by what they are called. */
import type { LineIndex } from "../../document/line-index.ts";
import { type Entry, entryOf, type Node, resolve } from "../../document/node.ts";
import type { DocumentTree } from "../../document/parsed-file.ts";
import type { Heading } from "./outline.ts";

/** How deep an outline goes: deeper is the text itself. */
const mostLevels = 4;

/** The headings of a document in its order. */
export function treeOutline({ root }: DocumentTree, lines: LineIndex): Heading[] {
  const value = resolve(root);
  return value ? childrenOf(value, lines, 1) : [];
}

function childrenOf(node: Node, lines: LineIndex, level: number): Heading[] {
  const value = resolve(node);
  if (!value || level > mostLevels) return [];
  if (value.kind === "list") return value.items.flatMap((item) => ofItem(item, lines, level));
  return value.kind === "map" ? value.entries.flatMap((entry) => ofEntry(entry, lines, level)) : [];
}

/** A name with a group or a list under it; at the top also one with a single value. */
function ofEntry(entry: Entry, lines: LineIndex, level: number): Heading[] {
  const value = resolve(entry.value);
  const isSingle = value?.kind === "scalar";
  if (isSingle && level > 1) return [];
  return [
    {
      name: entry.name,
      ...(isSingle && value.style === "plain" && { detail: value.source }),
      kind: "part",
      range: lines.rangeOf(entry.start, entry.end),
      at: lines.rangeOf(entry.key.start, entry.key.end),
      children: childrenOf(entry.value, lines, level + 1),
    },
  ];
}

/** An item that is a group, by the values that people know it by. */
function ofItem(item: Node, lines: LineIndex, level: number): Heading[] {
  const value = resolve(item);
  if (value?.kind !== "map") return [];
  const texts = ["number", "title", "question", "id", "label", "name"].flatMap((name) => {
    const field = resolve(entryOf(value, name)?.value);
    return field?.kind === "scalar" && field.value !== null ? [String(field.value)] : [];
  });
  const name = texts.slice(0, 2).join(" ");
  if (name === "") return [];
  const range = lines.rangeOf(item.start, item.end);
  return [
    {
      name,
      kind: "part",
      range,
      at: { start: range.start, end: range.start },
      children: childrenOf(item, lines, level + 1),
    },
  ];
}
