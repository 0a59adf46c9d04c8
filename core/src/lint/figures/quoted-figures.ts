/** Every figure of a report as it is quoted, with how many members it is of. */
import { findKeyQuestion } from "../../framework/find-standard.ts";
import type { Framework } from "../../framework/framework.ts";
import type { RatedStandard } from "../../framework/rate-report.ts";
import type { Part } from "../../model/part.ts";
import type { KeyQuestionPart, Population, Quoted, Report } from "../../model/report.ts";
import type { RelatedPlace } from "../../problem.ts";
import type { ReportFacts } from "../rule.ts";

/** The result of a key question, or a named figure. */
export interface QuotedFigure extends Quoted {
  readonly part: Part;
  /** The framework's whole percentages are asked of key questions alone. */
  readonly isKeyQuestion: boolean;
  /** What a count is of: its own population, else the framework's; undefined where the report does not define that. */
  readonly base: Population | undefined;
  /** Members in all: its own `of`, else the total of its population; undefined where neither is known. */
  readonly total: number | undefined;
}

/** The figures of a report: named ones first, then those of the key questions, in the order of the report. */
export function quotedFigures({ report, rated }: Pick<ReportFacts, "report" | "rated">): QuotedFigure[] {
  return report.once.get(quotedFigures, () => collect({ report, rated }));
}

function collect({ report, rated }: Pick<ReportFacts, "report" | "rated">): QuotedFigure[] {
  const named = report.figures.map((figure) => withBase(figure, false, figure.population?.text, report));
  const standards =
    rated?.standards ?? report.domains.flatMap(({ standards }) => standards.map((written) => ({ written })));
  return [...named, ...standards.flatMap((standard) => ofStandard(standard, report))];
}

/** The place that says how large the population is, for a finding that used its total. */
export function populationPlaces({ base, of }: QuotedFigure): RelatedPlace[] {
  if (!base || base.total === undefined || of !== undefined) return [];
  const label = base.label ?? `in the population “${base.name}”`;
  return [{ range: base.part.at("total"), message: `There are ${base.total} ${label}.` }];
}

/** What to write where a total was taken from the population and is not the right one. Begins with a space; empty where `of` is written. */
export function adviceOnTotal({ of, total }: QuotedFigure): string {
  return of === undefined ? ` Where the count is not of all ${total}, say of how many with “of”.` : "";
}

type MaybeRated = Pick<RatedStandard, "written"> & Partial<RatedStandard>;

function ofStandard({ written, match }: MaybeRated, report: Report): QuotedFigure[] {
  return written.keyQuestions.map((question) => {
    const own = question.population?.text;
    // A percentage alone is held against no total, and finding the question is the dear part.
    const asked =
      question.count === undefined && question.of === undefined ? undefined : question.question?.text;
    const known = match && own === undefined && asked ? findKeyQuestion(match.standard, asked) : undefined;
    return withBase(question, true, own ?? known?.population, report);
  });
}

function withBase(
  quoted: Quoted & Pick<KeyQuestionPart, "part">,
  isKeyQuestion: boolean,
  populationId: string | undefined,
  report: Report,
): QuotedFigure {
  const { part, percent, count, of, population } = quoted;
  const base = report.populations.find((known) => known.name === populationId);
  return { part, percent, count, of, population, isKeyQuestion, base, total: of ?? base?.total };
}

/** The ids of all populations that a figure may be of: those of the report and those of its framework. */
export function populationIds(report: Report, framework: Framework): string[] {
  return [...new Set([...report.populations.map(({ name }) => name), ...Object.keys(framework.populations)])];
}
