/** Domains, standards, sections and annexes that came, went, have another name or another place. */
import { addTo } from "./add-to.ts";
import { movedPairs } from "./merged-order.ts";
import type { UnitPair } from "./pair-units.ts";
import type { PartChange } from "./report-changes.ts";
import type { Unit, UnitKind } from "./report-units.ts";

const parts: ReadonlySet<UnitKind> = new Set(["domain", "standard", "section", "annexe"]);

/**
 * The changes in reading order; `before` are the old units in theirs. A part with another name that also moved is told
 * twice, a section that came or went with what it stands in not at all.
 */
export function compareParts(before: readonly Unit[], units: readonly UnitPair[]): PartChange[] {
  const told = units.filter(({ before, after }) => parts.has((after ?? before)?.kind ?? "text"));
  const moved = movedUnits(before, told);
  const gone = new Set(told.filter((pair) => !pair.after).map((pair) => pair.before));
  const come = new Set(told.filter((pair) => !pair.before).map((pair) => pair.after));
  return told.flatMap((pair): PartChange[] => {
    const what = (pair.after ?? pair.before)?.kind as PartChange["what"];
    const names = { what, before: pair.before?.name, after: pair.after?.name };
    const isInside = gone.has(pair.before?.parent) || come.has(pair.after?.parent);
    if (what === "section" && isInside && !(pair.before && pair.after)) return [];
    if (!pair.before) return [{ ...names, change: "added" }];
    if (!pair.after) return [{ ...names, change: "removed" }];
    return [
      ...(pair.before.name === pair.after.name ? [] : [{ ...names, change: "renamed" } as const]),
      ...(moved.has(pair) ? [{ ...names, change: "moved" } as const] : []),
    ];
  });
}

/** Units that stand in another one than before, or in another order among those beside them. */
function movedUnits(before: readonly Unit[], units: readonly UnitPair[]): ReadonlySet<UnitPair> {
  const counterparts = new Map(units.map((pair) => [pair.before, pair.after]));
  const moved = new Set<UnitPair>();
  const beside = new Map<string, UnitPair[]>();
  const parents = new Map<Unit | undefined, number>();
  for (const pair of units) {
    if (!pair.before || !pair.after) continue;
    const { kind, parent } = pair.after;
    if ((pair.before.parent && counterparts.get(pair.before.parent)) !== parent) moved.add(pair);
    else {
      if (!parents.has(parent)) parents.set(parent, parents.size);
      const list = `${kind} ${parents.get(parent)}`;
      addTo(beside, list, pair);
    }
  }
  for (const pairs of beside.values()) for (const pair of movedPairs(before, pairs)) moved.add(pair);
  return moved;
}
