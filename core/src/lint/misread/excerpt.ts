/** The beginning of a text for a message, so that a sentence about a long text stays short. */

/** The text on one line in typographic quotation marks, cut after about forty letters at the end of a word. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= 40) return `“${line}”`;
  const cut = line.slice(0, 40);
  const space = cut.lastIndexOf(" ");
  return `“${space > 20 ? cut.slice(0, space) : cut} …”`;
}
