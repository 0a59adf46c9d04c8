/** The standard that was most likely meant by a name that the framework does not know. */
import { findStandard, nameOf, sameText, splitName, titlesOf } from "../../framework/find-standard.ts";
import type { Framework, FrameworkStandard } from "../../framework/framework.ts";
import { closestOf } from "../../schema/closest.ts";

/** By its title, where only one has it; else by the closest name. Undefined when none is near. */
export function meantStandard(framework: Framework, written: string): FrameworkStandard | undefined {
  const standards = framework.domains.flatMap((domain) => domain.standards);
  // "Standard 2.1" is not how a name is written, and 2.10 alone is what YAML makes 2.1 of.
  const bare = written.trim().replace(/^standard\s+(?=\d)/i, "");
  if (bare !== written.trim()) return findStandard(framework, bare)?.standard;
  const { number, title } = splitName(written);
  if (title === "" && number !== "")
    return standards.find((standard) => Number(standard.number) === Number(number));
  const sameTitle = standards.filter((standard) =>
    titlesOf(standard).some((known) => sameText(known, title)),
  );
  if (sameTitle.length === 1) return sameTitle[0];
  const byName = closestOf(written, standards.map(nameOf));
  const byTitle =
    title &&
    closestOf(
      title,
      standards.map((standard) => standard.title),
    );
  return standards.find((standard) => (byTitle ? standard.title === byTitle : nameOf(standard) === byName));
}
