/** The edits that write the ratings and the score which follow from other figures, where they are written. */
import { findStandard } from "../../framework/find-standard.ts";
import { findLevel } from "../../framework/levels.ts";
import type { RatedReport } from "../../framework/rate-report.ts";
import { formatFigure } from "../../framework/trace.ts";
import { replace } from "../../lint/edits/edit.ts";
import { replaceWords } from "../../lint/edits/replace-words.ts";
import { isSumOfPoints, overallRollUp } from "../../lint/standards/counted-score.ts";
import { printedScore } from "../../lint/standards/printed-score.ts";
import type { Part } from "../../model/part.ts";
import type { RatingsPage, Report } from "../../model/report.ts";
import type { TextEdit } from "../../problem.ts";
import type { FollowingRatings, StandardMove } from "./following-ratings.ts";

/** Edits of the report as it stands, in no particular order. */
export function followingEdits(report: Report, rated: RatedReport, ratings: FollowingRatings): TextEdit[] {
  const moved = ratings.moves.filter(isMoved);
  return [
    ...moved.flatMap(({ before, carried }) => writeLevel(before.written.part, "rating", carried.to?.label)),
    ...(report.ratings ? moved.flatMap((move) => printedEdits(report.ratings, move, rated)) : []),
    ...scoreEdits(report.ratings, rated, ratings),
    ...overallEdits(report.ratings, rated, ratings),
  ];
}

/** Whether a standard would have to be given another level than the one that is written. */
export function isMoved({ carried }: StandardMove): boolean {
  return carried.from !== undefined && carried.to !== undefined && carried.from.id !== carried.to.id;
}

/** The line of the ratings page; nothing where there is none, or more than one. */
function printedEdits(
  page: RatingsPage | undefined,
  { after, carried }: StandardMove,
  { framework }: RatedReport,
): TextEdit[] {
  const lines = (page?.standards ?? []).filter(
    ({ name }) => findStandard(framework, name)?.standard === after.match?.standard,
  );
  const [line] = lines;
  const list = page?.part.part("standards");
  if (!line?.level || !list || lines.length > 1 || !carried.to || line.level.text === carried.to.label)
    return [];
  return writeLevel(list, line.name, carried.to.label);
}

function scoreEdits(
  page: RatingsPage | undefined,
  rated: RatedReport,
  { overall }: FollowingRatings,
): TextEdit[] {
  const points = printedScore(page)?.points;
  const { status, value } = overall.to;
  if (!points || status !== "rated" || value === undefined || value === overall.from.value) return [];
  if (!isSumOfPoints(overallRollUp(rated.framework.rollUps)?.measure) || points.number === value) return [];
  return [replace(points.range, formatFigure(value))];
}

function overallEdits(
  page: RatingsPage | undefined,
  { framework }: RatedReport,
  { overall }: FollowingRatings,
): TextEdit[] {
  const { status, level } = overall.to;
  const given = page?.overall && findLevel(framework, page.overall.text);
  if (!page || !given || status !== "rated" || !level) return [];
  return level.id === overall.from.level?.id || level.id === given.id
    ? []
    : writeLevel(page.part, "overall", level.label);
}

/** Puts a level into a field that has one. A field that repeats a value marked elsewhere gets one of its own. */
function writeLevel(part: Part, field: string, label: string | undefined): TextEdit[] {
  const value = part.value(field);
  if (!value || label === undefined) return [];
  if (part.entryOf(field)?.value.kind === "alias") return [replace(part.at(field), label)];
  return [replaceWords(value, label)];
}
