/** Prose that begins with a brace, most often with a quoted figure such as `{{enforcement}}`. */
import { excerpt } from "../lint/misread/excerpt.ts";
import { misreadProse } from "../lint/misread/misread-prose.ts";
import type { ReportRule } from "../lint/rule.ts";

export const proseBraceStarts: ReportRule = {
  id: "prose-brace-starts",
  summary: "Text that starts with a brace is read as a group of values.",
  severity: "error",
  reads: "report",
  follows: "text",
  check({ report, lines }, say) {
    for (const { mark, at, fixes, explains } of misreadProse(report, lines, "brace")) {
      const message = `Text that starts with “{” is read as a group of values, so ${excerpt(mark)} is lost; write the whole text as a block after “|”.`;
      say({ at, message, fixes, ...(explains && { explains }), data: { start: mark } });
    }
  },
};
