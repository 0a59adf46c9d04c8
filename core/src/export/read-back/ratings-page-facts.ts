/** What the ratings page says: the score, the overall rating and the rating of each standard. */
import { findStandard, nameOf } from "../../framework/find-standard.ts";
import type { RatedReport } from "../../framework/rate-report.ts";
import type { Report, StandardPart } from "../../model/report.ts";
import { type Fact, namesOf } from "./fact.ts";
import { seenValue } from "./seen.ts";

/** The score, and the overall rating beside it; without a score beside its name. */
export function overallFacts({ ratings }: Report): Fact[] {
  const { score, overall } = ratings ?? {};
  const { points, maximum } = score ?? {};
  const what = "the overall rating";
  const anchor = score
    ? fact("the score", [`${points}/${maximum}`, `${points} out of ${maximum}`])
    : fact(what, ["Overall rating"]);
  const level = seenValue(overall);
  return [...(score || level ? [anchor] : []), ...(level ? [near(what, level)] : [])];
}

/** The table of the standards in the order of the page. */
export function ratingsTableFacts(report: Report, rated: RatedReport | undefined): Fact[] {
  const rows = rated ? rowsByFramework(report, rated) : rowsAsWritten(report);
  return rows.flatMap(({ name, level }) => [
    fact(`the line of ${name} on the ratings page`, namesOf(name)),
    ...(level ? [near(`the rating of ${name} on the ratings page`, level)] : []),
  ]);
}

interface Row {
  readonly name: string;
  readonly level: string | undefined;
}

/** Every standard that the framework rates, be it written or not. What the page prints goes before what the section says. */
function rowsByFramework(report: Report, { framework }: RatedReport): Row[] {
  const sections = report.domains.flatMap(({ standards }) => standards);
  const rated = framework.domains.flatMap(({ standards }) => standards).filter((standard) => standard.rated);
  return rated.map((standard) => {
    const isIt = (name = "") => findStandard(framework, name)?.standard === standard;
    const printed = report.ratings?.standards.find(({ name }) => isIt(name))?.level;
    const section = sections.find((written) => isIt(written.standard?.text));
    return { name: nameOf(standard), level: seenValue(printed ?? section?.rating) };
  });
}

function rowsAsWritten(report: Report): Row[] {
  const sections = report.domains.flatMap(({ standards }) => standards);
  return sections.flatMap((section) => {
    const name = seenValue(section.standard);
    const level = name === undefined ? undefined : levelOf(section, report);
    return name && level ? [{ name, level }] : [];
  });
}

function levelOf({ rating, standard }: StandardPart, { ratings }: Report): string | undefined {
  const printed = ratings?.standards.find((line) => line.name === standard?.text.trim())?.level;
  return seenValue(printed ?? rating);
}

function fact(what: string, texts: readonly string[]): Fact {
  return { what, texts, place: "after" };
}

function near(what: string, text: string): Fact {
  return { what, texts: [text], place: { within: 20 } };
}
