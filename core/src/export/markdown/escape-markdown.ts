/** Text in Markdown that reads the same: nothing in it begins a link, a list, a table, HTML or a formula. */

/** Where a text stands. */
export interface TextPlace {
  /** Within the text of a link, where no bracket and no address may stand. */
  readonly isLinked?: boolean;
  /** Something other than text follows at once, and must not be taken for a part of an address. */
  readonly isFollowed?: boolean;
}

/**
 * A text on one line, for any place in Markdown but the beginning of a line. Only signs that would begin or end
 * something are escaped, so that it can be read as it stands; web and mail addresses may become links.
 */
export function escapeMarkdown(
  text: string,
  { isLinked = false, isFollowed = false }: TextPlace = {},
): string {
  const escaped = withoutSentinels(text)
    .replace(/(?:(?<!\s)\s+)?[\r\n]\s*/g, " ")
    .replace(signs, "\\$&")
    .replace(isLinked ? /\]/g : /\](?=\()/g, "\\]")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/:(?=[\w+-]+:)/g, "\\:");
  // Within an address a reader of Markdown may take the sign of an escape for a part of it.
  return escaped.replace(/\S+/g, (word: string, at: number) => {
    const isLast = at + word.length === escaped.length;
    return isLinked || (isFollowed && isLast) || word.includes("\\") ? withoutAddress(word) : word;
  });
}

/** A word that no reader takes for an address. */
function withoutAddress(word: string): string {
  return word
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\b(www)\./gi, "$1\\.")
    .replace(/(?<=[\w.+-])@(?=[\w-])/g, "\\@");
}

/** A finished line, made safe against what begins something at the beginning of a line, such as `1.` or `-`. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^[ \t]+/, "")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^(?:[-+=#>:]|\*(?=\s|$)|~(?=~~))/, "\\$&");
}

/** A text in a code span or the address of a link: as it stands, without what would be mistaken for a sentinel. */
export function withoutSentinels(text: string): string {
  return text.replaceAll(opening, "").replaceAll(closing, "").replace(unprintable, "\ufffd");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: Markdown is read on screens, which these would steer.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/**
 * Signs that nobody can see stand before and behind marked words while a text is put together. No letter may stand
 * there, or the marks would be taken for signs of the text: see `settled` in `render-inlines.ts`.
 */
export const opening = "\u0001";
export const closing = "\u0002";

/**
 * Signs with which CommonMark, or the tables, strikethrough and formulas that many readers know, begin something in a
 * line. Left alone are a star between spaces, an underscore within a word, a tilde and a sum of dollars behind a space,
 * which can end nothing, and “<” before what is no name.
 */
const signs =
  /[\\`[|]|(?<!\s)\*|\*(?!\s)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<!\s)~|~(?=~)|(?<!\s)\$|\$(?!\d)|<(?=[A-Za-z/!?])/gu;
