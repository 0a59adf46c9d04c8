/** What the page of a rule says in short: what it is about, and how to put it right. The examples stay on the page. */

/** The paragraphs before the first example, and the one that says what to do; each on one line, still as Markdown. */
export function explanationOf(page: string): string[] {
  const paragraphs = page.split(/\n{2,}/).map((paragraph) => paragraph.replace(/\s+/g, " ").trim());
  const [, ...rest] = paragraphs.filter((paragraph) => paragraph !== "");
  const example = rest.findIndex((paragraph) => paragraph.startsWith("```"));
  const before = example < 0 ? rest : rest.slice(0, example);
  const remedy = rest.slice(before.length).filter((paragraph) => paragraph.startsWith("To put it right"));
  return [...before, ...remedy];
}

/** A paragraph without its marks. */
export function plainText(paragraph: string): string {
  return paragraph
    .replaceAll("`", "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\*+([^*]+)\*+/g, "$1");
}
