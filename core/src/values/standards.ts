/** Standards and domains of the framework that are not written yet, each with its template. */
import { nodeAt } from "../document/node-at.ts";
import { findDomain, nameOf } from "../framework/find-standard.ts";
import type { FrameworkDomain, FrameworkStandard } from "../framework/framework.ts";
import { keyQuestionTemplate } from "./key-question-template.ts";
import { knownDomainAround } from "./rated-place.ts";
import { type Field, groupOf, prose, stop, type Template, textOf } from "./template.ts";
import { fits, type Offer, type Place, type ValueSource } from "./value-source.ts";

/** As items of the list, and as values after `standard:` and `domain:`; the one that comes next is chosen. */
export const standards: ValueSource = (place) => {
  if (place.facts.kind !== "report") return [];
  const { path, kind } = place;
  if (kind === "item" && fits(path, "domains/*/standards/*")) return standardOffers(place);
  if (kind === "value" && fits(path, "domains/*/standards/*/standard")) return standardOffers(place);
  if (kind === "item" && fits(path, "domains/*")) return domainOffers(place);
  return kind === "value" && fits(path, "domains/*/domain") ? domainOffers(place) : [];
};

function standardOffers(place: Place): Offer[] {
  const { rated } = place.facts;
  if (!rated) return [];
  const written = new Set(rated.standards.map(({ match }) => match?.standard));
  const domain = knownDomainAround(place.facts, place.path);
  const known = domain ? domain.standards : rated.framework.domains.flatMap((one) => one.standards);
  const missing = known.filter((standard) => !written.has(standard));
  const next = nextMissing(known, missing, standardAbove(place));
  return missing.map((standard) => ({
    label: nameOf(standard),
    kind: "part",
    ...asWritten("standard", nameOf(standard), fieldsOf(standard), place),
    detail: saysBasis(standard),
    documentation: standard.statement,
    preselect: standard === next,
  }));
}

/** The standard of the item above, which the next one follows. */
function standardAbove({ path, facts }: Place): FrameworkStandard | undefined {
  const above = nodeAt(facts.root, [...path.slice(0, 3), Number(path[3]) - 1]);
  return above && facts.rated?.standards.find(({ written }) => written.part.node === above)?.match?.standard;
}

function nextMissing(
  known: readonly FrameworkStandard[],
  missing: readonly FrameworkStandard[],
  above: FrameworkStandard | undefined,
): FrameworkStandard | undefined {
  const from = above ? known.indexOf(above) : -1;
  return missing.find((standard) => known.indexOf(standard) > from) ?? missing[0];
}

/** A group as an item; as a value the name alone, with the other fields below it where nothing is written yet. */
function asWritten(
  name: string,
  title: string,
  fields: readonly Field[],
  place: Place,
): Pick<Offer, "value" | "beside"> {
  const value = textOf(title);
  if (place.kind === "item") return { value: groupOf({ name, value }, ...fields) };
  return place.written.size > 0 ? { value } : { value, beside: fields };
}

function saysBasis({ keyQuestions, rated, basis }: FrameworkStandard): string {
  if (!rated) return "not rated";
  if (basis === "judgement") return "rated by judgement";
  return `${keyQuestions.length} key question${keyQuestions.length === 1 ? "" : "s"}`;
}

/** What stands below the title of a standard. A rating is only asked for where no figure gives it. */
function fieldsOf({ keyQuestions, rated, basis }: FrameworkStandard): Field[] {
  const questions = keyQuestions.map(({ question }) => keyQuestionTemplate(question, basis === "count"));
  const findings: Template = { kind: "list", items: [prose] };
  return [
    ...(rated && basis === "judgement" ? [{ name: "rating", value: stop }] : []),
    ...(questions.length > 0
      ? [{ name: "keyQuestions", value: { kind: "list", items: questions } as const }]
      : []),
    ...(rated
      ? [
          { name: "strengths", value: findings },
          { name: "improvements", value: findings },
        ]
      : []),
  ];
}

function domainOffers(place: Place): Offer[] {
  const { rated, report } = place.facts;
  if (!rated || !report) return [];
  const written = report.domains.flatMap(({ domain }) => domain?.text ?? []);
  const found = new Set(written.map((text) => findDomain(rated.framework, text)?.domain));
  const missing = rated.framework.domains.filter((domain) => !found.has(domain));
  return missing.map((domain, at) => ({
    label: nameOf(domain),
    kind: "part",
    ...asWritten("domain", nameOf(domain), [standardsOf(domain)], place),
    detail: `${domain.standards.length} standards`,
    preselect: at === 0,
  }));
}

function standardsOf(domain: FrameworkDomain): Field {
  const all = domain.standards.map((standard) =>
    groupOf({ name: "standard", value: textOf(nameOf(standard)) }, ...fieldsOf(standard)),
  );
  return { name: "standards", value: { kind: "list", items: all } };
}
