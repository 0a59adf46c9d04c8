/** The sets of standards that a total may be counted in: those it names, all of the report, or those its text is about. */
import type { FrameworkStandard, Level } from "../../framework/framework.ts";
import type { RatedReport } from "../../framework/rate-report.ts";
import type { DomainPart, StandardPart } from "../../model/report.ts";
import type { StructureTotalClaim } from "../../prose/claim.ts";
import { groupsNamedIn } from "../../prose/standard-groups.ts";
import type { ReportFacts } from "../rule.ts";
import type { ClaimedText } from "./claimed-texts.ts";

/** Rated standards under a name: "casework", "domain 1", "the report". */
export interface CountedSet {
  readonly name: string;
  readonly standards: readonly CountedStandard[];
}

/** A standard with the level that it has. */
export interface CountedStandard {
  readonly standard: FrameworkStandard;
  readonly written: StandardPart;
  readonly level: Level;
}

/** The sets that the words may mean; none where a standard of one of them has no level yet, or no total is like theirs. */
export function countedSets(
  text: ClaimedText,
  claim: StructureTotalClaim,
  facts: ReportFacts & { readonly rated: RatedReport },
): readonly CountedSet[] {
  const { framework } = facts.rated;
  if (claim.standards) {
    const name = claim.group ?? "";
    // "The six standards of domain two" may well count the one that is never rated.
    if (claim.of !== undefined && claim.of === claim.standards.length && hasUnrated(claim.standards, facts))
      return [];
    return settled(name, claim.standards, facts.rated);
  }
  const all = framework.domains.flatMap(({ standards }) => standards.map(({ number }) => number));
  const spokenOf = text.value.text.slice(0, claim.end);
  const sets = [
    ...settled("the report", all, facts.rated),
    ...domainsAround(text, facts).flatMap(({ name, standards }) => settled(name, standards, facts.rated)),
    ...groupsNamedIn(framework, spokenOf).flatMap(({ group, standards }) =>
      settled(group, standards, facts.rated),
    ),
  ];
  return claim.of === undefined || claim.levels.length === 0
    ? sets
    : sets.filter(({ standards }) => standards.length === claim.of);
}

function hasUnrated(numbers: readonly string[], { rated }: { readonly rated: RatedReport }): boolean {
  const standards = rated.framework.domains.flatMap((domain) => domain.standards);
  return standards.some((standard) => numbers.includes(standard.number) && !standard.rated);
}

/** The domain that the text stands in. */
function domainsAround(
  { value }: ClaimedText,
  { report, rated }: ReportFacts & { readonly rated: RatedReport },
) {
  const { start } = value.node;
  const isAround = ({ part: { node } }: DomainPart) => node.start <= start && start < node.end;
  const domain = report.domains.find(isAround);
  const standards = rated.standards.flatMap((one) =>
    one.domain === domain && one.match ? [one.match.standard.number] : [],
  );
  return domain && standards.length > 0 ? [{ name: domain.domain?.text ?? "", standards }] : [];
}

/** A set whose rated standards are all written, each once and with a level; otherwise nothing. */
function settled(
  name: string,
  numbers: readonly string[],
  { framework, standards }: RatedReport,
): CountedSet[] {
  const expected = framework.domains
    .flatMap((domain) => domain.standards)
    .filter(({ rated, number }) => rated && numbers.includes(number));
  const found = expected.flatMap((standard) => {
    const [one, ...others] = standards.filter(({ match }) => match?.standard === standard);
    return one?.level && others.length === 0 ? [{ standard, written: one.written, level: one.level }] : [];
  });
  return expected.length > 0 && found.length === expected.length ? [{ name, standards: found }] : [];
}
