/** The percentage of a key question has decimals, though the bands are written in whole percentages. */
import { chosenFix, replace } from "../lint/edits/edit.ts";
import { quotedFigures } from "../lint/figures/quoted-figures.ts";
import { isFractionOfOne } from "../lint/figures/share.ts";
import type { ReportRule } from "../lint/rule.ts";

export const percentageNotWhole: ReportRule = {
  id: "percentage-not-whole",
  summary: "The percentage of a key question is not a whole number.",
  severity: "warning",
  reads: "report",
  follows: "structure",
  check({ report, rated }, say) {
    for (const { part, percent, isKeyQuestion } of quotedFigures({ report, rated })) {
      if (
        !isKeyQuestion ||
        percent === undefined ||
        percent < 0 ||
        percent > 100 ||
        Number.isInteger(percent)
      )
        continue;
      const isShare = isFractionOfOne(percent);
      const wholes = isShare ? [Math.round(100 * percent)] : wholesOf(percent);
      const at = part.at("percent");
      const reading = isShare
        ? `${percent} is less than one per cent; was ${wholes[0]} meant?`
        : `${percent} rounds to ${wholes.join(" or ")}.`;
      say({
        at,
        message: `The result of a key question is quoted as a whole percentage: ${reading}`,
        fixes: wholes.map((whole) => chosenFix(`Write ${whole}`, replace(at, String(whole)))),
        data: { expected: wholes, actual: percent },
      });
    }
  },
};

/** An exact half may be rounded either way; up comes first. */
function wholesOf(percent: number): number[] {
  const down = Math.floor(percent);
  const rest = percent - down;
  if (rest === 0.5) return [down + 1, down];
  return [rest > 0.5 ? down + 1 : down];
}
