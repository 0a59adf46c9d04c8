/** Prose that begins with a sign which YAML drops or refuses. */
import { excerpt } from "../lint/misread/excerpt.ts";
import type { MisreadProse } from "../lint/misread/misread.ts";
import { misreadProse } from "../lint/misread/misread-prose.ts";
import type { ReportRule } from "../lint/rule.ts";

export const proseSignLost: ReportRule = {
  id: "prose-sign-lost",
  summary: "The sign at the start of a text is dropped or refused by YAML.",
  severity: "error",
  reads: "report",
  follows: "text",
  check({ report, lines }, say) {
    for (const misread of misreadProse(report, lines, "sign")) {
      const { at, fixes, explains, mark } = misread;
      const message = `${reasonFor(misread)}; write the whole text as a block after “|”.`;
      say({ at, message, fixes, ...(explains && { explains }), data: { start: mark } });
    }
  },
};

function reasonFor({ mark, text }: MisreadProse): string {
  const sign = text[0] as string;
  if (sign === "&" || sign === "!")
    return `${excerpt(mark)} at the start of a text is an instruction to YAML and is dropped`;
  if (sign === "|" || sign === ">") {
    return `After “${sign}” YAML expects the text on the lines below, so what stands behind it on the same line cannot be read`;
  }
  if (sign === "-") return "Text that starts with “- ” is read as a list and not as text";
  if (sign === "?") return "Text that starts with “? ” is read as a name and not as text";
  if ("@`%,]}".includes(sign)) return `Text cannot start with “${sign}” in YAML`;
  return "This text is not read as it is written";
}
