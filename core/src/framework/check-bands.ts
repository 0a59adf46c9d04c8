/** Bands checked: edges in order, every level reachable, and a table for every maximum that can occur. */
import { lowestWhole, type PlacedEdge, placedEdges, tableFor } from "./bands.ts";
import type { FrameworkProblem } from "./check.ts";
import { countOfChildren } from "./count-of-children.ts";
import { compareFractions, fractionOf } from "./fraction.ts";
import type { Bands, BandTable, Framework, Level, RollUp } from "./framework.ts";
import { scaleOf } from "./levels.ts";

/** Problems of a roll-up's bands. */
export function checkBands(
  framework: Framework,
  rollUp: RollUp,
  path: readonly (string | number)[],
): FrameworkProblem[] {
  const levels = scaleOf(framework, rollUp)?.levels ?? [];
  const ofCaps = rollUp.caps.flatMap(({ bandOf }, n) =>
    bandOf ? checkTables(bandOf.bands, levels, [...path, "caps", n, "bandOf", "bands"]) : [],
  );
  if (!rollUp.bands) return ofCaps;
  const at = [...path, "bands"];
  return [...checkTables(rollUp.bands, levels, at), ...checkMaxima(framework, rollUp, at), ...ofCaps];
}

function checkTables(
  bands: Bands,
  levels: readonly Level[],
  path: readonly (string | number)[],
): FrameworkProblem[] {
  const tables = tablesOf(bands, path);
  if (tables.length === 0) return [{ path, severity: "error", message: "Bands need a table of edges." }];
  return tables.flatMap(({ table, maximum, at }) =>
    checkTable(table, maximum, levels, bands.better, [...at, "edges"]),
  );
}

/** A score is out of less where a standard is not rated, and that maximum needs a table too. */
function checkMaxima(
  framework: Framework,
  { measure, bands, unrated, ...rest }: RollUp,
  path: readonly (string | number)[],
): FrameworkProblem[] {
  if (measure?.kind !== "sum" || measure.of !== "points" || !bands || unrated.policy !== "leaveOut")
    return [];
  const rollUp = { measure, bands, unrated, ...rest };
  const best = scaleOf(framework, rollUp)?.levels.at(-1)?.points ?? 0;
  const children = countOfChildren(framework, rollUp);
  const least = Math.max(1, unrated.leastCoverage);
  const maxima = Array.from({ length: Math.max(0, children - least + 1) }, (_, n) => best * (children - n));
  const without = maxima.filter((maximum) => tableFor(bands, maximum) === undefined);
  if (without.length === 0) return [];
  const message = `No table fits a maximum of ${without.join(", ")}; give one for each, or one under “otherwise”.`;
  return [{ path, severity: without.includes(best * children) ? "error" : "warning", message }];
}

function tablesOf(bands: Bands, path: readonly (string | number)[]) {
  return [
    ...(bands.table ? [{ table: bands.table, maximum: undefined, at: [...path, "table"] }] : []),
    ...bands.byMaximum.map((table, n) => ({ table, maximum: table.maximum, at: [...path, "byMaximum", n] })),
    // A formula is tried on a maximum that all the usual parts divide.
    ...(bands.otherwise ? [{ table: bands.otherwise, maximum: 60, at: [...path, "otherwise"] }] : []),
  ];
}

function checkTable(
  table: BandTable,
  maximum: number | undefined,
  levels: readonly Level[],
  better: Bands["better"],
  path: readonly (string | number)[],
): FrameworkProblem[] {
  const error = (message: string): FrameworkProblem => ({ path, severity: "error", message });
  const unknown = table.edges.filter((edge) => !levels.some((level) => level.id === edge.level));
  if (unknown.length > 0) return [error(`There is no level “${unknown[0]?.level}”.`)];
  const unplaced = table.edges.find(({ from, over }) => (from === undefined) === (over === undefined));
  if (unplaced)
    return [
      error(`${labelOf(levels, unplaced.level)} needs the place where it begins: either “from” or “over”.`),
    ];
  const edges = placedEdges(table, maximum);
  const order = edges.map((edge) => levels.findIndex((level) => level.id === edge.level));
  const wrong = order.findIndex(
    (rank, at) =>
      at > 0 && (better === "higher" ? rank <= (order[at - 1] as number) : rank >= (order[at - 1] as number)),
  );
  const found: FrameworkProblem[] = [];
  if (wrong > 0) {
    const [before, after] = [edges[wrong - 1], edges[wrong]].map(
      (edge) => edge && `${labelOf(levels, edge.level)} begins at ${lowestWhole(edge)}`,
    );
    found.push(error(`The edges are not in order: ${before}, ${after}, and ${better} is better.`));
  }
  if (edges[0] && compareFractions(edges[0].at, fractionOf(0)) > 0) {
    found.push(
      error(`Nothing below ${lowestWhole(edges[0])} reaches a level: let the lowest band begin at 0.`),
    );
  }
  const missing = levels.filter((level) => !isReached(level, edges, maximum));
  if (missing.length > 0)
    found.push({
      path,
      severity: "warning",
      message: `No figure gives ${missing.map((level) => level.label).join(" or ")}.`,
    });
  return found;
}

/** A band is empty where the next one begins at the same place, or where it begins beyond the maximum. */
function isReached(level: Level, edges: readonly PlacedEdge[], maximum: number | undefined): boolean {
  const at = edges.findIndex((edge) => edge.level === level.id);
  const [edge, above] = [edges[at], edges[at + 1]];
  if (!edge) return false;
  if (above && compareFractions(edge.at, above.at) === 0 && (edge.over || !above.over)) return false;
  const beyond = maximum === undefined ? -1 : compareFractions(edge.at, fractionOf(maximum));
  return edge.over ? beyond < 0 : beyond <= 0;
}

function labelOf(levels: readonly Level[], id: string): string {
  return levels.find((level) => level.id === id)?.label ?? id;
}
