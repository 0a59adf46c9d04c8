/** Another subject stands in the place of the report's own: left in from a report that was copied. */

import { chosenFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import { foreignSubjects } from "../lint/foreign-subjects.ts";
import type { ReportRule } from "../lint/rule.ts";

export const subjectNameForeign: ReportRule = {
  id: "subject-name-foreign",
  summary: "Another subject is spoken of as if the report were about it.",
  severity: "hint",
  reads: "report",
  check({ report }, say) {
    const own = report.part.part("subject")?.value("name")?.text.trim() ?? "";
    const found = foreignSubjects(report);
    // One hint for each name: whoever reads it looks for the others.
    for (const { name, value, at } of found.filter(
      (one, index) => found.findIndex((other) => other.name === one.name) === index,
    )) {
      const times = found.filter((other) => other.name === name).length;
      say({
        at: value.rangeOf(at.start, at.end),
        message: `This report is about ${own}. Was “${name}” left in from another one?${times > 1 ? ` It stands here ${times} times in this way.` : ""}`,
        fixes: [chosenFix(`Write “${own}”`, replaceWords(value, own, at.start, at.end))],
        data: { expected: own, actual: name },
      });
    }
  },
};
