/**
 * Which population of the report words name: "the 93 people on probation we surveyed", "we interviewed 23 practitioners".
 * A population names itself by its label: those it has, and what was done with them ("people on probation surveyed").
 */
import type { Population } from "../../model/report.ts";

/** A population that can be recognised in prose. */
export interface NamedPopulation {
  readonly population: Population;
  readonly total: number;
  /** Whom or what it has, as a pattern: "(?:probation )?practitioners". */
  readonly members: string;
  /** What was done with them: "interviewed". */
  readonly verb: string;
}

/** The populations of known size whose label ends with what was done with its members. */
export function namedPopulations(populations: readonly Population[]): NamedPopulation[] {
  const named = populations.flatMap((population) => {
    const { total, label } = population;
    const match = label?.toLowerCase().match(/^([A-Za-zÀ-ỿ’' -]{3,60}) ([A-Za-zÀ-ỿ]{3,20}ed|met|seen)$/u);
    if (!match || total === undefined) return [];
    const [, members = "", verb = ""] = match;
    return [{ population, total, members: membersPattern(members), verb }];
  });
  // Two that sound alike cannot be told apart.
  return named.filter(
    (one) => named.filter(({ members, verb }) => members === one.members && verb === one.verb).length === 1,
  );
}

/** "Probation practitioners" are "practitioners", too; "people on probation" are always called so. */
function membersPattern(members: string): string {
  const [first = "", ...rest] = members.split(" ");
  const isQualified = rest.length > 0 && !/^(?:on|in|at|of|under|with|who)$/.test(rest[0] ?? "");
  return isQualified ? `(?:${first} )?${rest.join(" ")}` : members;
}
