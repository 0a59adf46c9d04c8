/** A text as if it were translated: longer, with accents, in brackets, so that missing translations and narrow places are seen. */

const accents: Readonly<Record<string, string>> = {
  a: "á",
  c: "ç",
  e: "é",
  i: "í",
  n: "ñ",
  o: "ó",
  u: "ü",
  y: "ý",
  A: "Á",
  C: "Ç",
  E: "É",
  I: "Í",
  N: "Ñ",
  O: "Ó",
  U: "Ü",
  Y: "Ý",
};

/** What is for a program: `{0}`, addresses of links, code, icons. */
const kept = /\{\d+\}|\]\([^)]*\)|`[^`]*`|\$\([a-z-]+\)/g;

/** Changes the words and keeps what is for a program. */
export function pseudoLocale(text: string): string {
  const words = text.split(kept);
  const between = text.match(kept) ?? [];
  const changed = words.map((part, at) => accented(part) + (between[at] ?? ""));
  return `⟦${changed.join("")}${" ~".repeat(Math.ceil(text.length / 12))}⟧`;
}

function accented(text: string): string {
  return text.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter);
}
