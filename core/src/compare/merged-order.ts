/** Two lists as one, and which of their items changed places. */

import { diffArrays } from "diff";
import { addTo } from "./add-to.ts";

/** What is known as the same in both lists; one side is undefined for what came or went. */
export interface Pair<Item> {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** Every item once, in the order of the second list; what is gone stands behind what it stood behind. */
export function mergedOrder<Item>(
  before: readonly Item[],
  after: readonly Item[],
  counterparts: ReadonlyMap<Item, Item>,
): Pair<Item>[] {
  const gone = new Map<Item | undefined, Item[]>();
  let last: Item | undefined;
  for (const item of before) {
    const other = counterparts.get(item);
    if (other === undefined) addTo(gone, last, item);
    else last = other;
  }
  const old = new Map([...counterparts].map(([item, other]) => [other, item]));
  const goneBehind = (item: Item | undefined): Pair<Item>[] =>
    (gone.get(item) ?? []).map((other) => ({ before: other, after: undefined }));
  return [
    ...goneBehind(undefined),
    ...after.flatMap((item) => [{ before: old.get(item), after: item }, ...goneBehind(item)]),
  ];
}

/** Those pairs that stand in another order among the ones that both lists have: as few as explain it. */
export function movedPairs<Item>(
  before: readonly Item[],
  pairs: readonly Pair<Item>[],
): ReadonlySet<Pair<Item>> {
  const places = new Map(before.map((item, at) => [item, at]));
  const kept = pairs.filter((pair) => pair.before !== undefined && pair.after !== undefined);
  const order = kept.map((pair) => places.get(pair.before as Item) ?? -1);
  const sorted = order.toSorted((a, b) => a - b);
  const moved = new Set<Pair<Item>>();
  if (order.every((place, at) => place === sorted[at])) return moved;
  const changes = diffArrays(sorted, order, { maxEditLength: mostMoves });
  const places2 = new Set(changes?.filter(({ added }) => added).flatMap(({ value }) => value) ?? order);
  for (const [at, pair] of kept.entries()) if (places2.has(order[at] as number)) moved.add(pair);
  return moved;
}

/** More than this many moves are a new order altogether: then everything has moved. */
const mostMoves = 2000;
