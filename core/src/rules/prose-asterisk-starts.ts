/** Prose that begins with bold or italic words, which YAML takes for a reference. */
import { excerpt } from "../lint/misread/excerpt.ts";
import { misreadProse } from "../lint/misread/misread-prose.ts";
import type { ReportRule } from "../lint/rule.ts";

export const proseAsteriskStarts: ReportRule = {
  id: "prose-asterisk-starts",
  summary: "Text that starts with an asterisk is read as a reference to another text.",
  severity: "error",
  reads: "report",
  follows: "text",
  check({ report, lines }, say) {
    for (const { mark, at, fixes, explains } of misreadProse(report, lines, "asterisk")) {
      const message = `Text that starts with “*” is read as a reference to another text, so ${excerpt(mark)} is lost; write the whole text as a block after “|”.`;
      say({ at, message, fixes, ...(explains && { explains }), data: { start: mark } });
    }
  },
};
