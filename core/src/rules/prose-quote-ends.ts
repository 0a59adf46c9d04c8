/** Prose that begins with quotation marks: YAML keeps what is inside them, without the marks. */
import { excerpt } from "../lint/misread/excerpt.ts";
import type { MisreadProse } from "../lint/misread/misread.ts";
import { misreadProse } from "../lint/misread/misread-prose.ts";
import type { ReportRule } from "../lint/rule.ts";

export const proseQuoteEnds: ReportRule = {
  id: "prose-quote-ends",
  summary: "Only what is in the quotation marks at the start of a text is kept.",
  severity: "error",
  reads: "report",
  follows: "text",
  check({ report, lines }, say) {
    for (const misread of misreadProse(report, lines, "quote", "quotedWhole")) {
      const { at, fixes, explains, mark } = misread;
      const severity = misread.kind === "quotedWhole" ? ("info" as const) : undefined;
      say({
        at,
        message: messageFor(misread),
        fixes,
        severity,
        ...(explains && { explains }),
        data: { start: mark },
      });
    }
  },
};

function messageFor({ kind, mark, text }: MisreadProse): string {
  const advice = "write the whole text as a block after “|”";
  if (kind === "quotedWhole") {
    return "The quotation marks around this text are not printed; if they belong to it, write it as a block after “|”.";
  }
  if (mark.length > 1) {
    return `Only ${excerpt(mark.slice(1, -1))} in the quotation marks is kept, and the text behind them is lost; ${advice}.`;
  }
  if (text.includes(mark, 1)) {
    return `Only what stands in the quotation marks is kept, and the text behind them is lost; ${advice}.`;
  }
  return `The quotation mark ${mark} at the start is never closed, so the lines below are read as part of this text; ${advice}.`;
}
