/** Reading is tolerant: what could be read is there, what could not is listed, and what is dangerous is refused. */
import { describe, expect, it } from "vitest";
import { nodeAt } from "./node-at.ts";
import { parseFile } from "./parse.ts";
import { defaultLimits } from "./parsed-file.ts";
import { plainData } from "./plain-data.ts";

describe("a half-written file keeps what stands around the mistake", () => {
  it.each([
    ["a half-typed name", "a:\n  b: 1\n  nam\n  c: 2\nd: 3\n", { a: { b: 1, c: 2 }, d: 3 }],
    [
      "text after a quotation",
      "a:\n  - 'JitBit' was used\n  - kept\nb: 1\n",
      { a: ["JitBit", "kept"], b: 1 },
    ],
    ["a bracket that is not closed", "a: [1, 2\nb: 3\n", { a: [1, 2], b: 3 }],
    ["a second colon", "a:\n  - x: y: z\n  - kept\n", { a: [{ x: { y: "z" } }, "kept"] }],
    ["names below a text with a colon", "a: x: y\nb: 1\nc: 2\n", { a: { x: "y" }, b: 1, c: 2 }],
    ["a tab", "a:\n\t- x\nb: 1\n", { a: ["x"], b: 1 }],
    ["a half-typed name above one with a hard space", "nam\n\u00a0b\u00a0: 1\n", { "\u00a0b\u00a0": 1 }],
    ["a name without a value", "a:\nb: 1\n", { a: null, b: 1 }],
    ["a dash without a text", "a:\n  -\n  - x\n", { a: [null, "x"] }],
  ])("%s", (_name, text, data) => {
    expect(plainData(parseFile(text).documents[0]?.root)).toEqual(data);
  });
});

describe("one mistake is one issue, on its own word", () => {
  it.each([
    ["a half-typed name", "a:\n  b: 1\n  nam\n  c: 2\n", "nam"],
    ["a half-typed name above its values", "a:\n  nam\n    b: 1\n    c: 2\nd: 3\n", "nam"],
    ["a half-typed name above its list", "a:\n  nam\n    - b: 1\n      c: 2\nd: 3\n", "nam"],
    ["a half-typed name at the end", "a: 1\nnam", "nam"],
    ["a quotation that is never closed", 'a: "never closed\nb: 1\nc: 2\n', '"'],
    ["text after a quotation", "a: 'x' and more\nb: 1\n", "and more"],
    ["a second colon", "a: x: y: z\nb: 1\n", "x"],
    ["no space after a colon", "a:\n  name:Example\n  b: 1\n", "name:Example"],
    ["a bracket that is never closed", "a:\n  b: [1, 2\n  c: 3\n  d: 4\ne: 5\n", "["],
    ["a brace that is never closed", "a:\n  - {b: 1\n  - {b: 2}\nc: 3\n", "{"],
    ["a brace that the end of the file leaves open", "a: {b: 1", "{"],
    ["a brace behind a block sign", "a:\n  - x\n  - | {\n    text :\n  - y\nb: 1\n", "-"],
    ["a brace behind a block sign at the top", "a: | {\n  text :\nb:\n  - c: 1\n", "{"],
    ["a closing bracket too many", "a: [1, 2]]\nb: 3\nc: 4\n", "]"],
    ["a line that is indented too much", "a:\n  b: 1\n    c: 2\n  d: 3\n", "c"],
    ["a first line that is indented too much", "a:\n    b: 1\n  c: 2\n  d: 3\n  e: 4\n", "c"],
    ["a first line of the file that is indented", "  a: 1\nb: 2\nc: 3\nd: 4\n", "b"],
    ["a line that is indented too little", "a:\n  b: 1\n c: 2\n  d: 3\n", "c"],
    ["a dash that is indented too little", "a:\n  b:\n    - 1\n   - 2\n  c: 3\n", "-"],
    ["a dash among names", "a:\n  b: 1\n  - 2\nc: 3\n", "-"],
    ["a text that has lost its block", "a: |\nsome text\nand there\nb: 1\n", "some text"],
    ["a lone asterisk", "a: *\nb: 1\n", "*"],
    ["a sign that no text starts with", "a: @home\nb: 1\n", "@"],
    ["a tab", "a:\n\tb: 1\n\tc: 2\nd: 3\n", "\t"],
    ["a block that is indented with tabs", "a: |\n\tone\n\ttwo\nb: 1\n", "\t"],
  ])("%s", (_name, text, word) => {
    for (const written of [text, text.replaceAll("\n", "\r\n")]) {
      const [tree] = parseFile(written).documents;
      expect(tree?.syntaxIssues.map((issue) => written.slice(issue.start, issue.end))).toEqual([word]);
      expect(tree?.aliasIssues).toEqual([]);
    }
  });

  it.each([
    ["in two parts", "a: 'x' and more\nb: 1\nc: 'y' and more\n"],
    ["in two items of one list", "a:\n  - b: 'x' and more\n  - b: 'y' and more\n"],
    ["of two kinds in one part", "a:\n  b: 'x' and more\n  nam\n  c: 1\n"],
  ])("two mistakes %s are two issues", (_name, text) => {
    expect(parseFile(text).documents[0]?.syntaxIssues).toHaveLength(2);
  });

  it("tabs are told apart from other mistakes", () => {
    const kinds = (text: string) => parseFile(text).documents[0]?.syntaxIssues.map(({ kind }) => kind);
    expect(kinds("a:\n\tb: 1\n")).toEqual(["tab"]);
    expect(kinds("a:\n  b: 'x' y\n")).toEqual(["other"]);
  });

  it("spoils its own lines and what is indented below them, and no more", () => {
    const text = "a:\n  nam\n    b: 1\n  c: 2\nd: 3\n";
    const [issue] = parseFile(text).documents[0]?.syntaxIssues ?? [];
    expect(text.slice(issue?.spoilt.start, issue?.spoilt.end)).toBe("  nam\n    b: 1");
  });

  it("never reaches over the end of its line", () => {
    const text = "a: {b: 1\nc\nd\ne";
    for (const { start, end } of parseFile(text).documents[0]?.syntaxIssues ?? []) {
      expect(end).toBeGreaterThan(start);
      expect(text.slice(start, end)).not.toContain("\n");
    }
  });

  it("ten thousand of them in one place are one", () => {
    const [tree] = parseFile(`a: ${"[b, ".repeat(60)}\n${"c: [\n".repeat(10_000)}`).documents;
    expect(tree?.syntaxIssues).toHaveLength(1);
  });
});

