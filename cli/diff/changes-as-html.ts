/** Changes as one page that needs nothing else: no script, no network, light and dark, made to be printed too. */
import { createHash } from "node:crypto";
import type { WordChange } from "../../core/src/compare/report-changes.ts";
import { element, emptyElement, escapeHtml } from "../../core/src/export/html/element.ts";
import { reportCss } from "../../core/src/export/report-css.gen.ts";
import { visible } from "../reporters/visible-text.ts";
import type { ComparedSides } from "./compared-sides.ts";
import { diffCss } from "./diff-css.ts";
import { saySide } from "./say-side.ts";
import { sayHowMuch, tellChanges } from "./tell-changes.ts";
import type { Entry, Group, Line, Section, Sign } from "./told-changes.ts";

/** The whole page; ends with a line end. */
export function changesAsHtml({ before, after, changes }: ComparedSides): string {
  const report = (after.report.title?.text ?? before.report.title?.text ?? "").trim();
  const sections = tellChanges(changes);
  const body = element(
    "body",
    { class: "report-page" },
    element("a", { class: "skip-link", href: "#changes" }, "Skip to the changes"),
    element(
      "main",
      { id: "changes", class: "report changes", tabindex: -1 },
      element("h1", {}, "What changed"),
      report ? element("p", { class: "changes-of" }, safe(report)) : "",
      element(
        "p",
        { class: "changes-sides" },
        `From ${element("b", {}, safe(saySide(before)))} to ${element("b", {}, safe(saySide(after)))}.`,
      ),
      element("p", { class: "changes-sum" }, safe(sayHowMuch(changes))),
      "\n",
      ...sections.map(sectionHtml),
    ),
  );
  const head = headOf(report ? `What changed: ${report}` : "What changed");
  return `<!doctype html>\n${element("html", { lang: "en-GB" }, head, "\n", body)}\n`;
}

function headOf(title: string): string {
  const css = `${reportCss}\n${diffCss}`;
  const hash = createHash("sha256").update(css).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return element(
    "head",
    {},
    emptyElement("meta", { charset: "utf-8" }),
    emptyElement("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    emptyElement("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, safe(title)),
    element("style", {}, css),
  );
}

function sectionHtml({ title, groups }: Section): string {
  const short = groups.filter(({ entries }) => entries.some(({ values }) => values));
  const long = groups.filter(({ entries }) => entries.some(({ values }) => !values));
  const table = short.length > 0 ? `${tableHtml(short, title)}\n` : "";
  return `${element("section", {}, element("h2", {}, safe(title)), "\n", table, ...long.map(listHtml))}\n`;
}

/** What is short, as one table: a row for each change, under the name of the part it belongs to. */
function tableHtml(groups: readonly Group[], caption: string): string {
  const headings = ["What", "Before", "Now"].map((text) => element("th", { scope: "col" }, text));
  const bodies = groups.map(({ title, entries }) => {
    const head = title
      ? element(
          "tr",
          { class: "changes-group" },
          element("th", { colspan: 3, scope: "rowgroup" }, safe(title)),
        )
      : "";
    return element("tbody", {}, head, ...entries.filter(({ values }) => values).map(rowHtml));
  });
  return element(
    "table",
    { class: "changes-table" },
    element("caption", { class: "changes-said" }, safe(caption)),
    element("thead", {}, element("tr", {}, ...headings)),
    ...bodies,
  );
}

function rowHtml({ label, values, note }: Entry): string {
  const now = element("b", {}, safe(values?.after ?? "none"));
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, safe(label)),
    element("td", {}, safe(values?.before ?? "none")),
    element("td", {}, now, note ? ` ${element("span", { class: "changes-note" }, safe(note))}` : ""),
    "\n",
  );
}

function listHtml({ title, entries }: Group): string {
  const items = entries.filter(({ values }) => !values).map(itemHtml);
  const heading = title ? `${element("h3", {}, safe(title))}\n` : "";
  return `${heading}${element("ul", { class: "changes-list" }, ...items)}\n`;
}

const signNames = { added: "Added", removed: "Removed", changed: "Changed", moved: "Moved" } as const;

function itemHtml({ sign, label, note, words, lines = [] }: Entry): string {
  const text = words ? wording(words) : "";
  // A sentence that speaks for itself stands beside its sign.
  if (!label && !note) return element("li", {}, element("p", {}, signHtml(sign), " ", text), "\n");
  const head = [signHtml(sign), ...(label ? [element("b", {}, safe(label))] : []), ...noteHtml(note)].join(
    " ",
  );
  return element("li", {}, head, text ? element("p", {}, text) : "", ...lines.map(lineHtml), "\n");
}

/** Where words changed, they show themselves that the sentence did. */
function lineHtml({ sign, words, note }: Line): string {
  const mark = sign === "changed" ? [] : [signHtml(sign)];
  return element("p", {}, [...mark, wording(words), ...noteHtml(note)].join(" "));
}

function signHtml(sign: Sign): string {
  return element("span", { class: `changes-sign changes-${sign}` }, signNames[sign]);
}

function noteHtml(note: string | undefined): string[] {
  return note ? [element("span", { class: "changes-note" }, safe(note))] : [];
}

function wording(words: readonly WordChange[]): string {
  return words.map(wordHtml).join("");
}

/** A change is underlined or struck out, coloured, and said to who cannot see either. */
function wordHtml({ change, text }: WordChange): string {
  if (change === "same") return safe(text);
  const words = text.trim();
  const lead = text.slice(0, text.length - text.trimStart().length);
  const tail = text.slice(lead.length + words.length);
  const [name, said] = change === "removed" ? ["del", "[taken out: "] : ["ins", "[put in: "];
  const hidden = (said: string) => element("span", { class: "changes-said" }, said);
  return `${lead}${element(name, {}, hidden(said), safe(words), hidden("] "))}${tail}`;
}

/** A text on one line, as HTML. */
function safe(text: string): string {
  return escapeHtml(visible(text));
}
