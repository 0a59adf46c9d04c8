/** Text in Markdown that reads the same: nothing in it begins a link, a list, a table, HTML or a formula. */

/** A text on one line, for any place in Markdown but the beginning of a line. */
export function escapeMarkdown(text: string): string {
  return withoutSentinels(text)
    .replace(/\s*[\r\n]\s*/g, " ")
    .replace(signs, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/:(?=\/\/|[\w+-]+:)/g, "\\:")
    .replace(/\b(www)\./gi, "$1\\.")
    .replace(/(?<=[\w.+-])@(?=[\w-])/g, "\\@");
}

/** A finished line, made safe against what begins something at the beginning of a line, such as `1.` or `-`. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^[ \t]+/, "")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^[-+=#>:]/, "\\$&");
}

/** A text in a code span or the address of a link: as it stands, without what would be mistaken for a sentinel. */
export function withoutSentinels(text: string): string {
  return text.replaceAll(opening, "").replaceAll(closing, "").replaceAll("\0", "\ufffd");
}

/**
 * Signs that nobody can see stand before and behind marked words while a text is put together. No letter may stand
 * there, or the marks would be taken for signs of the text: see `settled` in `render-inlines.ts`.
 */
export const opening = "\u0001";
export const closing = "\u0002";

/** Signs with which CommonMark, or the tables, strikethrough and formulas that many readers know, begin something in a line. */
const signs = /[\\`*_[\]<|~$]/g;
