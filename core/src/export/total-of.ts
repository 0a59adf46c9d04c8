/** Of how many members a key question was asked. */
import { findKeyQuestion } from "../framework/find-standard.ts";
import type { FrameworkStandard } from "../framework/framework.ts";
import type { KeyQuestionPart, Report } from "../model/report.ts";

/** The number written beside the count, else the total of the population that report or framework name; undefined where that is not known. */
export function totalOf(
  { of, population, question }: KeyQuestionPart,
  report: Report,
  standard: FrameworkStandard | undefined,
): number | undefined {
  const asked = standard && question ? findKeyQuestion(standard, question.text) : undefined;
  const id = population?.text ?? asked?.population;
  return of ?? report.populations.find(({ name }) => name === id)?.total;
}