describe("kinds of values that reports have not are read as what is written", () => {
  it.each([
    ["bytes", "a: !!binary aGk=\n", { a: "aGk=" }],
    ["a date", "a: !!timestamp 2022-11-21\n", { a: "2022-11-21" }],
    ["pairs in order", "a: !!omap\n- b: 1\n- c: 2\n", { a: [{ b: 1 }, { c: 2 }] }],
    ["pairs", "a: !!pairs [b: 1, b: 2]\n", { a: [{ b: 1 }, { b: 2 }] }],
    ["a set", "a: !!set {b, c}\n", { a: { b: null, c: null } }],
  ])("%s", (_name, text, data) => {
    const [tree] = parseFile(text).documents;
    expect(plainData(tree?.root)).toEqual(data);
    expect(tree?.syntaxIssues).toEqual([]);
  });

  it("a name that is itself made of names starts with the first of them", () => {
    const [tree] = parseFile("? earth: blue\n: moon: white\n").documents;
    expect(tree?.root).toMatchObject({ entries: [{ key: { kind: "map", start: 2, end: 13 } }] });
  });
});

describe("what is written with braces", () => {
  it.each([
    ["{a: 1}", true, "{a: 1}"],
    ["b: 1\n{a: 1}: c\n", false, "b: 1\n{a: 1}: c"],
    ["{a: 1}: c\n", false, "{a: 1}: c"],
    ["!!map {a: 1}", true, "{a: 1}"],
    ["{}", true, "{}"],
  ])("%j", (text, flow, stretch) => {
    const [tree] = parseFile(text).documents;
    expect(tree?.root).toMatchObject({ flow });
    expect(text.slice(tree?.root?.start, tree?.root?.end)).toBe(stretch);
  });
});

it("a name with its value in brackets has no braces", () => {
  const [tree] = parseFile("[{a: 1}: {b: 2}, c: ]").documents;
  const [first, second] = tree?.root?.kind === "list" ? tree.root.items : [];
  expect(first).toMatchObject({ flow: false, start: 1, end: 15 });
  expect(second).toMatchObject({ flow: false, start: 17, end: 20 });
});

