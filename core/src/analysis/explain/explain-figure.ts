/** What a named figure says: its count, its percentage, and what it is about. */
import { formatFigure } from "../../framework/trace.ts";
import { shareOf } from "../../lint/figures/share.ts";
import type { Figure, Report } from "../../model/report.ts";
import { membersOf } from "./answers.ts";
import { asMarkdown } from "./as-markdown.ts";
import { sayMembers } from "./say-counts.ts";

/** Paragraphs of Markdown on the figure of that id; empty when there is none. */
export function explainFigure(id: string, report: Report): string[] {
  const figure = report.figures.find(({ name }) => name === id);
  if (!figure) return [];
  const value = sayValue(figure, report);
  const label = figure.part.value("label")?.text;
  return [
    value ? `**${asMarkdown(id)}**: ${value}` : `**${asMarkdown(id)}** has no value yet.`,
    ...(label ? [asMarkdown(label)] : []),
  ];
}

/** "13 of 21, 61.9 per cent", "60 per cent of 35 cases inspected"; undefined where nothing is written. */
function sayValue(figure: Figure, report: Report): string | undefined {
  const { count, percent, population } = figure;
  const members = membersOf(figure, undefined, report);
  const share = percent === undefined ? shareOf(count, members.total)?.text : formatFigure(percent);
  const name = population ? `“${asMarkdown(population.text)}”` : undefined;
  const all = members.total === undefined ? name : sayMembers(members);
  const of = all === undefined ? "" : ` of ${all}`;
  if (count === undefined) return share && `${share} per cent${of}`;
  return `${count}${of}${share ? `, ${share} per cent` : ""}`;
}
