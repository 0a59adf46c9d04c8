/** Domains or standards stand in another order than the framework's, or a standard stands in another domain. */
import { findDomain, nameOf } from "../framework/find-standard.ts";
import type { Framework } from "../framework/framework.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { ReportRule, Say } from "../lint/rule.ts";
import { type CheckableStandard, checkableStandards } from "../lint/standards/checkable-standards.ts";
import { outOfPlace } from "../lint/standards/out-of-place.ts";
import type { Part } from "../model/part.ts";
import type { Report } from "../model/report.ts";

export const standardOutOfOrder: ReportRule = {
  id: "standard-out-of-order",
  summary: "A standard or domain stands in another place than in the framework.",
  severity: "warning",
  reads: "report",
  follows: "structure",
  check({ report, framework, rated }, say) {
    if (!framework) return;
    checkOrder(domainsOf(report, framework), say);
    const standards = checkableStandards(rated);
    const strangers = standards.filter((standard) => isElsewhere(standard, framework));
    for (const domain of report.domains) {
      const all = standards.filter((standard) => standard.domain === domain);
      const own = all.filter((standard) => !strangers.includes(standard));
      if (own.length === 0 && all.length > 1 && haveOneHome(all)) sayMisnamed(all, say);
      else for (const standard of all) if (strangers.includes(standard)) sayElsewhere(standard, say);
      checkOrder(standardsOf(own, framework), say);
    }
  },
};

/** Something with a place in the framework: its rank there, and where it is written. */
interface Placed {
  readonly name: string;
  readonly rank: number;
  readonly part: Part;
  readonly field: "domain" | "standard";
}

function checkOrder(places: readonly Placed[], say: Say): void {
  const moved = outOfPlace(places.map(({ rank }) => rank));
  for (const at of moved) {
    const { name, rank, part, field } = places[at] as Placed;
    const stays = places
      .map((place, index) => ({ ...place, index }))
      .filter(({ index }) => !moved.includes(index));
    // Moved down, it stands below one that it belongs before; moved up, above one that it belongs after.
    const below = stays.find((other) => other.index < at && other.rank > rank);
    const neighbour = below ?? stays.findLast((other) => other.index > at && other.rank < rank);
    if (!neighbour) continue;
    const message = `${name} belongs ${below ? "before" : "after"} ${neighbour.name}, as in the framework.`;
    const related = [
      { range: neighbour.part.at(neighbour.field), message: `${neighbour.name} stands here.` },
    ];
    say({ at: part.at(field), message, related });
  }
}

function domainsOf(report: Report, framework: Framework): Placed[] {
  const seen = new Set<number>();
  return report.domains.flatMap(({ domain, part }) => {
    const match = domain && findDomain(framework, domain.text);
    const rank = match ? framework.domains.indexOf(match.domain) : -1;
    if (!match || seen.has(rank)) return [];
    seen.add(rank);
    return [{ name: nameOf(match.domain), rank, part, field: "domain" as const }];
  });
}

function standardsOf(standards: readonly CheckableStandard[], framework: Framework): Placed[] {
  const all = framework.domains.flatMap((domain) => domain.standards);
  return standards.map(({ match, written }) => {
    const rank = all.indexOf(match.standard);
    return { name: nameOf(match.standard), rank, part: written.part, field: "standard" };
  });
}

/** Under an unknown domain nothing is known to be out of place. */
function isElsewhere({ match, domain }: CheckableStandard, framework: Framework): boolean {
  const written = domain.domain && findDomain(framework, domain.domain.text);
  return written !== undefined && written.domain !== match.domain;
}

function sayElsewhere({ match, written, domain }: CheckableStandard, say: Say): void {
  const actual = domain.domain?.text;
  const expected = nameOf(match.domain);
  const message = `${nameOf(match.standard)} stands under “${actual}”, but belongs to ${expected}.`;
  say({ at: written.part.at("standard"), message, data: { expected, actual } });
}

function haveOneHome(standards: readonly CheckableStandard[]): boolean {
  return new Set(standards.map(({ match }) => match.domain)).size === 1;
}

/** Where all its standards are another domain's, it is the name of the domain that is wrong. */
function sayMisnamed([first]: readonly CheckableStandard[], say: Say): void {
  const name = first?.domain.domain;
  if (!first || !name) return;
  const expected = nameOf(first.match.domain);
  say({
    at: name.range,
    message: `All standards under “${name.text}” belong to ${expected}; is the name of the domain wrong?`,
    fixes: [chosenFix(`Write “${expected}”`, replaceWords(name, expected))],
    data: { expected, actual: name.text },
  });
}
