/** The ratings page: score, overall rating, and the rating of every standard that counts. */
import { findStandard, nameOf } from "../../framework/find-standard.ts";
import type { Framework, FrameworkStandard } from "../../framework/framework.ts";
import type { RatedReport } from "../../framework/rate-report.ts";
import type { Value } from "../../model/part.ts";
import type { RatingsPage, Report, StandardPart } from "../../model/report.ts";
import type { RatingsRow, RatingsTable } from "../finished-report.ts";
import { type Composition, placeOf } from "./composition.ts";
import { markOf } from "./levels-on-scale.ts";
import { sayDate } from "./say-date.ts";

/** Adds the chapter. What the page does not print is taken from the sections. */
export function addRatingsPage(report: Report, rated: RatedReport | undefined, into: Composition): void {
  const { ratings, part } = report;
  const framework = rated?.framework;
  const at = ratings ? placeOf(ratings.part, "name") : placeOf(part, "ratings");
  const { score, overall } = ratings ?? {};
  const started = ratings?.part.value("fieldworkStarted")?.text;
  into.heading("ratings-heading", 1, "Ratings", ratings?.part.head.start);
  into.add("ratings", {
    kind: "ratings",
    at,
    name: nameOn(report),
    fieldwork: started ? `Fieldwork started ${sayDate(started)}` : "",
    score,
    scoreAt: ratings && placeOf(ratings.part, "score"),
    overall: overall && markOf(overall.text, framework),
    overallAt: ratings && placeOf(ratings.part, "overall"),
    domains: framework ? byFramework(report, framework) : asWritten(report),
  });
  addGaps(ratings, into, at);
}

function addGaps(ratings: RatingsPage | undefined, into: Composition, at: RatingsTable["at"]): void {
  if (!ratings?.score) into.gap("score-gap", "The score is not written yet.", at);
  if (!ratings?.overall) into.gap("overall-gap", "The overall rating is not written yet.", at);
}

function nameOn({ ratings, part }: Report): string {
  const name = ratings?.part.value("name") ?? part.part("subject")?.value("name");
  return name?.text.trim() ?? "";
}

/** The framework's rated standards, whether they are written yet or not. */
function byFramework(report: Report, framework: Framework): RatingsTable["domains"] {
  const written = report.domains.flatMap(({ standards }) => standards);
  const printed = report.ratings?.standards ?? [];
  const found = (name: string | undefined, standard: FrameworkStandard) =>
    name !== undefined && findStandard(framework, name)?.standard === standard;
  const notRated = framework.scales[0]?.states[0]?.label ?? "Not rated";
  return framework.domains.map((domain) => ({
    title: `${domain.number}. ${domain.title}`,
    standards: domain.standards
      .filter(({ rated }) => rated)
      .map((standard) => {
        const section = written.find((part) => found(part.standard?.text, standard));
        const line = printed.find(({ name }) => found(name, standard));
        return rowOf(nameOf(standard), { line: line?.level, section, framework, notRated });
      }),
  }));
}

/** Without a framework: what is written, as it is written. */
function asWritten(report: Report): RatingsTable["domains"] {
  return report.domains.map(({ domain, standards }) => ({
    title: domain?.text.trim() ?? "",
    standards: standards.flatMap((section) => {
      const name = section.standard?.text.trim();
      const line = report.ratings?.standards.find((printed) => printed.name === name)?.level;
      const facts = { line, section, framework: undefined, notRated: "Not rated" };
      return name && (section.rating || line || section.notRated) ? [rowOf(name, facts)] : [];
    }),
  }));
}

interface RowFacts {
  /** The level as the page prints it. */
  readonly line: Value | undefined;
  readonly section: StandardPart | undefined;
  readonly framework: Framework | undefined;
  readonly notRated: string;
}

function rowOf(name: string, { line, section, framework, notRated }: RowFacts): RatingsRow {
  const level = line ?? section?.rating;
  const at = level?.range.start ?? section?.part.head.start;
  if (level) return { name, at, level: markOf(level.text.trim(), framework) };
  return { name, at, level: undefined, ...(section?.notRated && { state: notRated }) };
}
