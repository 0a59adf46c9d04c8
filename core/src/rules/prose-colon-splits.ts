/** Prose with a colon and a space in it, which YAML takes for a name with a value. */
import { excerpt } from "../lint/misread/excerpt.ts";
import { misreadProse } from "../lint/misread/misread-prose.ts";
import type { ReportRule } from "../lint/rule.ts";

export const proseColonSplits: ReportRule = {
  id: "prose-colon-splits",
  summary: "Text with a colon in it is read as a name and its value.",
  severity: "error",
  reads: "report",
  follows: "text",
  check({ report, lines }, say) {
    for (const { mark, at, fixes, explains } of misreadProse(report, lines, "colon")) {
      const message = `YAML reads ${excerpt(mark)} as a name and what follows as its value, and not as text; write the whole text as a block after “|”.`;
      say({ at, message, fixes, ...(explains && { explains }), data: { name: mark } });
    }
  },
};
