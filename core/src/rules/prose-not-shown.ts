/** Prose holds a table or a picture of Markdown, which no document shows as what it is. */
import { matchesOf } from "../document/matches-of.ts";
import { excerpt } from "../lint/misread/excerpt.ts";
import type { ReportRule } from "../lint/rule.ts";
import { foundInProse } from "../model/found-in-prose.ts";

export const proseNotShown: ReportRule = {
  id: "prose-not-shown",
  summary: "A table or a picture in prose is not shown as what it is.",
  severity: "warning",
  reads: "report",
  follows: "text",
  check({ report }, say) {
    for (const { value, found } of foundInProse(report, notShownIn, ({ text }) => notShownIn(text)))
      say({ at: value.rangeOf(found.start, found.end), message: found.message });
  },
};

/** Every table and picture in a text, with what is said of it. */
function notShownIn(written: string): { start: number; end: number; message: string }[] {
  if (!/\||!\[/.test(written)) return [];
  const text = withoutCode(written);
  return [
    ...tablesIn(text).map(({ start, end }) => ({ start, end, message: ofTable })),
    ...matchesOf(picture, text).map(({ index, 0: { length }, 0: sign, 1: words = "" }) => ({
      start: index,
      end: index + length,
      message: ofPicture(sign, words.trim()),
    })),
  ];
}

const ofTable =
  "A table cannot be set in prose, so its lines are printed one behind the other with all their signs; write it as a list or as sentences.";

function ofPicture(written: string, words: string): string {
  const shown =
    words === ""
      ? `${excerpt(written)} is printed as it stands`
      : `only the words ${excerpt(words)} are printed`;
  return `A picture cannot be shown in prose, so ${shown}; say in words what it shows.`;
}

const picture = /(?<!\\)!\[([^[\]\n]*)\]\([^()\s]*(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?\)/g;

/** The line between the header of a table and its rows. */
const underHeader = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** The header line of each table: what stands above a line of dashes and bars, with as many bars in it. */
function tablesIn(text: string): { readonly start: number; readonly end: number }[] {
  const found: { readonly start: number; readonly end: number }[] = [];
  let start = 0;
  const lines = text.split("\n");
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]?.trimEnd() ?? "";
    const first = line.search(/[^\s>]/);
    const isHeader =
      first >= 0 && next.includes("|") && underHeader.test(next) && cells(line) === cells(next);
    if (isHeader) found.push({ start: start + first, end: start + line.trimEnd().length });
    start += line.length + 1;
  }
  return found;
}

/** How many cells a line has; bars at its ends are its frame. */
function cells(line: string): number {
  const inner = line.replace(/^[\s>]*\|?/, "").replace(/\|?\s*$/, "");
  return inner.split(/(?<!\\)\|/).length;
}

/** The text, sign for sign, with code blanked: there every sign is meant to be printed. */
function withoutCode(text: string): string {
  return text
    .replace(/^[ \t]{0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]{0,3}\1[`~]*[ \t]*$|$(?![\s\S]))/gm, blank)
    .replace(/(?<!`)(`{1,3})(?!`)[^`\n]+\1(?!`)/g, blank);
}

function blank(found: string): string {
  return found.replace(/[^\n]/g, " ");
}
