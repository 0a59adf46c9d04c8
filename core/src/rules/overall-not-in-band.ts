/** The overall rating is not the level in whose band the score lies. */
import { bandOf } from "../framework/bands.ts";
import { leastSure } from "../framework/evaluate.ts";
import { fractionOf } from "../framework/fraction.ts";
import type { Certainty, Framework, Level } from "../framework/framework.ts";
import { findLevel, levelsOf } from "../framework/levels.ts";
import type { RatedReport } from "../framework/rate-report.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import { severityOfCertainty } from "../lint/milder.ts";
import type { ReportRule } from "../lint/rule.ts";
import { countedScore, isSumOfPoints, overallRollUp } from "../lint/standards/counted-score.ts";
import { type PlacedNumber, printedScore } from "../lint/standards/printed-score.ts";

export const overallNotInBand: ReportRule = {
  id: "overall-not-in-band",
  summary: "The overall rating is not the one in whose band the score lies.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ report, rated }, say) {
    const overall = report.ratings?.overall;
    const given = overall && rated && findLevel(rated.framework, overall.text);
    if (!overall || !rated || !given) return;
    const expected = expectedOf(rated, printedScore(report.ratings));
    if (!expected || expected.level === given) return;
    const { points, maximum, level, range, certainty } = expected;
    const unsure = certainty === "unconfirmed" ? ` The bands for ${maximum} points are unconfirmed.` : "";
    say({
      at: overall.range,
      message: `The overall rating is ${given.label}, but ${expected.sum} is ${level.label} (${range}).${unsure}`,
      severity: severityOfCertainty(certainty),
      fixes: [chosenFix(`Write ${level.label}`, replaceWords(overall, level.label))],
      data: { expected: level.label, actual: given.label, points, maximum },
    });
  },
};

interface Expected {
  readonly points: number;
  readonly maximum: number;
  /** The score in words. */
  readonly sum: string;
  readonly level: Level;
  readonly range: string;
  readonly certainty: Certainty;
}

/** By the written ratings as soon as they are all there; before that by the printed score. */
function expectedOf(rated: RatedReport, printed: ReturnType<typeof printedScore>): Expected | undefined {
  const score = countedScore(rated);
  const { level, bandRange: range, certainty } = rated.overall;
  if (!score) return printed && byPrinted(rated.framework, printed);
  const { points, maximum } = score;
  return (
    level && {
      points,
      maximum,
      level,
      range,
      certainty,
      sum: `${score.sum} = ${points} of ${maximum} points`,
    }
  );
}

function byPrinted(
  framework: Framework,
  printed: { points: PlacedNumber; maximum: PlacedNumber },
): Expected | undefined {
  const rollUp = overallRollUp(framework.rollUps);
  const points = printed.points.number;
  const maximum = printed.maximum.number;
  if (!rollUp?.bands || !isSumOfPoints(rollUp.measure) || points > maximum || hasExceptions(rollUp))
    return undefined;
  const band = bandOf(fractionOf(points), rollUp.bands, maximum);
  const level = levelsOf(framework).find((known) => known.id === band?.level);
  if (!band || !level) return undefined;
  const certainty = leastSure([band.edge.certainty, band.next?.certainty]);
  return { points, maximum, level, range: band.range, certainty, sum: `${points} of ${maximum} points` };
}

/** Shifts and caps look at single ratings, which a printed score does not show. */
function hasExceptions({ shifts, caps }: { shifts: readonly unknown[]; caps: readonly unknown[] }): boolean {
  return shifts.length > 0 || caps.length > 0;
}
