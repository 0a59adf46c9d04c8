/** The findings of a whole report, wherever they stand. */
import type { Finding, Report, Section } from "./report.ts";

/** Strengths and areas for improvement of all standards and unrated parts, in the order in which they are read. */
export function allFindings(report: Report): Finding[] {
  return report.once.get(allFindings, () => collect(report));
}

function collect(report: Report): Finding[] {
  return report.domains.flatMap(({ standards, sections }) => [
    ...standards.flatMap((standard) => [...standard.findings, ...standard.sections.flatMap(findingsIn)]),
    ...sections.flatMap(findingsIn),
  ]);
}

function findingsIn(section: Section): Finding[] {
  return [...section.findings, ...section.sections.flatMap(findingsIn)];
}