describe("aliases are bound and bounded", () => {
  it("a value is repeated where its mark stands before it", () => {
    expect(plainData(parseFile("a: &x [1]\nb: *x\n").documents[0]?.root)).toEqual({ a: [1], b: [1] });
  });

  it.each([
    ["unknown", "a: *x\n"],
    ["unknown", "a: *x\nb: &x 1\n"],
    ["circular", "a: &x [*x]\n"],
    ["circular", "a: &x {b: {c: *x}}\n"],
  ])("%s", (kind, text) => {
    expect(parseFile(text).documents[0]?.aliasIssues.map((issue) => issue.kind)).toEqual([kind]);
  });

  it("a billion laughs are cut off", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let i = 1; i < 10; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(", ")}]`,
      );
    const [tree] = parseFile(lines.join("\n")).documents;
    expect(tree?.aliasIssues[0]?.kind).toBe("tooLarge");
    expect(JSON.stringify(plainData(tree?.root)).length).toBeLessThan(10 * defaultLimits.aliasValues);
  });
});

describe("what aliases may repeat is bounded over the whole file", () => {
  const limits = { ...defaultLimits, aliasValues: 10 };
  const issues = (text: string) =>
    parseFile(text, limits).documents.map(({ aliasIssues }) => aliasIssues.map(({ kind }) => kind));

  it("in all its documents together", () => {
    const document = "a: &x [1, 2, 3]\nb: *x\nc: *x\n";
    expect(issues(document)).toEqual([[]]);
    expect(issues(`${document}---\n${document}`)).toEqual([[], ["tooLarge", "tooLarge"]]);
  });

  it("a long text counts for as many values as hundreds of characters it has", () => {
    expect(issues(`a: &x ${"x".repeat(499)}\nb: *x\nc: *x\n`)).toEqual([[]]);
    expect(issues(`a: &x ${"x".repeat(500)}\nb: *x\nc: *x\n`)).toEqual([["tooLarge"]]);
  });
});

describe("what would be pointless or dangerous to read is refused", () => {
  it.each([
    ["too long", "x".repeat(50), "tooLong"],
    ["a NUL character", "a: \0", "notText"],
    ["conflict markers", "<<<<<<< a\n=======\n>>>>>>> b\n", "conflict"],
    ["ten brackets where nine are allowed", `a: ${"[".repeat(10)}`, "tooDeep"],
  ])("%s", (_name, text, kind) => {
    expect(parseFile(text, { length: 40, depth: 9, aliasValues: 100 }).refusal?.kind).toBe(kind);
  });

  it.each(["[", "- ", "{a: ", "? ", "- ? ", "[{? "])("ten thousand levels of %j use no stack", (opening) => {
    expect(parseFile(opening.repeat(10_000)).refusal?.kind).toBe("tooDeep");
  });

  it("a thousand levels, each on its own line, use no stack", () => {
    const lines = Array.from({ length: 1_000 }, (_, level) => `${" ".repeat(level)}a:`);
    expect(parseFile(lines.join("\n")).refusal?.kind).toBe("tooDeep");
  });

  it("half a million empty lists take no memory", () => {
    expect(parseFile(`annexes: [${"[],".repeat(500_000)}]`).refusal).toEqual({
      kind: "tooMany",
      limit: 500_000,
    });
  });

  it("arrows inside a text are text", () => {
    expect(parseFile("a: |\n  <<<<<<< b\n").refusal).toBeUndefined();
  });
});

describe("documents", () => {
  it.each([
    ["an empty file", "", 0],
    ["only comments", "# a\n", 0],
    ["one", "a: 1\n", 1],
    ["two", "a: 1\n---\na: 2\n", 2],
    ["one with a byte-order mark", "\uFEFFa: 1\n", 1],
    ["one with Windows line ends", "a: 1\r\nb: 2\r\n", 1],
  ])("%s", (_name, text, count) => {
    expect(parseFile(text).documents.filter((tree) => tree.root)).toHaveLength(count);
  });

  it("reaches to the end of the file where it cannot be read", () => {
    const text = "a: [1]]\nb: 1\n# a comment\n";
    expect(parseFile(text).documents.at(-1)?.end).toBe(text.length);
  });

  it("counts a byte-order mark as a character like others", () => {
    const text = "\uFEFFa: 1\nb: 2\n";
    expect(nodeAt(parseFile(text).documents[0]?.root, ["b"])?.start).toBe(text.indexOf("2"));
  });

  it("holds the same with Windows line ends", () => {
    const text = "a:\n  - one\n  - |\n    two\n    three\nb: 'x'\n";
    const data = (written: string) => plainData(parseFile(written).documents[0]?.root);
    expect(data(text.replaceAll("\n", "\r\n"))).toEqual(data(text));
  });

  it("names that look like numbers stay as they are written", () => {
    expect(nodeAt(parseFile("1.10: x\n").documents[0]?.root, ["1.10"])).toMatchObject({ value: "x" });
  });
});
