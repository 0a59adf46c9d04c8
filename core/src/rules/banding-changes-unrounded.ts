/** A rating rests on a rounded percentage, and the unrounded share of its count would give another. */

import { type Rating, rateStandard } from "../framework/rate.ts";
import type { RatedReport, RatedStandard } from "../framework/rate-report.ts";
import { populationPlaces, type QuotedFigure, quotedFigures } from "../lint/figures/quoted-figures.ts";
import { isRoundedShare, shareOf } from "../lint/figures/share.ts";
import type { Found, ReportRule } from "../lint/rule.ts";

export const bandingChangesUnrounded: ReportRule = {
  id: "banding-changes-unrounded",
  summary: "A rating would be another if its percentage were not rounded.",
  severity: "info",
  reads: "report",
  follows: "structure",
  check({ report, rated }, say) {
    if (!rated) return;
    const figures = new Map(quotedFigures({ report, rated }).map((figure) => [figure.part, figure]));
    for (const standard of rated.standards) {
      for (const { part } of standard.written.keyQuestions) {
        const figure = figures.get(part);
        const found = figure && changeOf(figure, standard, rated);
        if (found) say(found);
      }
    }
  },
};

function changeOf(figure: QuotedFigure, standard: RatedStandard, rated: RatedReport): Found | undefined {
  const { part, percent, count, total } = figure;
  const share = shareOf(count, total);
  if (percent === undefined || !share || count === undefined || total === undefined) return undefined;
  if (
    !Number.isInteger(percent) ||
    !isRoundedShare(percent, count, total) ||
    standard.rating?.status !== "rated"
  )
    return undefined;
  const exact = ratedWith(standard, part, (100 * count) / total, rated);
  if (!exact?.level || exact.level === standard.rating.level) return undefined;
  return {
    at: part.at("percent"),
    message:
      `${percent} per cent gives ${bandText(standard.rating)}, but ${count} of ${total} is ${share.text} before rounding, ` +
      `which would be ${bandText(exact)}. The rating goes by the rounded percentage.`,
    related: populationPlaces(figure),
    data: { rounded: percent, unrounded: Number(share.text), k: count, n: total },
  };
}

/** The rating of a standard with another percentage for one of its key questions. */
function ratedWith(
  { written, match }: RatedStandard,
  part: unknown,
  percent: number,
  { framework }: RatedReport,
): Rating | undefined {
  const answers = written.keyQuestions.map((question) => ({
    question: question.question?.text ?? "",
    percent: question.part === part ? percent : question.percent,
  }));
  return match && rateStandard(framework, match.standard, answers);
}

function bandText({ level, bandRange }: Rating): string {
  return bandRange ? `${level?.label} (${bandRange})` : `${level?.label}`;
}
