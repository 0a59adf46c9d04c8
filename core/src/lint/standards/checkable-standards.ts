/**
 * The written standards of which it is sure which standard of the framework they are: what is said of their
 * questions and ratings depends on it. Unknown, doubtful and repeated ones have a problem of their own already.
 */
import { type StandardMatch, sameText, splitName, titlesOf } from "../../framework/find-standard.ts";
import type { Framework, FrameworkStandard } from "../../framework/framework.ts";
import type { RatedReport, RatedStandard } from "../../framework/rate-report.ts";

/** A written standard with its counterpart. */
export type CheckableStandard = RatedStandard & { readonly match: StandardMatch };

/** In the order of the report; empty without a framework. */
export function checkableStandards(rated: RatedReport | undefined): CheckableStandard[] {
  return rated ? rated.once.get(checkableStandards, () => surelyKnown(rated)) : [];
}

function surelyKnown(rated: RatedReport): CheckableStandard[] {
  const seen = new Set<FrameworkStandard>();
  return rated.standards.filter((standard): standard is CheckableStandard => {
    const known = standard.match?.standard;
    if (!known || seen.has(known) || titleOwner(rated.framework, standard)) return false;
    seen.add(known);
    return true;
  });
}

/** The standard that has the written title, where the written number is another's: one of the two is wrong. */
export function titleOwner(
  framework: Framework,
  { match, written }: RatedStandard,
): FrameworkStandard | undefined {
  const { title } = splitName(written.standard?.text ?? "");
  if (!match || match.exactTitle || title === "") return undefined;
  const standards = framework.domains.flatMap((domain) => domain.standards);
  if (titlesOf(match.standard).some((known) => sameText(known, title))) return undefined;
  return standards.find((standard) => titlesOf(standard).some((known) => sameText(known, title)));
}
