import { describe, expect, it } from "vitest";
import { asMarkdown, excerpt } from "./as-markdown.ts";

describe("text in Markdown stays text", () => {
  it.each([
    ["[a](command:x)", "\\[a\\](command:x)"],
    ["![a](https://bad.example)", "\\!\\[a\\](https\\://bad.example)"],
    ["<b>&amp;</b>", "\\<b\\>\\&amp;\\</b\\>"],
    ["www.bad.example, me@bad.example", "www\\.bad.example, me\\@bad.example"],
    ["# a\n\n- b", "\\# a - b"],
    ["1. a", "1\\. a"],
    ["- a", "\\- a"],
    ["**a** `b` ~~c~~ a|b $(d)", "\\*\\*a\\*\\* \\`b\\` \\~\\~c\\~\\~ a\\|b \\$(d)"],
    ["a\u202eb\u0000c", "abc"],
    ["\\[a]", "\\\\\\[a\\]"],
  ])("%j", (text, markdown) => {
    expect(asMarkdown(text)).toBe(markdown);
  });

  it.each([
    "2.2 Assessment",
    "13 of 21, 61.9 per cent",
    "“Good” – the unit’s",
    "High-quality (well-focused)",
  ])("and nothing is done to %s", (text) => {
    expect(asMarkdown(text)).toBe(text);
  });
});

describe("the first words of a text", () => {
  it("end with a word, and with dots where more follows", () => {
    expect(excerpt("One two three four", 10)).toBe("“One two …”");
    expect(excerpt("One\n  two\n", 10)).toBe("“One two”");
  });

  it("are cut where there is no end of a word", () => {
    expect(excerpt("a".repeat(20), 10)).toBe(`“${"a".repeat(10)} …”`);
    expect(excerpt(`aaa${"😀".repeat(20)}`, 10)).toBe("“aaa😀😀😀 …”");
  });
});
