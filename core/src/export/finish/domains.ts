/** The domains of a report with their standards, in the order in which they are written. */
import { findDomain, nameOf, splitName } from "../../framework/find-standard.ts";
import type { Framework, FrameworkDomain } from "../../framework/framework.ts";
import type { RatedReport } from "../../framework/rate-report.ts";
import type { DomainPart, Report } from "../../model/report.ts";
import { type Composition, placeOf } from "./composition.ts";
import { addSections } from "./sections.ts";
import { addStandard } from "./standard.ts";

/** Adds a chapter for each domain, and gaps for what the framework has and nobody has written yet. */
export function addDomains(report: Report, rated: RatedReport | undefined, into: Composition): void {
  for (const domain of report.domains) addDomain(domain, report, rated, into);
  if (rated) addMissingDomains(report, rated.framework, into);
  else if (report.domains.length === 0)
    into.gap("domains-gap", "Findings: not written yet.", placeOf(report.part, "domains"));
}

function addDomain(
  domain: DomainPart,
  report: Report,
  rated: RatedReport | undefined,
  into: Composition,
): void {
  const name = domain.domain?.text.trim() ?? "";
  const id = `domain-${splitName(name).number || report.domains.indexOf(domain) + 1}`;
  const domainPointer = `/domains/${report.part.items("domains").indexOf(domain.part.node)}`;
  if (name) into.heading(`${id}-heading`, 1, headingOf(name), domain.part.range.start);
  else into.gap(`${id}-gap`, "This domain has no name yet.", domain.part.head.start);
  into.text(`${id}-introduction`, domain.part.value("introduction"));
  into.placeNotes(`${id}-notes`);
  for (const standard of domain.standards) {
    const facts = rated?.standards.find(({ written }) => written === standard);
    const at = domain.part.items("standards").indexOf(standard.part.node);
    const pointer = `${domainPointer}/standards/${at}`;
    addStandard(standard, { facts, framework: rated?.framework, domainId: id, pointer }, into);
  }
  if (rated && name) addMissingStandards(domain, findDomain(rated.framework, name)?.domain, rated, into);
  addSections(domain.sections, `${id}-section`, 2, into);
}

/** "1.1 Leadership" as a heading: "1.1. Leadership". */
export function headingOf(name: string): string {
  const { number, title } = splitName(name);
  return number && title ? `${number}. ${title}` : name;
}

function addMissingStandards(
  domain: DomainPart,
  known: FrameworkDomain | undefined,
  { standards }: RatedReport,
  into: Composition,
): void {
  const at = placeOf(domain.part, "standards");
  for (const standard of known?.standards ?? []) {
    if (standards.some(({ match }) => match?.standard === standard)) continue;
    into.gap(`standard-${standard.number}-gap`, `${nameOf(standard)}: not written yet.`, at);
  }
}

function addMissingDomains(report: Report, framework: Framework, into: Composition): void {
  const at = placeOf(report.part, "domains");
  const written = report.domains.map(({ domain }) => findDomain(framework, domain?.text ?? "")?.domain);
  for (const domain of framework.domains) {
    if (written.includes(domain)) continue;
    into.gap(`domain-${domain.number}-gap`, `${domain.number}. ${domain.title}: not written yet.`, at);
  }
}
