/**
 * Which item of a list is which of another: first by what surely tells (an id, a number), then by the same wording,
 * at last by likeness. Each item is taken once.
 */
import { addTo } from "./add-to.ts";
import { WordBag } from "./likeness.ts";

/** One way to know an item again: by a key that is the same, or by words that are alike. */
export type Way<Item> =
  | { readonly key: (item: Item) => string | undefined }
  | {
      readonly words: (item: Item) => string;
      /** The least likeness that counts, 0 to 1. */
      readonly least: number;
      /** Only items for which this is the same are compared. */
      readonly within?: (item: Item) => string;
    };

/** From each item of the first list to its counterpart in the second. Earlier ways win. */
export function pairItems<Item>(
  before: readonly Item[],
  after: readonly Item[],
  ways: readonly Way<Item>[],
): Map<Item, Item> {
  const pairs = new Map<Item, Item>();
  const taken = new Set<Item>();
  const take = (item: Item, other: Item) => {
    pairs.set(item, other);
    taken.add(other);
  };
  for (const way of ways) {
    const left = before.filter((item) => !pairs.has(item));
    const right = after.filter((item) => !taken.has(item));
    if (left.length === 0 || right.length === 0) break;
    const found = "key" in way ? sameKeys(left, right, way.key) : nearest(left, right, way);
    for (const [item, other] of found) take(item, other);
  }
  return pairs;
}

/** Pairs with the same key; where a key stands several times, the first goes with the first. */
function sameKeys<Item>(
  left: readonly Item[],
  right: readonly Item[],
  key: (item: Item) => string | undefined,
): [Item, Item][] {
  const waiting = new Map<string, Item[]>();
  for (const other of right) {
    const name = key(other);
    if (name !== undefined) addTo(waiting, name, other);
  }
  return left.flatMap((item): [Item, Item][] => {
    const other = waiting.get(key(item) ?? "")?.shift();
    return other === undefined || key(item) === undefined ? [] : [[item, other]];
  });
}

/** More comparisons than any two reports need; what would take more is not looked for. */
const mostComparisons = 300_000;

/** The pairs that are most alike, the best first; of equals those that stand nearest to each other. */
function nearest<Item>(
  left: readonly Item[],
  right: readonly Item[],
  { words, least, within }: Extract<Way<Item>, { words: unknown }>,
): [Item, Item][] {
  if (left.length * right.length > mostComparisons) return [];
  const asBags = (items: readonly Item[]) =>
    items.map((item, at) => ({ item, at, bag: new WordBag(words(item)), home: within?.(item) }));
  const others = asBags(right);
  const candidates = asBags(left).flatMap((one) =>
    others
      .filter(({ home }) => home === one.home)
      .map((other) => ({ one, other, likeness: one.bag.likenessTo(other.bag) }))
      .filter(({ likeness }) => likeness >= least),
  );
  const apart = ({ one, other }: (typeof candidates)[number]) => Math.abs(one.at - other.at);
  candidates.sort((a, b) => b.likeness - a.likeness || apart(a) - apart(b));
  const found = new Map<Item, Item>();
  const taken = new Set<Item>();
  for (const { one, other } of candidates) {
    if (found.has(one.item) || taken.has(other.item)) continue;
    found.set(one.item, other.item);
    taken.add(other.item);
  }
  return [...found];
}
