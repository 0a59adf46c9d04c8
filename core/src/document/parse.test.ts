/** Reading is tolerant: what could be read is there, what could not is listed, and what is dangerous is refused. */
import { describe, expect, it } from "vitest";
import { nodeAt } from "./node-at.ts";
import { defaultLimits, parseFile } from "./parse.ts";
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
    ["a name without a value", "a:\nb: 1\n", { a: null, b: 1 }],
    ["a dash without a text", "a:\n  -\n  - x\n", { a: [null, "x"] }],
  ])("%s", (_name, text, data) => {
    expect(plainData(parseFile(text).documents[0]?.root)).toEqual(data);
  });
});

describe("one mistake is one issue, on its own word", () => {
  it.each([
    ["a half-typed name", "a:\n  b: 1\n  nam\n  c: 2\n", "nam"],
    ["a quotation that is never closed", 'a: "never closed\nb: 1\nc: 2\n', '"'],
    ["text after a quotation", "a: 'x' and more\nb: 1\n", "and more"],
    ["a second colon", "a: x: y: z\nb: 1\n", "x"],
  ])("%s", (_name, text, word) => {
    const [tree] = parseFile(text).documents;
    expect(tree?.syntaxIssues.map((issue) => text.slice(issue.start, issue.end))).toEqual([word]);
  });

  it("two mistakes in two parts are two issues", () => {
    const [tree] = parseFile("a: 'x' and more\nb: 1\nc: 'y' and more\n").documents;
    expect(tree?.syntaxIssues).toHaveLength(2);
  });

  it("never reaches over the end of its line", () => {
    for (const { start, end } of parseFile("a: {b: 1\nc\nd\ne").documents[0]?.syntaxIssues ?? []) {
      expect("a: {b: 1\nc\nd\ne".slice(start, end)).not.toContain("\n");
    }
  });
});

describe("aliases are bound and bounded", () => {
  it("a value is repeated where its mark stands before it", () => {
    expect(plainData(parseFile("a: &x [1]\nb: *x\n").documents[0]?.root)).toEqual({ a: [1], b: [1] });
  });

  it.each([
    ["unknown", "a: *x\n"],
    ["circular", "a: &x [*x]\n"],
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

describe("what would be pointless or dangerous to read is refused", () => {
  it.each([
    ["too long", "x".repeat(50), "tooLong"],
    ["a NUL character", "a: \0", "notText"],
    ["conflict markers", "<<<<<<< a\n=======\n>>>>>>> b\n", "conflict"],
    ["ten brackets where nine are allowed", `a: ${"[".repeat(10)}`, "tooDeep"],
  ])("%s", (_name, text, kind) => {
    expect(parseFile(text, { length: 40, depth: 9, aliasValues: 100 }).refusal?.kind).toBe(kind);
  });

  it.each([["[", "- ", "{a: "]])("ten thousand levels of %j use no stack", (opening) => {
    expect(parseFile(opening.repeat(10_000)).refusal?.kind).toBe("tooDeep");
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

  it("names that look like numbers stay as they are written", () => {
    expect(nodeAt(parseFile("1.10: x\n").documents[0]?.root, ["1.10"])).toMatchObject({ value: "x" });
  });
});
