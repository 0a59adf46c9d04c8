/** The ratings page and the sections of the standards do not say the same. */
import type { LineIndex } from "../document/line-index.ts";
import { resolve } from "../document/node.ts";
import { findStandard, nameOf, splitName } from "../framework/find-standard.ts";
import type { FrameworkStandard } from "../framework/framework.ts";
import { findLevel } from "../framework/levels.ts";
import type { RatedReport, RatedStandard } from "../framework/rate-report.ts";
import { chosenFix, replace } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import { type Found, type ReportRule, severityOfMissing } from "../lint/rule.ts";
import { meantStandard } from "../lint/standards/meant-standard.ts";
import type { PrintedRating, RatingsPage, Report } from "../model/report.ts";

export const ratingsPageDisagrees: ReportRule = {
  id: "ratings-page-disagrees",
  summary: "The ratings page prints another rating than the section of the standard.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ report, rated, lines }, say) {
    const { ratings } = report;
    if (!rated || !ratings || ratings.standards.length === 0) return;
    const repeated = namedTwice(ratings);
    for (const printed of ratings.standards.filter(({ name }) => !repeated.has(name))) {
      const found = checkPrinted(printed, rated, lines);
      if (found) say(found);
    }
    // A line that stands twice may be meant for what seems to be left out; it is told where it stands.
    const leftOut = repeated.size > 0 ? undefined : checkLeftOut(ratings, rated, report);
    if (leftOut) say(leftOut);
  },
};

function namedTwice({ part }: RatingsPage): ReadonlySet<string> {
  const page = resolve(part.entryOf("standards")?.value);
  const names = page?.kind === "map" ? page.entries.map(({ name }) => name) : [];
  return new Set(names.filter((name, at) => names.indexOf(name) !== at));
}

function checkPrinted(printed: PrintedRating, rated: RatedReport, lines: LineIndex): Found | undefined {
  const match = findStandard(rated.framework, printed.name);
  if (!match) return unknownStandard(printed, rated);
  // That a section is missing, stands twice or has a wrong title is said at its place in the report.
  const sections = rated.standards.filter((section) => section.match?.standard === match.standard);
  const [section] = sections;
  const { title } = splitName(printed.name);
  const isTold = splitName(section?.written.standard?.text ?? "").title === title;
  if (title !== "" && !match.exactTitle && !isTold) return wrongTitle(printed, title, match.standard, lines);
  return section && sections.length === 1 ? compare(printed, match.standard, section, rated) : undefined;
}

/** Number and title do not belong together, so it is not sure whose rating this is. */
function wrongTitle(
  { name, nameRange }: PrintedRating,
  title: string,
  standard: FrameworkStandard,
  lines: LineIndex,
): Found {
  const isBare = lines.text.slice(lines.offsetAt(nameRange.start), lines.offsetAt(nameRange.end)) === name;
  const corrected = name.slice(0, name.lastIndexOf(title)) + standard.title;
  return {
    at: nameRange,
    message: `The ratings page calls standard ${standard.number} “${title}”; in the framework it is “${standard.title}”.`,
    severity: "warning",
    fixes: isBare ? [chosenFix(`Write “${standard.title}”`, replace(nameRange, corrected))] : [],
    data: { expected: standard.title, actual: title },
  };
}

function unknownStandard({ name, nameRange }: PrintedRating, { framework }: RatedReport): Found {
  const meant = meantStandard(framework, name);
  const ending = meant ? `; did you mean “${nameOf(meant)}”?` : ".";
  return {
    at: nameRange,
    message: `The framework has no standard “${name}”${ending}`,
    data: { actual: name },
  };
}

function compare(
  printed: PrintedRating,
  standard: FrameworkStandard,
  section: RatedStandard,
  rated: RatedReport,
): Found | undefined {
  const given = printed.level && findLevel(rated.framework, printed.level.text);
  if (!printed.level || !given) return undefined;
  const { part, notRated } = section.written;
  const name = nameOf(standard);
  if (section.level) {
    if (section.level === given) return undefined;
    return {
      at: printed.level.range,
      message: `The ratings page prints ${given.label} for ${name}, but its section says ${section.level.label}.`,
      related: [{ range: part.at("rating"), message: `${name} is rated ${section.level.label} here.` }],
      fixes: [chosenFix(`Print ${section.level.label}`, replaceWords(printed.level, section.level.label))],
      data: { expected: section.level.label, actual: given.label, standard: standard.number },
    };
  }
  // A rating that is still to be written, or is misspelt, is not a contradiction.
  if (section.written.rating || (standard.rated && !notRated)) return undefined;
  const why = notRated ? "its section says that it was not rated" : "this framework does not rate it";
  return {
    at: printed.level.range,
    message: `The ratings page prints ${given.label} for ${name}, but ${why}.`,
    related: [{ range: part.at(notRated ? "notRated" : "standard"), message: `The section on ${name}.` }],
    data: { actual: given.label, standard: standard.number },
  };
}

/** Standards that are rated in their sections but are not on the page. */
function checkLeftOut(ratings: RatingsPage, rated: RatedReport, report: Report): Found | undefined {
  const printed = ratings.standards.map(({ name }) => findStandard(rated.framework, name)?.standard);
  if (!report.complete || printed.includes(undefined)) return undefined;
  const leftOut = rated.standards.flatMap(({ match, level, written }) => {
    if (!match?.standard.rated || !level || written.notRated || printed.includes(match.standard)) return [];
    return [{ text: `${nameOf(match.standard)} (${level.label})`, range: written.part.at("rating") }];
  });
  if (leftOut.length === 0) return undefined;
  return {
    at: ratings.part.atName("standards"),
    message: `The ratings page leaves out ${leftOut.map(({ text }) => text).join(", ")}.`,
    related: leftOut.map(({ text, range }) => ({ range, message: `${text} is rated here.` })),
    severity: severityOfMissing(report.status),
    data: { count: leftOut.length },
  };
}
