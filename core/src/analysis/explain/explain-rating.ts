/** Why a standard has its rating: the figures, the measure, the band, discretion, and what there is to note. */
import { type DiscretionVerdict, judgeDiscretion } from "../../framework/discretion.ts";
import { nameOf } from "../../framework/find-standard.ts";
import type { Framework, FrameworkStandard, RollUp } from "../../framework/framework.ts";
import type { Rating } from "../../framework/rate.ts";
import type { RatedStandard } from "../../framework/rate-report.ts";
import { distanceUnit, formatFigure } from "../../framework/trace.ts";
import { asMarkdown, excerpt } from "./as-markdown.ts";
import { saySource } from "./say-source.ts";

/** Paragraphs of Markdown; empty for a standard that the framework does not know. */
export function explainRating(standard: RatedStandard, framework: Framework): string[] {
  const { match, rating, written, level } = standard;
  if (!match || !rating) return [];
  const { standard: known } = match;
  const rollUp = framework.rollUps[known.ratedBy ?? ""];
  return [
    heading(standard, known),
    ...(known.rated && known.basis === "judgement"
      ? ["It is rated by judgement: no figure gives this rating."]
      : [`${sayTrace(rating)}.`]),
    ...figuresOf(standard),
    ...(level ? sayDifference(standard, rating, judgeDiscretion(framework, rollUp, rating, level)) : []),
    ...(written.discretion?.reason ? [`Reason given: ${excerpt(written.discretion.reason.text)}`] : []),
    ...rating.notes.map((note) => `Note: ${asMarkdown(note)}.`),
    ...pointsOf(standard, known),
    ...sourceOf(rating, rollUp, framework),
  ];
}

function heading({ level, written }: RatedStandard, known: FrameworkStandard): string {
  const name = asMarkdown(nameOf(known));
  if (level) return `**${name}: ${asMarkdown(level.label)}**`;
  return written.notRated ? `**${name}: not rated**` : `**${name}**`;
}

/** The clauses of a trace as one sentence, without its full stop. */
export function sayTrace({ trace }: Rating): string {
  const said = asMarkdown(trace.join("; "));
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function figuresOf({ written, rating }: RatedStandard): string[] {
  const lines = written.keyQuestions.flatMap(({ question, percent }) => {
    if (percent === undefined || !question) return [];
    const decides = rating?.drivers.includes(question.text);
    return [`- ${decides ? `**${percent}**` : percent} – ${asMarkdown(question.text.slice(0, 300))}`];
  });
  return lines.length > 0 ? [lines.join("\n")] : [];
}

/** What the framework says of a rating that is not the computed one. */
function sayDifference(
  { written, level }: RatedStandard,
  rating: Rating,
  verdict: DiscretionVerdict,
): string[] {
  if (verdict.kind === "not-measured" || verdict.kind === "as-computed" || !level || !rating.level) return [];
  const { steps } = verdict;
  const moved = `${Math.abs(steps)} ${Math.abs(steps) === 1 ? "level" : "levels"} ${steps > 0 ? "up" : "down"}`;
  const labels = `from ${asMarkdown(rating.level.label)} to ${asMarkdown(level.label)}, ${moved}`;
  const recorded = written.discretion
    ? "Discretion is recorded"
    : "No discretion is recorded, but the rating goes";
  return [`${recorded} ${labels}: ${sayVerdict(verdict, rating)}.`];
}

function sayVerdict({ kind, distance, margin }: DiscretionVerdict, { unit }: Rating): string {
  const points = (value = 0) => `${formatFigure(value)} ${distanceUnit(unit, value)}`;
  switch (kind) {
    case "within":
      return `the edge is ${points(distance)} away, and up to ${formatFigure(margin ?? 0)} are allowed`;
    case "beyond-margin":
      return Number.isFinite(distance)
        ? `the edge is ${points(distance)} away, and no more than ${formatFigure(margin ?? 0)} are allowed`
        : "its figures are near no edge of that level";
    case "too-many-steps":
      return "that is more than discretion allows";
    case "other-direction":
      return "the framework knows discretion in the other direction only";
    default:
      return "the framework knows no discretion here";
  }
}

function pointsOf({ level }: RatedStandard, { counted }: FrameworkStandard): string[] {
  if (!counted) return ["It does not count in the score."];
  if (level?.points === undefined) return [];
  return [`In the score it counts ${level.points} ${level.points === 1 ? "point" : "points"}.`];
}

function sourceOf({ status, certainty }: Rating, rollUp: RollUp | undefined, framework: Framework): string[] {
  const source = rollUp?.bands?.table?.source;
  return status === "rated" && source ? saySource(framework, { source, certainty }) : [];
}
