/** A number sign after a space, behind which YAML drops everything up to the end of the line. */
import { excerpt } from "../lint/misread/excerpt.ts";
import type { MisreadProse } from "../lint/misread/misread.ts";
import { misreadProse } from "../lint/misread/misread-prose.ts";
import type { ReportRule } from "../lint/rule.ts";
import type { Severity } from "../problem.ts";

export const proseHashCuts: ReportRule = {
  id: "prose-hash-cuts",
  summary: "A number sign cuts off the rest of the line.",
  severity: "warning",
  reads: "report",
  follows: "text",
  check({ report, lines }, say) {
    for (const misread of misreadProse(report, lines, "hash")) {
      const { at, fixes, explains, mark } = misread;
      const message = messageFor(misread);
      say({
        at,
        message,
        fixes,
        severity: severityOf(misread),
        ...(explains && { explains }),
        data: { lost: mark },
      });
    }
  },
};

/** A sign with a space behind it is most often a note to oneself, as long as a text is left beside it. */
function severityOf({ note, broken }: MisreadProse): Severity {
  if (broken) return "error";
  return note ? "info" : "warning";
}

function messageFor({ mark, text, note, broken }: MisreadProse): string {
  const advice = "write the whole text as a block after “|”";
  if (broken && !text.startsWith("#")) {
    return `The number sign cuts the text off, and the lines after ${excerpt(mark)} cannot be read; ${advice}.`;
  }
  if (broken)
    return `A number sign begins a note, so ${excerpt(mark)} is not printed and no text is left; ${advice}.`;
  if (note)
    return `${excerpt(mark)} is taken for a note and not printed; if it belongs to the text, ${advice}.`;
  return `Everything from the number sign on is dropped, so ${excerpt(mark)} is lost; ${advice}.`;
}
