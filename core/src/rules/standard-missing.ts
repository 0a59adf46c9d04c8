/** The report does not write up a standard that its framework has. */
import { resolve } from "../document/node.ts";
import { findDomain, findStandard, nameOf, splitName } from "../framework/find-standard.ts";
import type { Framework, FrameworkDomain, FrameworkStandard } from "../framework/framework.ts";
import type { RatedReport } from "../framework/rate-report.ts";
import { insertField } from "../lint/edits/change-field.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import { insertItem } from "../lint/edits/insert-item.ts";
import { milder } from "../lint/milder.ts";
import { type ReportFacts, type ReportRule, type Say, severityOfMissing } from "../lint/rule.ts";
import { titleOwner } from "../lint/standards/checkable-standards.ts";
import { meantStandard } from "../lint/standards/meant-standard.ts";
import { standardAsWritten } from "../lint/standards/standard-as-written.ts";
import type { Part } from "../model/part.ts";
import type { DomainPart, Report } from "../model/report.ts";
import type { Fix, Severity, TextEdit } from "../problem.ts";

export const standardMissing: ReportRule = {
  id: "standard-missing",
  summary: "A standard of the framework is not written up.",
  severity: "warning",
  reads: "report",
  follows: "structure",
  check(facts, say) {
    const { report, framework, rated } = facts;
    if (!framework || !rated || !report.complete) return;
    // That there are no domains at all is told by the check of the parts that a report needs.
    if (!report.part.has("domains") && framework.shape.required.includes("domains")) return;
    const named = standardsNamed(rated);
    for (const domain of framework.domains) {
      const missing = domain.standards.filter((standard) => !named.has(standard.number));
      const written = report.domains.find((part) => isDomain(part, domain, framework));
      // A section with a name that is not known, or with another's, may be the very one that seems to be missing.
      if (missing.length <= misnamedIn(written, rated)) continue;
      if (written) for (const standard of missing) sayMissing(standard, { domain, written }, facts, say);
      else sayDomainMissing(domain, missing, report, say);
    }
  },
};

/** Numbers of the standards that are there, or that a wrong name was most likely meant for. */
function standardsNamed({ framework, standards }: RatedReport): Set<string> {
  const named = standards.flatMap((standard) => {
    const { match, written } = standard;
    const text = written.standard?.text ?? "";
    const swallowed = swallowedNames(written.part).map((name) => findStandard(framework, name)?.standard);
    if (!match) return [meantStandard(framework, text), ...swallowed];
    return [match.standard, titleOwner(framework, standard), ...swallowed];
  });
  return new Set(named.flatMap((standard) => standard?.number ?? []));
}

/** Names of sections that lack their dash, so that the one above or below took them in: that is told there. */
function swallowedNames({ node }: Part): string[] {
  const map = resolve(node);
  if (map?.kind !== "map" || map.isPlain) return [];
  const named = map.entries.filter(({ name }) => name === "standard").map(({ value }) => resolve(value));
  return named.flatMap((value) => (value?.kind === "scalar" ? [String(value.value)] : []));
}

/** How many sections of a domain are told to have a wrong name, without it being known whose is right. */
function misnamedIn(domain: DomainPart | undefined, rated: RatedReport): number {
  const own = rated.standards.filter((standard) => standard.domain === domain);
  const unknown = own.filter(
    ({ match, written }) => !match && !meantStandard(rated.framework, written.standard?.text ?? ""),
  );
  const known = own.flatMap(({ match }) => match?.standard ?? []);
  return unknown.length + known.length - new Set(known).size;
}

/** By its name, else by the standards that stand in it: a misspelt domain is no missing one. */
function isDomain({ domain, standards }: DomainPart, known: FrameworkDomain, framework: Framework): boolean {
  const text = domain?.text ?? "";
  const found = findDomain(framework, text) ?? findDomain(framework, splitName(text).title);
  if (found) return found.domain === known;
  return standards.some(({ standard }) => findStandard(framework, standard?.text ?? "")?.domain === known);
}

interface Place {
  readonly domain: FrameworkDomain;
  readonly written: DomainPart;
}

function sayMissing(standard: FrameworkStandard, place: Place, facts: ReportFacts, say: Say): void {
  say({
    at: place.written.part.at("domain"),
    message: `${nameOf(standard)} is not written up here; the framework has it in this domain.`,
    severity: severityFor([standard], facts.report),
    fixes: fixFor(standard, place, facts),
    absent: nameOf(standard),
    data: { expected: nameOf(standard) },
  });
}

function sayDomainMissing(
  domain: FrameworkDomain,
  missing: readonly FrameworkStandard[],
  report: Report,
  say: Say,
): void {
  say({
    at: report.part.atName("domains"),
    message: `The domain ${nameOf(domain)} is not written up, with ${missing.map(nameOf).join(", ")}.`,
    severity: severityFor(missing, report),
    absent: nameOf(domain),
    data: { expected: missing.map(nameOf) },
  });
}

/** What adds nothing to the score may have a reason for not being there. */
function severityFor(missing: readonly FrameworkStandard[], { status }: Report): Severity {
  const severity = severityOfMissing(status);
  if (missing.some((standard) => standard.counted)) return severity;
  // What is rated apart, as resettlement is, was not always there.
  return milder(severity, missing.some((standard) => !standard.rated) ? "warning" : "info");
}

function fixFor(standard: FrameworkStandard, place: Place, facts: ReportFacts): Fix[] {
  const edit = editFor(standard, place, facts);
  return edit ? [chosenFix(`Add ${nameOf(standard)}`, edit)] : [];
}

/** Below the last standard that comes before it in the framework. */
function editFor(
  standard: FrameworkStandard,
  { domain, written }: Place,
  { framework, lines }: ReportFacts,
): TextEdit | undefined {
  const text = standardAsWritten(standard);
  if (!written.part.has("standards")) {
    const below = ["introduction", "domain"];
    return insertField(written.part, below, `standards:\n${text.replace(/^/gm, "  ")}`, lines);
  }
  const before = domain.standards.slice(0, domain.standards.indexOf(standard));
  const above = written.standards.findLast((part) => {
    const match = framework && findStandard(framework, part.standard?.text ?? "");
    return match && before.includes(match.standard);
  });
  return insertItem(written.part, "standards", { text, above: above?.part.node }, lines);
}
