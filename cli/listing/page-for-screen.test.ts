import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pageForScreen } from "./page-for-screen.ts";

const plain = { colours: false, columns: 60 };
const page = `# rating-wrong

A rating follows from its figures. Write it under \`rating\`, as
the [framework](../frameworks.md) says.

\`\`\`yaml wrong signs
rating: Good

#       ^^^^ is not \`Good\`
\`\`\`

The fix:

\`\`\`yaml fixed
rating: \`Outstanding\`
\`\`\`
`;

describe("a rule's page on a screen", () => {
  it("has its examples indented and named, and no signs of Markdown around them", () => {
    expect(pageForScreen(page, plain)).toBe(`rating-wrong

A rating follows from its figures. Write it under “rating”,
as the framework says.

  Reported:
    rating: Good

    #       ^^^^ is not \`Good\`

The fix:

  Put right:
    rating: \`Outstanding\`
`);
  });

  it("has a title in bold where there are colours", () => {
    const shown = pageForScreen(page, { ...plain, colours: true });
    expect(shown.startsWith("\u001b[1mrating-wrong\u001b[22m\n")).toBe(true);
  });

  it("is as wide as the screen, and no wider than can be read", () => {
    const widest = (columns: number) =>
      Math.max(
        ...pageForScreen(`${"word ".repeat(100)}\n`, { ...plain, columns })
          .split("\n")
          .map((l) => l.length),
      );
    expect([widest(80), widest(500), widest(1)].map((width) => Math.ceil(width / 5) * 5)).toEqual([
      80, 100, 40,
    ]);
  });

  const pages = readdirSync("core/src/rules").filter((name) => name.endsWith(".md"));
  it.each(pages)("loses no word of %s", (name) => {
    const text = readFileSync(`core/src/rules/${name}`, "utf8");
    const words = (of: string) =>
      of
        .replace(/\]\([^)\s]+\)/g, "")
        .split(/[\s`“”[\]#]+|yaml \w+.*/)
        .filter(Boolean);
    const shown = pageForScreen(text, plain);
    expect(shown).not.toMatch(/^```|^#+ (?=\S+$)/m);
    const labels = /^ {2}(?:Reported|Put right|Not reported):$/gm;
    expect(words(shown.replace(labels, "")).join(" ")).toBe(words(text).join(" "));
  });
});
