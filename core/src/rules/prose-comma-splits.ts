/** Prose in square brackets, which YAML takes for a list and splits at every comma. */

import { asShortText, replace, safeFix } from "../lint/edits/edit.ts";
import { excerpt } from "../lint/misread/excerpt.ts";
import { misreadProse } from "../lint/misread/misread-prose.ts";
import { splitNumbers } from "../lint/misread/split-numbers.ts";
import type { ReportRule } from "../lint/rule.ts";

export const proseCommaSplits: ReportRule = {
  id: "prose-comma-splits",
  summary: "Text in brackets is read as a list and split at its commas.",
  severity: "error",
  reads: "report",
  follows: "text",
  check({ report, lines }, say) {
    for (const { mark, at, fixes, explains } of misreadProse(report, lines, "bracket")) {
      const message = `Text that starts with “[” is read as a list and split at every comma, so ${excerpt(mark)} is not read as text; write the whole text as a block after “|”.`;
      say({ at, message, fixes, ...(explains && { explains }), data: { start: mark } });
    }
    for (const { start, end, text, number, numberStart } of splitNumbers(report, lines)) {
      const message = `Inside brackets a comma ends a text, so ${excerpt(text)} is split at the comma of ${number}; put the text in quotation marks, or write it as a block after “|”.`;
      const fix = safeFix(
        "Put the text in quotation marks",
        replace(lines.rangeOf(start, end), asShortText(text)),
      );
      const at = lines.rangeOf(numberStart, numberStart + number.length);
      say({ at, message, fixes: [fix], explains: lines.rangeOf(start, end), data: { number } });
    }
  },
};
