/** The ratings page and the sections of the standards do not say the same. */
import { findStandard, nameOf } from "../framework/find-standard.ts";
import type { FrameworkStandard } from "../framework/framework.ts";
import { findLevel } from "../framework/levels.ts";
import type { RatedReport, RatedStandard } from "../framework/rate-report.ts";
import { chosenFix } from "../lint/edit.ts";
import { meantStandard } from "../lint/meant-standard.ts";
import { replaceWords } from "../lint/replace-words.ts";
import { type Found, type ReportRule, severityOfMissing } from "../lint/rule.ts";
import type { PrintedRating, RatingsPage, Report } from "../model/report.ts";

export const ratingsPageDisagrees: ReportRule = {
  id: "ratings-page-disagrees",
  summary: "The ratings page prints another rating than the section of the standard.",
  severity: "error",
  reads: "report",
  check({ report, rated }, say) {
    const { ratings } = report;
    if (!rated || !ratings || ratings.standards.length === 0) return;
    for (const printed of ratings.standards) {
      const found = checkPrinted(printed, rated, report);
      if (found) say(found);
    }
    const leftOut = checkLeftOut(ratings, rated, report);
    if (leftOut) say(leftOut);
  },
};

function checkPrinted(printed: PrintedRating, rated: RatedReport, report: Report): Found | undefined {
  const standard = findStandard(rated.framework, printed.name)?.standard;
  if (!standard) return unknownStandard(printed, rated);
  const sections = rated.standards.filter(({ match }) => match?.standard === standard);
  const [section] = sections;
  if (!section) return notInReport(printed, standard, rated, report);
  // Which of two sections is meant is said elsewhere.
  if (sections.length > 1) return undefined;
  return compare(printed, standard, section, rated);
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

function notInReport(
  { name, nameRange }: PrintedRating,
  standard: FrameworkStandard,
  rated: RatedReport,
  report: Report,
): Found | undefined {
  const isUnclear = rated.standards.some(({ match }) => !match);
  // A section with a name that is not known may be the very one.
  if (!report.complete || isUnclear) return undefined;
  return {
    at: nameRange,
    message: `The ratings page rates ${name}, but the report has no section on it.`,
    // That the section is missing is said at its place in the report; this is the other end of it.
    severity: "hint",
    data: { standard: standard.number },
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
