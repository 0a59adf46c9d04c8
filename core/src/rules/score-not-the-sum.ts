/** The printed score is not the sum of the points that the written ratings are worth. */
import { countedScore } from "../lint/counted-score.ts";
import { chosenFix, replace } from "../lint/edit.ts";
import { printedScore } from "../lint/printed-score.ts";
import type { ReportRule } from "../lint/rule.ts";

export const scoreNotTheSum: ReportRule = {
  id: "score-not-the-sum",
  summary: "The score is not the sum of the points of the ratings.",
  severity: "error",
  reads: "report",
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
