/** What a rule is about, for the end of the page. */
import { element, escapeHtml } from "../../../core/src/export/html/element.ts";
import { explanationOf, plainText } from "../rule-explanation.ts";

/** The rule with its summary and the words of its page; findings lead here by the rule's id. */
export function ruleSection(id: string, summary: string, page: string): string {
  const paragraphs = explanationOf(page).map((paragraph) => element("p", {}, withCode(paragraph)));
  const parts = [element("h3", { id }, escapeHtml(id)), element("p", {}, escapeHtml(summary)), ...paragraphs];
  return element("section", { class: "about" }, ...parts);
}

function withCode(paragraph: string): string {
  return paragraph
    .split(/`([^`]*)`/)
    .map((part, at) => (at % 2 === 1 ? element("code", {}, escapeHtml(part)) : escapeHtml(plainText(part))))
    .join("");
}
