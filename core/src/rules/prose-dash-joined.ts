/** A nested list in plain text, whose dashes YAML joins on to the text above them. */
import { misreadProse } from "../lint/misread/misread-prose.ts";
import type { ReportRule } from "../lint/rule.ts";

export const proseDashJoined: ReportRule = {
  id: "prose-dash-joined",
  summary: "A list inside a text is joined on to the text above it.",
  severity: "warning",
  reads: "report",
  follows: "text",
  check({ report, lines }, say) {
    for (const { mark, at, fixes } of misreadProse(report, lines, "dash")) {
      const message = `This line starts with “${mark[0]}”, but it is joined on to the text above it and no list is printed; write the whole text as a block after “|”.`;
      say({ at, message, fixes, data: { line: mark } });
    }
  },
};
