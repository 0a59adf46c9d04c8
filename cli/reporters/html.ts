/**
 * Findings as one page to read, print or keep: offline, without scripts, by file, each with its lines, its arithmetic
 * and a way to what its rule is about. What is silenced stands at the end with the reasons.
 */
import { createHash } from "node:crypto";
import { element, emptyElement, escapeHtml } from "../../core/src/export/html/element.ts";
import type { Problem } from "../../core/src/problem.ts";
import { version } from "../../package.json";
import type { Tally } from "../check/tally.ts";
import { findingItem } from "./html/finding-item.ts";
import { findingsStyle } from "./html/findings-style.ts";
import { ruleSection } from "./html/rule-section.ts";
import { openProblems } from "./open-problems.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";
import { summaryOf } from "./summary.ts";
import { visible } from "./visible-text.ts";

type Needed = Pick<ReporterOptions, "shown" | "rules" | "rulePage">;

/** Gives the page at the end. */
export function htmlReporter(options: Needed): Reporter {
  const sections: string[] = [];
  const clean: string[] = [];
  const silenced: string[] = [];
  const ruleIds = new Set<string>();
  return {
    file({ shown, lines, problems }) {
      const open = openProblems(problems);
      for (const { ruleId } of open) ruleIds.add(ruleId);
      if (open.length === 0) clean.push(shown);
      else
        sections.push(
          fileSection(
            shown,
            open.map((problem) => findingItem(problem, lines)),
          ),
        );
      silenced.push(
        ...problems.filter((problem) => problem.suppressed).map((one) => silencedItem(shown, one)),
      );
      return "";
    },
    async end(tally) {
      const rules = options.rules.filter(({ id }) => ruleIds.has(id));
      const explained = await Promise.all(
        rules.map(async ({ id, summary }) => ruleSection(id, summary, await options.rulePage(id))),
      );
      return page(tally, [
        element("p", { class: "summary" }, escapeHtml(summaryOf(tally, options.shown))),
        ...sections,
        listSection(
          "Nothing to report in",
          clean.map((shown) => element("li", {}, escapeHtml(visible(shown)))),
        ),
        listSection("Silenced in the files", silenced),
        explained.length > 0 ? section("What the rules are about", ...explained) : "",
      ]);
    },
  };
}

function fileSection(shown: string, items: readonly string[]): string {
  return section(visible(shown), element("ol", { class: "findings" }, "\n", ...items));
}

function silencedItem(shown: string, { range, ruleId, message, suppressed }: Problem): string {
  const place = `${visible(shown)}, line ${range.start.line + 1}, ${ruleId}`;
  const reason = suppressed?.reason ? `Reason: ${suppressed.reason}` : "No reason is given.";
  return element(
    "li",
    {},
    element("span", { class: "place" }, escapeHtml(place)),
    element("p", {}, escapeHtml(visible(message))),
    element("p", {}, escapeHtml(visible(reason))),
  );
}

function listSection(heading: string, items: readonly string[]): string {
  return items.length > 0 ? section(heading, element("ul", {}, ...items)) : "";
}

function section(heading: string, ...content: readonly string[]): string {
  return element("section", {}, element("h2", {}, escapeHtml(heading)), "\n", ...content, "\n");
}

function page(tally: Tally, content: readonly string[]): string {
  const hash = createHash("sha256").update(findingsStyle).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const passed = tally.errors + tally.warnings === 0;
  const title = passed ? "Inspection reports: nothing wrong was found" : "Inspection reports: findings";
  const head = [
    emptyElement("meta", { charset: "utf-8" }),
    emptyElement("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    emptyElement("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    emptyElement("meta", { name: "color-scheme", content: "light dark" }),
    element("title", {}, escapeHtml(title)),
    element("style", {}, findingsStyle),
  ];
  const made = element("footer", {}, element("p", {}, `Made by inspection-reports ${escapeHtml(version)}.`));
  const main = element("main", {}, element("h1", {}, escapeHtml(title)), "\n", ...content);
  const body = element("body", {}, "\n", main, "\n", made, "\n");
  return `<!doctype html>\n${element("html", { lang: "en-GB" }, element("head", {}, ...head), "\n", body)}\n`;
}
