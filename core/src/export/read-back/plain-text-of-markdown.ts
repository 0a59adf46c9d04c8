/** The words of our own Markdown: the exact way back from its escaping, no reader of Markdown at large. */

/** The text that readers see. Marks, addresses and references to footnotes are left out. */
export function plainTextOfMarkdown(markdown: string): string {
  return markdown
    .split("\n")
    .map((line) => line.replace(lineStart, ""))
    .join("\n")
    .replace(piece, (written, broken, escaped, hex, fence, code) => {
      if (broken !== undefined) return "\n";
      if (escaped !== undefined) return escaped;
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (fence !== undefined) return code;
      return written === "|" ? " " : "";
    });
}

/** Signs of quotations and lists, and then of a heading, a footnote, a rule or the line under the header of a table. */
const lineStart = /^(?:\s|>|[-*](?=\s)|\d{1,9}[.)](?=\s))*(?:#{1,6}(?=\s)|\[\^\d+\]:|___$|\|(?: --- \|)+$)?/;

/** A line break, an escaped sign, a letter by its number, code, and what only marks: references, addresses, marks. */
const piece =
  /\\(\n)|\\([!-/:-@[-`{-~])|&#x([0-9a-f]+);|(`+)(?!`)([^\n]*?[^`\n])\4(?!`)|\[\^\d+\]|\]\((?:<[^>\n]*>|[^()\s]*)\)|\[|\*\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\|/gu;
