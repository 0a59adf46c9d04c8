/** Which domain, standard, section or text of one report is which of the other. */
import { splitName } from "../framework/find-standard.ts";
import { mergedOrder, type Pair } from "./merged-order.ts";
import { pairItems, type Way } from "./pair-items.ts";
import type { Unit, UnitKind } from "./report-units.ts";

/** All units of both reports, each with its counterpart, in reading order. */
export type UnitPair = Pair<Unit>;

const kinds: readonly UnitKind[] = ["text", "group", "domain", "standard", "annexe", "footnote"];

/** Pairs units by number, else by name, else by what they say. */
export function pairUnits(before: readonly Unit[], after: readonly Unit[]): UnitPair[] {
  const pairs = new Map<Unit, Unit>();
  const pairAll = (choose: (unit: Unit) => boolean) => {
    const found = pairItems(before.filter(choose), after.filter(choose), waysFor(pairs));
    for (const [unit, other] of found) pairs.set(unit, other);
  };
  for (const kind of kinds) pairAll((unit) => unit.kind === kind);
  // Where a section stands helps to know it, so those on the outside come first.
  const deepest = Math.max(0, ...[...before, ...after].map(depthOf));
  for (let depth = 1; depth <= deepest; depth++)
    pairAll((unit) => unit.kind === "section" && depthOf(unit) === depth);
  return mergedOrder(before, after, pairs);
}

/** `parents` are the pairs that are known already. */
function waysFor(parents: ReadonlyMap<Unit, Unit>): Way<Unit>[] {
  const numbers = new Map<Unit, number>();
  for (const [unit, other] of parents) {
    numbers.set(unit, numbers.size);
    numbers.set(other, numbers.size - 1);
  }
  const home = ({ parent }: Unit) => (parent ? `${numbers.get(parent) ?? "?"}` : "");
  return [
    { key: (unit) => unit.id && `${home(unit)} ${plain(unit.id)} ${title(unit)}` },
    { key: ({ id }) => id && plain(id) },
    { key: (unit) => title(unit) && `${home(unit)} ${title(unit)}` },
    { key: (unit) => title(unit) || undefined },
    { words: ({ words }) => words, least: 0.5, within: home },
    { words: ({ words }) => words, least: 0.7 },
    { words: ({ name }) => name, least: 0.6, within: home },
  ];
}

function title({ name }: Unit): string {
  return plain(splitName(name).title);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}

function depthOf({ parent }: Unit): number {
  return parent ? depthOf(parent) + 1 : 0;
}
