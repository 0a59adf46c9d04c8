/** Prose in its parts: CommonMark, with a report's signs in it, and never anything that could run. */
import { describe, expect, it } from "vitest";
import { readProse } from "./read-prose.ts";
import type { WrittenInline, WrittenNode } from "./written-prose.ts";

describe("CommonMark", () => {
  it("tells paragraphs, lists and quotations apart, and knows where each begins", () => {
    const text = "One.\n\n- two\n- three\n\n> four\n";
    expect(readProse(text).map((node) => [node.kind, text.slice(node.start).split("\n")[0]])).toEqual([
      ["paragraph", "One."],
      ["list", "- two"],
      ["quotation", "> four"],
    ]);
  });

  it("joins the lines of a paragraph with a space", () => {
    expect(plain("The lift had not\nworked for months.")).toBe("The lift had not worked for months.");
  });

  it("numbers a list from where the writer begins", () => {
    expect(readProse("7. seven\n8. eight\n")).toMatchObject([{ kind: "list", ordered: true, first: 7 }]);
  });

  it("follows a reference to an address, and leaves the line that gives it out", () => {
    expect(readProse("See [the data][d].\n\n[d]: https://example.org/data\n")).toMatchObject([
      { inlines: [{ text: "See " }, { kind: "link", address: "https://example.org/data" }, { text: "." }] },
    ]);
  });

  it("shows a picture's words, for a report has no pictures", () => {
    expect(plain("![A broken lift](https://example.org/lift.png)")).toBe("A broken lift");
    expect(plain("As ![](lift.png) shows.")).toBe("As ![](lift.png) shows.");
  });
});

describe("signs", () => {
  it.each([
    ["{{enforcement}} relevant cases", "figure", "enforcement", "{{enforcement}}"],
    ["{{ enforcement }}", "figure", "enforcement", "{{ enforcement }}"],
    ["{{*a*}}", "figure", "*a*", "{{*a*}}"],
    ["353,083 people[^population].", "footnote", "population", "[^population]"],
    ["**bold[^a]**", "footnote", "a", "[^a]"],
    ["> quoted [^a]\n> further", "footnote", "a", "[^a]"],
    ["[a link [^a]](https://example.org)", "footnote", "a", "[^a]"],
  ])("%s", (text, sign, id, source) => {
    expect(signsIn(text)).toEqual([{ kind: "sign", sign, id, text: source }]);
  });

  it.each(["\\[^a]", "`[^a]`", "    [^a] in a block of code", "{{}}", "{ {a} }", "[^a b]"])(
    "%s is no sign",
    (text) => {
      expect(signsIn(text)).toEqual([]);
    },
  );

  it("keeps a footnote that is written in the way of other tools", () => {
    expect(plain("[^a]: note")).toBe("[^a]: note");
  });
});

describe("the address of a link on a line of its own", () => {
  it("is no text where a link uses it", () => {
    expect(plain("See [the data].\n\n[the data]: https://example.org/data")).toBe("See the data.");
    expect(plain("See ![a chart][chart].\n\n[chart]: https://example.org/chart")).toBe("See a chart.");
  });

  it.each(["[Officer]: Yes.", "[1]: 45%", "[the data]: https://example.org/data"])(
    "is text where none does, for then it may be what somebody said: %s",
    (text) => {
      expect(plain(text)).toBe(text);
    },
  );
});

describe("raw HTML is text", () => {
  it.each([
    "<script>alert(1)</script>",
    "a <b onclick=x>c</b>",
    "<!-- hidden -->",
    "<div>\n<p>x</p>\n</div>",
  ])("%s", (text) => {
    expect(plain(text)).toBe(text.replace(/\n/g, " "));
  });
});

describe("hostile text", () => {
  it.each([
    ["quotations in quotations", "> ".repeat(2000)],
    ["brackets that never close", "[".repeat(5000)],
    ["stars", "*a ".repeat(5000)],
    ["stars that open and close", "**a*".repeat(50_000)],
    ["lists in lists", Array.from({ length: 200 }, (_, depth) => `${" ".repeat(depth * 2)}- a`).join("\n")],
  ])("%s is read", (_, text) => {
    expect(readProse(text)).not.toEqual([]);
  });
});

function plain(text: string): string {
  return readProse(text).map(plainOf).join("\n");
}

function plainOf(node: WrittenNode): string {
  return "inlines" in node ? node.inlines.map(plainInline).join("") : "";
}

function plainInline(inline: WrittenInline): string {
  if ("text" in inline) return inline.text;
  return "inlines" in inline ? inline.inlines.map(plainInline).join("") : "";
}

function signsIn(text: string): WrittenInline[] {
  const inInlines = (inlines: readonly WrittenInline[]): WrittenInline[] =>
    inlines.flatMap((inline) =>
      inline.kind === "sign" ? [inline] : "inlines" in inline ? inInlines(inline.inlines) : [],
    );
  const inNodes = (nodes: readonly WrittenNode[]): WrittenInline[] =>
    nodes.flatMap((node) =>
      "inlines" in node ? inInlines(node.inlines) : node.kind === "quotation" ? inNodes(node.nodes) : [],
    );
  return inNodes(readProse(text));
}
