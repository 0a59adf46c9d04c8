/** The levels of a framework. */
import type { Framework, Level, RollUp, Scale } from "./framework.ts";

/** The levels that standards and reports are rated with, worst to best. */
export function levelsOf(framework: Framework): readonly Level[] {
  return framework.scales[0]?.levels ?? [];
}

/** The level a text names: its label, exactly. A near miss is no level. */
export function findLevel(framework: Framework, text: string): Level | undefined {
  return levelsOf(framework).find((level) => level.label === text);
}

/** The scale of a roll-up; the first one when it names none that is there. */
export function scaleOf(framework: Framework, rollUp: RollUp): Scale | undefined {
  return framework.scales.find((scale) => scale.id === rollUp.scale) ?? framework.scales[0];
}

/** How many levels `to` is above `from`; negative when it is below. */
export function stepsBetween(framework: Framework, from: Level, to: Level): number {
  const ids = levelsOf(framework).map((level) => level.id);
  return ids.indexOf(to.id) - ids.indexOf(from.id);
}
