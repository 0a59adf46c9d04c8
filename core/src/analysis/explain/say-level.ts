/** The level of a standard as the report has it, in one line. */
import { nameOf } from "../../framework/find-standard.ts";
import type { FrameworkStandard } from "../../framework/framework.ts";
import type { RatedReport } from "../../framework/rate-report.ts";
import { asMarkdown } from "./as-markdown.ts";

/** "1.1 Leadership: Good, 2", with the points where it has any; in Markdown. */
export function sayLevel(standard: FrameworkStandard, { standards }: RatedReport): string {
  const { level, written } = standards.find(({ match }) => match?.standard === standard) ?? {};
  const name = asMarkdown(nameOf(standard));
  if (!standard.rated || written?.notRated) return `${name}: not rated`;
  if (!level) return `${name}: no rating yet`;
  const points = level.points === undefined || !standard.counted ? "" : `, ${level.points}`;
  return `${name}: ${asMarkdown(level.label)}${points}`;
}
