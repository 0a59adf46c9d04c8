/** The words of our own HTML: the exact way back from its escaping, no reader of HTML at large. */

/** The text that readers see of a page; blocks, cells and line breaks end a line. Footnote references are left out. */
export function plainTextOfHtml(html: string): string {
  return html
    .replace(/<(head|style|script|svg|sup)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<(\/?)([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi, (_, __, name: string) =>
      inline.has(name.toLowerCase()) ? "" : "\n",
    )
    .replace(/<!(?:[^>]*)>/g, "")
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (written, decimal, hex, name) => {
      if (name) return named.get(name) ?? written;
      return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
    });
}

/** Elements that stand within a line. */
const inline: ReadonlySet<string> = new Set(["a", "span", "strong", "em", "code", "b", "i"]);

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
]);
