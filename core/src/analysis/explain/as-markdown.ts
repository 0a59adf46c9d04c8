/**
 * Text of a report inside Markdown that an editor shows: always text, never a link, an image, HTML or a
 * heading, whatever a hostile file holds.
 */

/** One line of Markdown that shows exactly this text; white space is joined, and what reorders letters is dropped. */
export function asMarkdown(text: string): string {
  return text
    .replace(unseen, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(signs, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\b(www)\./gi, "$1\\.")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^[-+=]/, "\\$&");
}

/** The first words of a text as Markdown, in quotation marks; cut at a word after `length` letters. */
export function excerpt(text: string, length = 200): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) return `“${asMarkdown(line)}”`;
  const end = line.lastIndexOf(" ", length);
  const cut = line.slice(0, end > length / 2 ? end : length);
  // Half of a sign that is written with two code units shows as rubbish.
  return `“${asMarkdown(cut.replace(/[\ud800-\udbff]$/, ""))} …”`;
}

/** Every sign with which Markdown begins something inside a line. */
const signs = /[\\`*_{}[\]<>#|~&!$@]/g;

// Letters that cannot be seen and turn the direction of what follows, and other control characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be dropped
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
