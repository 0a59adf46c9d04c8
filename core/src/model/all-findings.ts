/** The findings of a whole report, wherever they stand. */
import type { Finding, Report, Section } from "./report.ts";

/** Strengths and areas for improvement of all standards and unrated parts, in the order in which they are read. */
export function allFindings(report: Report): Finding[] {
  return report.once.get(allFindings, () => collect(report));
}

function collect({ domains }: Report): Finding[] {
  const all: Finding[] = [];
  for (const { standards, sections } of domains) {
    for (const standard of standards) addFindings(standard, all);
    for (const section of sections) addFindings(section, all);
  }
  return all;
}

function addFindings({ findings, sections }: Pick<Section, "findings" | "sections">, all: Finding[]): void {
  for (const finding of findings) all.push(finding);
  for (const section of sections) addFindings(section, all);
}
