/** The ratings page. */
import type { RatingsRow, RatingsTable } from "../finished-report.ts";
import { element, escapeHtml } from "./element.ts";
import type { Ground } from "./ground.ts";
import { renderLevel, renderMissing } from "./level.ts";

/** Score and overall rating, then a table of every standard, grouped by domain. */
export function renderRatings(block: RatingsTable, ground: Ground): string {
  return element(
    "div",
    { id: block.id, class: "ratings", ...ground.at(block.at) },
    element("p", { class: "ratings-name" }, escapeHtml(block.name)),
    block.fieldwork ? element("p", { class: "ratings-fieldwork" }, escapeHtml(block.fieldwork)) : "",
    element("div", { class: "ratings-summary" }, renderScore(block, ground), renderOverall(block, ground)),
    renderTable(block, ground),
    ground.problemsAt(block.at),
  );
}

function renderScore({ score, scoreAt }: RatingsTable, ground: Ground): string {
  const value = score
    ? element("span", { class: "score" }, `${score.points}/${score.maximum}`)
    : renderMissing(ground);
  const said = element("p", ground.at(scoreAt), element("span", { class: "ratings-term" }, "Score "), value);
  return element("div", { class: "ratings-score" }, said, ground.problemsAt(scoreAt));
}

function renderOverall({ overall, overallAt }: RatingsTable, ground: Ground): string {
  const value = overall ? renderLevel(overall) : renderMissing(ground);
  const term = element("span", { class: "ratings-term" }, "Overall rating ");
  const said = element("p", ground.at(overallAt), term, value);
  return element("div", { class: "ratings-overall" }, said, ground.problemsAt(overallAt));
}

function renderTable({ domains }: RatingsTable, ground: Ground): string {
  const header = ["Standard", "Rating"].map((text) => element("th", { scope: "col" }, text));
  const groups = domains.map(({ title, standards }) =>
    element(
      "tbody",
      {},
      element("tr", {}, element("th", { scope: "rowgroup", colspan: 2 }, escapeHtml(title))),
      ...standards.map((row) => renderRow(row, ground)),
    ),
  );
  const caption = element("caption", {}, "Ratings of the standards");
  return element("table", {}, caption, element("thead", {}, element("tr", {}, ...header)), ...groups);
}

function renderRow({ name, at, level, state }: RatingsRow, ground: Ground): string {
  const value = level
    ? renderLevel(level)
    : state
      ? element("span", { class: "level level-none" }, escapeHtml(state))
      : renderMissing(ground);
  const cell = element("td", {}, value, ground.problemsAt(at));
  return element("tr", ground.at(at), element("th", { scope: "row" }, escapeHtml(name)), cell);
}
