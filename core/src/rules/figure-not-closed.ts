/** Prose opens a figure with two braces and does not close it, so the braces would be printed. */
import type { ReportRule } from "../lint/rule.ts";

export const figureNotClosed: ReportRule = {
  id: "figure-not-closed",
  summary: "A figure is opened with two braces in prose and not closed.",
  severity: "warning",
  reads: "report",
  check({ report }, say) {
    const ids = new Set(report.figures.map((figure) => figure.name));
    for (const { value } of report.prose) {
      if (!value?.node.source.includes("{")) continue;
      // Sure only where the name of a figure follows: braces may also be just braces.
      for (const use of value.text.matchAll(/(?<!\{)\{{1,2}([a-z][a-z0-9-]*)(?![a-z0-9-])\}?(?!\})/g)) {
        const [written, id = ""] = use;
        if (!ids.has(id)) continue;
        const at = value.rangeOf(use.index, use.index + written.length);
        const message = `“${written}” would be printed as it stands; a figure is quoted with two braces on each side: {{${id}}}.`;
        say({ at, message, data: { id } });
      }
    }
  },
};
