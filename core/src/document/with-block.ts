/** A tree with one of its blocks read anew: what stands before it is shared, what stands behind it has moved. */
import type { Steps } from "./block-around.ts";
import { moved, movedEntry } from "./moved.ts";
import { arePlain, type Entry, type ListNode, type MapNode, type Node } from "./node.ts";

/** What stands in the place of a block now: at least one child of the same kind as before. */
export type NewBlock = MapNode | ListNode;

/**
 * The tree with the new block in the place of the child that `steps` lead to. What stands behind it is `by` code units
 * further down. Undefined where a list would stand for named values, or the other way round.
 */
export function withBlock(root: Node, steps: Steps, block: NewBlock, by: number): Node | undefined {
  const [step, ...deeper] = steps;
  if (step === undefined) return undefined;
  if (root.kind === "map") return mapWithBlock(root, step, deeper, { block, by });
  return root.kind === "list" ? listWithBlock(root, step, deeper, { block, by }) : undefined;
}

interface Change {
  readonly block: NewBlock;
  readonly by: number;
}

function mapWithBlock(map: MapNode, step: number, deeper: Steps, change: Change): MapNode | undefined {
  const entry = map.entries[step] as Entry;
  const now = deeper.length > 0 ? entryWithBlock(entry, deeper, change) : entriesOfBlock(change.block);
  if (!now) return undefined;
  const entries = inPlaceOf(map.entries, step, now, (behind) => movedEntry(behind, change.by));
  const isPlain = hasSameName(now, entry) ? map.isPlain : arePlain(entries);
  return { kind: "map", flow: false, entries, isPlain, start: map.start, end: endOf(entries) };
}

function listWithBlock(list: ListNode, step: number, deeper: Steps, change: Change): ListNode | undefined {
  const now = deeper.length > 0 ? itemWithBlock(list, step, deeper, change) : itemsOfBlock(change.block);
  if (!now) return undefined;
  const items = inPlaceOf(list.items, step, now, (behind) => moved(behind, change.by));
  return { kind: "list", flow: false, items, start: list.start, end: Math.max(list.start + 1, endOf(items)) };
}

function entryWithBlock(entry: Entry, deeper: Steps, { block, by }: Change): Entry[] | undefined {
  const value = withBlock(entry.value, deeper, block, by);
  const { key, name, start } = entry;
  return value && [{ key, name, value, start, end: Math.max(key.end, value.end) }];
}

function itemWithBlock(
  list: ListNode,
  step: number,
  deeper: Steps,
  { block, by }: Change,
): Node[] | undefined {
  const item = withBlock(list.items[step] as Node, deeper, block, by);
  return item && [item];
}

function entriesOfBlock(block: NewBlock): readonly Entry[] | undefined {
  return block.kind === "map" ? block.entries : undefined;
}

function itemsOfBlock(block: NewBlock): readonly Node[] | undefined {
  return block.kind === "list" ? block.items : undefined;
}

function inPlaceOf<Child>(
  all: readonly Child[],
  step: number,
  now: readonly Child[],
  move: (child: Child) => Child,
): Child[] {
  const children = [...all.slice(0, step), ...now];
  for (let at = step + 1; at < all.length; at++) children.push(move(all[at] as Child));
  return children;
}

function hasSameName(now: readonly Entry[], before: Entry): boolean {
  const [only, another] = now;
  return another === undefined && only?.name === before.name && only.key.kind === before.key.kind;
}

function endOf(children: readonly { readonly end: number }[]): number {
  return children.at(-1)?.end ?? 0;
}
