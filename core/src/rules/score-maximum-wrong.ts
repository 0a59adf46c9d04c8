/** The number below the stroke of the score is not the most that the rated standards could reach. */

import { chosenFix, replace } from "../lint/edits/edit.ts";
import type { ReportRule } from "../lint/rule.ts";
import { countedScore } from "../lint/standards/counted-score.ts";
import { printedScore } from "../lint/standards/printed-score.ts";

export const scoreMaximumWrong: ReportRule = {
  id: "score-maximum-wrong",
  summary: "The maximum of the score is not what the rated standards could reach.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ report, rated }, say) {
    const printed = printedScore(report.ratings)?.maximum;
    const score = rated && countedScore(rated);
    if (!printed || !score || printed.number === score.maximum) return;
    const best = score.maximum / score.rated;
    say({
      at: printed.range,
      message:
        `The score is out of ${score.maximum}, not ${printed.number}: ${score.rated} rated ` +
        `${score.rated === 1 ? "standard" : "standards"} × ${best} points = ${score.maximum}.`,
      related: score.notRatedPlaces,
      fixes: [chosenFix(`Write ${score.maximum}`, replace(printed.range, String(score.maximum)))],
      data: { expected: score.maximum, actual: printed.number, rated: score.rated },
    });
  },
};
