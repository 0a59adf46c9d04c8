/** What an id stands for: a finding, a population, a footnote, a word of the glossary. */

import type { LineIndex } from "../../document/line-index.ts";
import type { RatedReport } from "../../framework/rate-report.ts";
import { allFindings } from "../../model/all-findings.ts";
import { valueOfNode } from "../../model/part.ts";
import type { Finding, Report } from "../../model/report.ts";
import { asMarkdown, excerpt } from "./as-markdown.ts";
import { holds } from "./place-at.ts";

/** The finding of that id; empty when there is none. */
export function explainFinding(id: string, report: Report): string[] {
  const finding = allFindings(report).find((known) => known.id?.text === id);
  if (!finding) return [];
  const kind = finding.kind === "strength" ? "Strength" : "Area for improvement";
  const where = titleAround(finding, report);
  return [
    `**${asMarkdown(id)}** – ${kind}${where ? ` in ${asMarkdown(where)}` : ""}`,
    ...(finding.text ? [excerpt(finding.text.text)] : []),
    ...namedBy(id, report),
  ];
}

/** The population of that id, as the report or else its framework has it; empty when neither does. */
export function explainPopulation(id: string, report: Report, rated: RatedReport | undefined): string[] {
  const own = report.populations.find(({ name }) => name === id);
  const populations = rated?.framework.populations ?? {};
  const known = Object.hasOwn(populations, id) ? populations[id] : undefined;
  if (!own && !known) return [];
  const label = own?.label ?? known?.label;
  const total = own?.total === undefined ? "How many there are is not known." : `There are ${own.total}.`;
  return [`**${asMarkdown(id)}**${label ? ` – ${asMarkdown(label)}` : ""}`, total];
}

/** The footnote of that id; empty when there is none. */
export function explainFootnote(id: string, report: Report, lines: LineIndex): string[] {
  const footnote = report.footnotes.find(({ name }) => name === id);
  const text = footnote && valueOfNode(footnote.part.node, lines)?.text;
  if (!footnote) return [];
  return [`Footnote **${asMarkdown(id)}**`, ...(text ? [excerpt(text, 400)] : ["It has no text yet."])];
}

/** What an acronym stands for; empty when the glossary lacks it. */
export function explainAcronym(acronym: string, report: Report): string[] {
  const word = report.glossary.find(({ name }) => name === acronym);
  return word?.expansion
    ? [`**${asMarkdown(acronym)}** – ${asMarkdown(word.expansion.text.slice(0, 300))}`]
    : [];
}

/** The standard, section or domain that a finding stands in; the innermost. */
function titleAround({ node }: Finding, report: Report): string | undefined {
  const domain = report.domains.find(({ part }) => holds(part.node, node.start));
  const standard = domain?.standards.find(({ part }) => holds(part.node, node.start));
  const section = (standard ?? domain)?.sections.find(({ part }) => holds(part.node, node.start));
  const titles = [
    standard?.standard?.text ?? (section ? undefined : domain?.domain?.text),
    section?.title?.text,
  ];
  return titles.filter((title) => title !== undefined).join(", ") || undefined;
}

function namedBy(id: string, report: Report): string[] {
  const actions = report.recommendations.flatMap((group) => group.actions);
  const numbers = actions
    .filter(({ findings }) => findings.some(({ text }) => text === id))
    .map(({ number }) => number);
  if (numbers.length === 0) return ["No recommendation names it."];
  return [`Named by recommendation ${numbers.join(", ")}.`];
}
