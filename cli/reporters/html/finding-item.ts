/** One finding on the page. */
import type { LineIndex } from "../../../core/src/document/line-index.ts";
import { element, escapeHtml } from "../../../core/src/export/html/element.ts";
import type { Problem, Range } from "../../../core/src/problem.ts";
import { visible } from "../visible-text.ts";

/** An item of a list: how bad it is, where, what, the lines, other places, what can be done, and the rule. */
export function findingItem(problem: Problem, lines: LineIndex): string {
  const { severity, ruleId, message, range } = problem;
  const head = [
    element("strong", { class: "severity" }, severity),
    " ",
    element("span", { class: "place" }, placeOf(range)),
    " ",
    element("a", { class: "rule", href: `#${ruleId}` }, escapeHtml(ruleId)),
  ];
  const more = [
    ...problem.related.map((place) => `See also ${placeOf(place.range)}: ${place.message}`),
    ...problem.fixes.map(({ title }) => `Fix offered: ${title}`),
  ].map((text) => element("li", {}, escapeHtml(visible(text))));
  const parts = [
    element("p", { class: "head" }, ...head),
    element("p", { class: "message" }, escapeHtml(visible(message))),
    excerptOf(lines, range),
    more.length > 0 ? element("ul", { class: "more" }, ...more) : "",
  ];
  return `${element("li", { class: severity }, ...parts)}\n`;
}

function placeOf({ start }: Range): string {
  return `line ${start.line + 1}, column ${start.character + 1}`;
}

/** The line that a finding begins in, with the words it is about marked. Nothing for an empty line or file. */
function excerptOf(lines: LineIndex, { start, end }: Range): string {
  const text = lines.lineText(start.line);
  if (text.trim() === "") return "";
  const to = end.line > start.line ? text.length : end.character;
  const before = text.slice(0, start.character).trimStart();
  const marked = text.slice(start.character, to);
  const after = text.slice(to);
  const content = [
    escapeHtml(visible(shortened(before, "start"))),
    marked === "" ? "" : element("mark", {}, escapeHtml(visible(shortened(marked, "end")))),
    escapeHtml(visible(shortened(after, "end"))),
  ];
  const code = element("code", {}, ...content);
  return element("pre", {}, code);
}

/** Whole words, at most so many signs, with “…” where something is left out. */
function shortened(text: string, leaveOut: "start" | "end"): string {
  if (text.length <= room) return text;
  return leaveOut === "start"
    ? `… ${text.slice(-room).replace(/^\S*\s/, "")}`
    : `${text.slice(0, room).replace(/\s\S*$/, "")} …`;
}

const room = 160;
