/** Populations, named figures and the results of key questions: by how much each one changed. */
import type { Figure, Named, Population, Report } from "../model/report.ts";
import { mergedOrder, type Pair } from "./merged-order.ts";
import { pairItems, type Way } from "./pair-items.ts";
import { differenceOf, isSameQuantity, numberOf, populationName, quantityOf } from "./quantities.ts";
import type { DetailChange, FigureChange, Quantity } from "./report-changes.ts";

/** Figures that changed, and names of figures and populations that did. */
export interface ComparedFigures {
  readonly figures: readonly FigureChange[];
  readonly details: readonly DetailChange[];
}

/** Compares what stands under `populations` and `figures`. A new id for the same is no change. */
export function compareFigures(before: Report, after: Report): ComparedFigures {
  const populations = pairNamed(before.populations, after.populations, populationName).map((pair) => ({
    ...described(pair, "population", populationName),
    ...quantities(pair, (population: Population) => totalOf(population)),
  }));
  const named = pairNamed(before.figures, after.figures, labelOf).map((pair) => ({
    ...described(pair, "named figure", labelOf),
    before: pair.before && quantityOf(pair.before.part, before),
    after: pair.after && quantityOf(pair.after.part, after),
  }));
  const all = [...populations, ...named];
  return {
    figures: all
      .filter((one) => !isSameQuantity(one.before, one.after))
      .map(({ kind, where, name, before, after }) => figureChange({ kind, where, name, before, after })),
    details: all.flatMap(({ labels }) => labels),
  };
}

/** A change with its difference. */
export function figureChange(change: Omit<FigureChange, "difference">): FigureChange {
  return { ...change, difference: differenceOf(change.before, change.after) };
}

function pairNamed<Item extends Named>(
  before: readonly Item[],
  after: readonly Item[],
  label: (item: Item) => string,
): Pair<Item>[] {
  const ways: Way<Item>[] = [{ key: ({ name }) => name }, { key: (item) => label(item) }];
  return mergedOrder(before, after, pairItems(before, after, ways));
}

function described<Item extends Named>(
  { before, after }: Pair<Item>,
  kind: "population" | "named figure",
  label: (item: Item) => string,
): Pick<FigureChange, "kind" | "where" | "name"> & { labels: DetailChange[] } {
  const [old, now] = [before && label(before), after && label(after)];
  const shown = now ?? old ?? "";
  const isRenamed = old !== undefined && now !== undefined && old !== now;
  const name = `Name of the ${kind} “${(after ?? before)?.name ?? ""}”`;
  const labels: DetailChange[] = isRenamed ? [{ group: "figures", name, before: old, after: now }] : [];
  return { kind, where: kind === "population" ? "Populations" : "Named figures", name: shown, labels };
}

function labelOf({ part, name }: Figure): string {
  return part.value("label")?.text.replace(/\s+/g, " ").trim() || name;
}

function totalOf({ part }: Population): Quantity {
  return { percent: undefined, count: numberOf(part, "total"), of: undefined, population: undefined };
}

function quantities<Item>({ before, after }: Pair<Item>, of: (item: Item) => Quantity) {
  return { before: before && of(before), after: after && of(after) };
}
