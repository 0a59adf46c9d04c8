/**
 * The tree of a document: our own small nodes over the text. Only `parse.ts` knows the YAML library,
 * so the way of parsing can change without anyone noticing.
 *
 * Offsets are UTF-16 code units from the start of the file. Outside this room places are ranges.
 */

/** How a text is written: bare, in quotes, or as a block after `|` or `>`. */
export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";

interface Place {
  /** Offset of the first character, the quote or block sign included. */
  readonly start: number;
  /** Offset after the last character that is not white space. */
  readonly end: number;
}

/** A single value: text, number, true or false, or nothing. */
export interface ScalarNode extends Place {
  readonly kind: "scalar";
  readonly value: string | number | boolean | bigint | null;
  readonly style: ScalarStyle;
  /** The value exactly as written, quotes and all. Empty where nothing is written. */
  readonly source: string;
}

/** Named values. */
export interface MapNode extends Place {
  readonly kind: "map";
  /** Written with braces, not with indentation. */
  readonly flow: boolean;
  readonly entries: readonly Entry[];
  /** Whether no name stands twice and nothing is merged in, so that `entries` is all there is to know. */
  readonly isPlain: boolean;
}

/** One name with its value. */
export interface Entry extends Place {
  readonly key: Node;
  /** The name as text: `1.10` stays "1.10" although YAML reads a number. */
  readonly name: string;
  readonly value: Node;
}

/** Values in order. */
export interface ListNode extends Place {
  readonly kind: "list";
  readonly flow: boolean;
  readonly items: readonly Node[];
}

/** `*name`: stands for the value marked `&name`. Without a target where that is missing, circular or too large. */
export interface AliasNode extends Place {
  readonly kind: "alias";
  readonly name: string;
  readonly target: Node | undefined;
}

export type Node = ScalarNode | MapNode | ListNode | AliasNode;

/** The node itself, or what it stands for when it is an alias. Undefined for an alias without a target. */
export function resolve(node: Node | undefined): Exclude<Node, AliasNode> | undefined {
  let current = node;
  while (current?.kind === "alias") current = current.target;
  return current;
}

/** Whether a value was left empty (`rating:` with nothing after it, `~` or `null`). */
export function isEmpty(node: Node | undefined): boolean {
  const value = resolve(node);
  return value === undefined || (value.kind === "scalar" && value.value === null);
}

/** The entries of a map, those that `<<` merges in included, each name once, in order. A later entry wins. */
export function entriesOf(map: MapNode): readonly Entry[] {
  if (map.isPlain) return map.entries;
  const byName = new Map<string, Entry>();
  for (const entry of map.entries) {
    if (isMerge(entry))
      for (const merged of mergedEntries(entry.value))
        if (!byName.has(merged.name)) byName.set(merged.name, merged);
  }
  for (const entry of map.entries) if (!isMerge(entry)) byName.set(entry.name, entry);
  return [...byName.values()];
}

/** The entry of that name, or undefined. */
export function entryOf(map: MapNode, name: string): Entry | undefined {
  for (let i = map.entries.length - 1; i >= 0; i--) {
    const entry = map.entries[i] as Entry;
    if (entry.name === name && !isMerge(entry)) return entry;
  }
  return map.isPlain ? undefined : entriesOf(map).find((entry) => entry.name === name);
}

/** Whether entries have names of their own, and none merges others in. */
export function arePlain(entries: readonly Entry[]): boolean {
  return !entries.some(isMerge) && new Set(entries.map((entry) => entry.name)).size === entries.length;
}

/** Whether an entry is the merge key `<<`. */
export function isMerge(entry: Entry): boolean {
  return entry.name === "<<" && entry.key.kind === "scalar" && entry.key.style === "plain";
}

function mergedEntries(value: Node): readonly Entry[] {
  const target = resolve(value);
  if (target?.kind === "map") return entriesOf(target);
  if (target?.kind === "list") return target.items.flatMap((item) => mergedEntries(item));
  return [];
}
