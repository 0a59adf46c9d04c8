/** The printed score is not the sum of the points that the written ratings are worth. */

import { chosenFix, replace } from "../lint/edits/edit.ts";
import type { ReportRule } from "../lint/rule.ts";
import { countedScore } from "../lint/standards/counted-score.ts";
import { printedScore } from "../lint/standards/printed-score.ts";

export const scoreNotTheSum: ReportRule = {
  id: "score-not-the-sum",
  summary: "The score is not the sum of the points of the ratings.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ report, rated }, say) {
    const printed = printedScore(report.ratings)?.points;
    const score = rated && countedScore(rated);
    if (!printed || !score || printed.number === score.points) return;
    say({
      at: printed.range,
      message: `The score is not the sum of the ratings: ${score.sum} = ${score.points}, not ${printed.number}.`,
      related: score.places,
      fixes: [chosenFix(`Write ${score.points}`, replace(printed.range, String(score.points)))],
      data: { expected: score.points, actual: printed.number },
    });
  },
};
