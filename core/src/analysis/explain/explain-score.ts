/** How the overall score and rating come about: the points of each standard, their sum, its band. */
import { tableFor } from "../../framework/bands.ts";
import { fractionOf } from "../../framework/fraction.ts";
import type { RatedReport } from "../../framework/rate-report.ts";
import { isSumOfPoints, overallRollUp } from "../../lint/standards/counted-score.ts";
import type { RatingsPage } from "../../model/report.ts";
import { asMarkdown } from "./as-markdown.ts";
import { sayTrace } from "./explain-rating.ts";
import { sayLevel } from "./say-level.ts";
import { saySource } from "./say-source.ts";
import { waysOut } from "./value-band.ts";

/** Paragraphs of Markdown. `page` is what the report prints, for where that differs. */
export function explainScore(rated: RatedReport, page?: RatingsPage): string[] {
  const { level, status } = rated.overall;
  if (status !== "rated" || !level)
    return ["**No overall rating yet**", standardLines(rated), ...(status === "unrated" ? [] : [unfinished])];
  const score = scoreOf(rated);
  const label = asMarkdown(level.label);
  return [
    score ? `**${score.points} of ${score.maximum} points: ${label}**` : `**${label}**`,
    standardLines(rated),
    `${sayTrace(rated.overall)}.`,
    ...(score ? waysFrom(score, rated) : []),
    ...(score ? sayPrinted(score, page) : []),
    ...sourceOf(rated),
  ];
}

const unfinished = "Not all standards are rated yet.";

interface Score {
  readonly points: number;
  readonly maximum: number;
}

/** Undefined where the overall rating comes from something else than a sum of points. */
function scoreOf({ framework, overall }: RatedReport): Score | undefined {
  const { value, maximum } = overall;
  if (value === undefined || maximum === undefined) return undefined;
  return isSumOfPoints(overallRollUp(framework.rollUps)?.measure) ? { points: value, maximum } : undefined;
}

function waysFrom({ points, maximum }: Score, { framework }: RatedReport): string[] {
  const rollUp = overallRollUp(framework.rollUps);
  return rollUp ? waysOut(fractionOf(points), { rollUp, framework, maximum }) : [];
}

function sayPrinted({ points, maximum }: Score, page: RatingsPage | undefined): string[] {
  const printed = page?.score;
  if (!printed || (printed.points === points && printed.maximum === maximum)) return [];
  return [`The report prints ${printed.points}/${printed.maximum}.`];
}

function sourceOf({ framework, overall }: RatedReport): string[] {
  const { bands } = overallRollUp(framework.rollUps) ?? {};
  const source = bands && tableFor(bands, overall.maximum)?.source;
  return source ? saySource(framework, { source, certainty: overall.certainty }) : [];
}

/** Each standard that counts with its level, in the order of the framework. */
function standardLines(rated: RatedReport): string {
  const standards = rated.framework.domains.flatMap((domain) => domain.standards);
  return standards
    .filter(({ counted }) => counted)
    .map((standard) => `- ${sayLevel(standard, rated)}`)
    .join("\n");
}
