/** Levels with their place on the scale, so that a renderer can colour them. */
import { bandRanges, placedEdges, tableFor } from "../../framework/bands.ts";
import { numberOf } from "../../framework/fraction.ts";
import type { Framework, RollUp } from "../../framework/framework.ts";
import { levelsOf, scaleOf } from "../../framework/levels.ts";
import type { BandStretch, LevelMark } from "../finished-report.ts";

/** The level that a text names. A text that is no level of the framework is shown as it is, without a place. */
export function markOf(text: string, framework: Framework | undefined): LevelMark {
  const levels = framework ? levelsOf(framework) : [];
  const rank = levels.findIndex(({ label }) => label === text);
  return rank < 0 ? { label: text } : { label: text, place: { rank, of: levels.length } };
}

/** The stretches of percentages that give each level, from 0 to 100; empty where a roll-up has none or counts otherwise. */
export function stretchesOf(framework: Framework, rollUp: RollUp | undefined): BandStretch[] {
  const table = rollUp?.bands && tableFor(rollUp.bands, undefined);
  if (!rollUp || !table || rollUp.unit !== "per cent") return [];
  const levels = scaleOf(framework, rollUp)?.levels ?? [];
  const edges = placedEdges(table, undefined);
  const ranges = bandRanges(edges);
  return edges.map(({ level, at }, index) => {
    const rank = levels.findIndex(({ id }) => id === level);
    const label = levels[rank]?.label ?? level;
    const above = edges[index + 1];
    return {
      level: rank < 0 ? { label } : { label, place: { rank, of: levels.length } },
      from: Math.max(0, numberOf(at)),
      to: above ? numberOf(above.at) : 100,
      range: ranges[index] ?? "",
    };
  });
}
