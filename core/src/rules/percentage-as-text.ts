/** A percentage is written with a sign or words, as in `77%`, so that it is text and no number. */
import { replace, safeFix } from "../lint/edits/edit.ts";
import { quotedFigures } from "../lint/figures/quoted-figures.ts";
import type { ReportRule } from "../lint/rule.ts";

export const percentageAsText: ReportRule = {
  id: "percentage-as-text",
  summary: "A percentage is written as text, such as “77%”, and not as a number.",
  severity: "warning",
  reads: "report",
  follows: "structure",
  check({ report, rated }, say) {
    for (const { part } of quotedFigures({ report, rated })) {
      const written = part.value("percent");
      const number = written?.isText ? numberIn(written.text) : undefined;
      if (!written || number === undefined) continue;
      const hasComma = number.includes(",");
      say({
        at: written.range,
        message: hasComma
          ? `“${written.text}” is text, and its comma can be read in two ways. Write the number alone, with a point before decimals.`
          : `“${written.text}” is text, so nothing is worked out from it. Write the number alone: ${number}.`,
        // A rating that nothing was worked out from must not be published as if it had been checked.
        ...(report.status === "published" && { severity: "error" as const }),
        fixes: hasComma ? [] : [safeFix(`Write ${number}`, replace(written.range, number))],
      });
    }
  },
};

/** The number in a text that says nothing but a percentage; undefined for any other text. */
function numberIn(text: string): string | undefined {
  return text.trim().match(/^(-?\d+(?:[.,]\d+)?)(?:\s*(?:%|per ?cent))?$/i)?.[1];
}
