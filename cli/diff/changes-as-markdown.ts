/** Changes as Markdown, for a pull request or a wiki: tables for ratings and figures, lists for wordings. */
import type { WordChange } from "../../core/src/compare/report-changes.ts";
import { escapeLineStart, escapeMarkdown } from "../../core/src/export/markdown/escape-markdown.ts";
import { visible } from "../reporters/visible-text.ts";
import type { ComparedSides } from "./compared-sides.ts";
import { saySide } from "./say-side.ts";
import { sayHowMuch, tellChanges } from "./tell-changes.ts";
import type { Entry, Group, Line, Section, Sign } from "./told-changes.ts";

/** The whole text; ends with a line end. */
export function changesAsMarkdown({ before, after, changes }: ComparedSides): string {
  const title = after.report.title?.text ?? before.report.title?.text ?? "";
  const blocks = [
    `# What changed${title ? `: ${safe(title)}` : ""}`,
    `From ${safe(saySide(before))} to ${safe(saySide(after))}.`,
    escapeLineStart(safe(sayHowMuch(changes))),
    ...tellChanges(changes).flatMap(sectionBlocks),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function sectionBlocks({ title, groups }: Section): string[] {
  return [`## ${safe(title)}`, ...groups.flatMap(groupBlocks)];
}

function groupBlocks({ title, entries }: Group): string[] {
  const heading = title ? [`### ${safe(title)}`] : [];
  const short = entries.filter(({ values }) => values);
  const long = entries.filter(({ values }) => !values);
  return [
    ...heading,
    ...(short.length > 0 ? [tableOf(short)] : []),
    ...(long.length > 0 ? [long.map(itemOf).join("\n")] : []),
  ];
}

/** The last column only where there is something to say in it. */
function tableOf(entries: readonly Entry[]): string {
  const hasNotes = entries.some(({ note }) => note);
  const rows = entries.map(({ label, values, note = "" }) => [
    label,
    values?.before ?? "none",
    values?.after ?? "none",
    ...(hasNotes ? [note] : []),
  ]);
  const headings = ["What", "Before", "Now", ...(hasNotes ? ["Difference"] : [])];
  const lines = [headings, headings.map(() => "---"), ...rows.map((cells) => cells.map(safe))];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const signNames = { added: "Added", removed: "Removed", changed: "Changed", moved: "Moved" } as const;

function itemOf({ sign, label, note, words, lines = [] }: Entry): string {
  const item = `- ${headOf(sign, label, note)}${words ? `: ${wording(words)}` : ""}`;
  return [item, ...lines.map(lineOf)].join("\n");
}

function lineOf({ sign, words, note }: Line): string {
  return `  - ${headOf(sign, "", note)}: ${wording(words)}`;
}

function headOf(sign: Sign, label: string, note: string | undefined): string {
  return [
    `**${signNames[sign]}**`,
    ...(label ? [safe(label)] : []),
    ...(note ? [`(${safe(note)})`] : []),
  ].join(" ");
}

function wording(words: readonly WordChange[]): string {
  return words.map(({ change, text }) => wordsOf(change, text)).join("");
}

/** The elements of HTML, since the marks of Markdown do not hold beside every letter. */
function wordsOf(change: "same" | "removed" | "added", text: string): string {
  if (change === "same") return safe(text);
  const words = text.trim();
  const lead = text.slice(0, text.length - text.trimStart().length);
  const tail = text.slice(lead.length + words.length);
  const name = change === "removed" ? "del" : "ins";
  return `${lead}<${name}>${safe(words)}</${name}>${tail}`;
}

/** A text on one line in which nothing begins anything. */
function safe(text: string): string {
  return escapeMarkdown(visible(text));
}
