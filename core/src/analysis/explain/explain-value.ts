/** What a single value of a report says, by where it stands: a figure, a rating, a title, an id. */
import { findDomain, findStandard } from "../../framework/find-standard.ts";
import type { RatedReport } from "../../framework/rate-report.ts";
import type { Report } from "../../model/report.ts";
import { answers, membersOf } from "./answers.ts";
import { explainCount } from "./explain-count.ts";
import { explainDomain } from "./explain-domain.ts";
import { explainFigure } from "./explain-figure.ts";
import { explainFramework } from "./explain-framework.ts";
import { explainPercent } from "./explain-percent.ts";
import { explainRating } from "./explain-rating.ts";
import { explainFinding, explainPopulation } from "./explain-reference.ts";
import { explainScore } from "./explain-score.ts";
import { explainStandard } from "./explain-standard.ts";
import { holds, type Place } from "./place-at.ts";
import { sayCounts } from "./say-counts.ts";

/** Paragraphs of Markdown; empty where there is nothing to say, and for prose. */
export function explainValue(place: Place, report: Report): string[] {
  const { document, pattern, value } = place;
  const { rated } = document;
  const text = typeof value?.value === "string" ? value.value : (value?.source ?? "");
  const last = pattern.slice(pattern.lastIndexOf("/") + 1);
  if (pattern === "framework") return rated ? explainFramework(rated.framework) : [];
  if (pattern === "ratings/score" || pattern === "ratings/overall")
    return rated ? explainScore(rated, report.ratings) : [];
  if (pattern.startsWith("ratings/standards/")) return explainPrinted(String(place.path[2]), rated);
  if (pattern.startsWith("figures/")) return ofFigure(place, report, text);
  if (pattern.endsWith("/actions/*/findings/*")) return explainFinding(text, report);
  if (!pattern.startsWith("domains/")) return [];
  if (last === "population") return explainPopulation(text, report, rated);
  if (/\/(?:strengths|improvements)\/\*\/figure$/.test(pattern)) return explainFigure(text, report);
  if (/\/(?:strengths|improvements)\/\*\/id$/.test(pattern)) return explainFinding(text, report);
  if (/\/keyQuestions\/\*\/(?:percent|count|of)$/.test(pattern)) return ofAnswer(place, report, last);
  return rated ? ofStandard(place, rated) : [];
}

/** Why a standard has the rating that the ratings page prints. */
export function explainPrinted(name: string, rated: RatedReport | undefined): string[] {
  const known = rated && findStandard(rated.framework, name)?.standard;
  if (!known) return [];
  const standard = rated.standards.find(({ match }) => match?.standard === known);
  return standard ? explainRating(standard, rated.framework) : explainStandard(known, rated.framework);
}

function ofAnswer({ document, offset }: Place, report: Report, field: string): string[] {
  const { rated } = document;
  const answer = answers({ report, rated }).find(({ question }) => holds(question.part.node, offset));
  if (!answer) return [];
  return field === "percent"
    ? explainPercent(answer, rated?.framework)
    : explainCount(answer, rated?.framework);
}

function ofFigure({ path, document }: Place, report: Report, text: string): string[] {
  const [, id, field] = path;
  const figure = report.figures.find(({ name }) => name === id);
  if (!figure || path.length !== 3) return [];
  if (field === "population") return explainPopulation(text, report, document.rated);
  if (field === "percent" && figure.percent !== undefined)
    return sayCounts(figure.percent, membersOf(figure, undefined, report));
  return field === "count" || field === "of" ? explainFigure(figure.name, report) : [];
}

function ofStandard({ pattern, offset, document }: Place, rated: RatedReport): string[] {
  const { framework } = rated;
  if (pattern === "domains/*/domain") {
    const domain = document.report?.domains.find(({ part }) => holds(part.node, offset));
    const found = domain?.domain && findDomain(framework, domain.domain.text);
    return found ? explainDomain(found.domain, rated) : [];
  }
  const standard = rated.standards.find(({ written }) => holds(written.part.node, offset));
  if (!standard?.match) return [];
  if (pattern === "domains/*/standards/*/standard")
    return explainStandard(standard.match.standard, framework);
  return isRating(pattern) ? explainRating(standard, framework) : [];
}

function isRating(pattern: string): boolean {
  return ["rating", "discretion/from"].some((field) => pattern === `domains/*/standards/*/${field}`);
}
