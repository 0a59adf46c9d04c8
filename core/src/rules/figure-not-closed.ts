/** Prose opens a figure with two braces and does not close it, so the braces would be printed. */
import { matchesOf } from "../document/matches-of.ts";
import type { ReportRule } from "../lint/rule.ts";
import { foundInProse } from "../model/found-in-prose.ts";

export const figureNotClosed: ReportRule = {
  id: "figure-not-closed",
  summary: "A figure is opened with two braces in prose and not closed.",
  severity: "warning",
  reads: "report",
  follows: "text",
  check({ report }, say) {
    const ids = new Set(report.figures.map((figure) => figure.name));
    for (const { value, found } of foundInProse(report, openedIn, ({ text }) => openedIn(text))) {
      const { written, id, index } = found;
      // Sure only where the name of a figure follows: braces may also be just braces.
      if (!ids.has(id)) continue;
      const at = value.rangeOf(index, index + written.length);
      const message = `“${written}” would be printed as it stands; a figure is quoted with two braces on each side: {{${id}}}.`;
      say({ at, message, data: { id } });
    }
  },
};

/** Every brace or two in a text with a name behind that are not closed by two. */
function openedIn(text: string): { written: string; id: string; index: number }[] {
  if (!text.includes("{")) return [];
  return matchesOf(/(?<!\{)\{{1,2}([a-z][a-z0-9-]*)(?![a-z0-9-])\}?(?!\})/g, text).map(
    ({ 0: written, 1: id = "", index }) => ({ written, id, index }),
  );
}
