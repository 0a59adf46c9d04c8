/** Prose that is nothing but a number, true, false or null, which YAML does not read as text. */
import type { MisreadProse } from "../lint/misread/misread.ts";
import { misreadProse } from "../lint/misread/misread-prose.ts";
import type { ReportRule } from "../lint/rule.ts";
import type { Severity } from "../problem.ts";

export const proseNotText: ReportRule = {
  id: "prose-not-text",
  summary: "A whole text is read as a number, as true or false, or as nothing.",
  severity: "error",
  reads: "report",
  follows: "text",
  check({ report, lines }, say) {
    for (const misread of misreadProse(report, lines, "notText")) {
      const { at, fixes, explains } = misread;
      const word = misread.text.split(/\s/)[0] as string;
      const { reading, severity } = readingOf(word);
      const message = `“${word}” is read as ${reading} and not as text; ${adviceFor(misread)}.`;
      say({ at, message, fixes, severity, ...(explains && { explains }), data: { written: word } });
    }
  },
};

/** An empty value may be meant, so it is only probably wrong. */
function readingOf(word: string): { reading: string; severity: Severity } {
  if (/^(?:null|~)$/i.test(word)) return { reading: "an empty value", severity: "warning" };
  return {
    reading: /^(?:true|false)$/i.test(word) ? "a choice between yes and no" : "a number",
    severity: "error",
  };
}

function adviceFor({ fixes }: MisreadProse): string {
  const inQuotes = fixes[0]?.title.includes("quotation") ?? false;
  return inQuotes ? "write it in quotation marks" : "write it as a block after “|”";
}
