/** Levels as coloured words. */
import type { LevelMark } from "../finished-report.ts";
import { notWritten } from "../not-written.ts";
import { element, escapeHtml } from "./element.ts";
import type { Ground } from "./ground.ts";

/** The label in the colour of its place on the scale; never the colour alone. */
export function renderLevel(level: LevelMark): string {
  return element("span", { class: `level ${levelClass(level)}` }, escapeHtml(level.label));
}

/** `level-0` for the worst to `level-4` for the best, however many levels there are; `level-none` off the scale. */
export function levelClass({ place }: LevelMark): string {
  if (!place) return "level-none";
  return `level-${place.of < 2 ? 4 : Math.round((4 * place.rank) / (place.of - 1))}`;
}

/** What stands where nothing is written yet: quiet words in a document, a gap in the preview. */
export function renderMissing(ground: Ground): string {
  return element("span", { class: ground.isPreview ? "gap" : "missing" }, ground.sayMissing(notWritten));
}
