/**
 * Whatever is written, in whatever way: each character of a value leads to the place in the file where
 * that very character stands, or its escape, or the line end it was folded from, and back. Between the
 * places of two characters nothing stands but what a way of writing adds.
 */
import fc from "fast-check";
import { describe, it } from "vitest";
import { Document, Scalar, stringify } from "yaml";
import { checkTexts } from "../../../test/support/scalar-map-check.ts";

const seed = 20_221_201;

/** What texts are made of: words, and everything that a way of writing treats in its own way. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("one", "two", "three", "x", "72%") },
  { weight: 6, arbitrary: fc.constantFrom(" ", "  ", "\n", "\n\n", "\n  ", "   \n") },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "'",
      "''",
      '"',
      "\\",
      "\\n",
      ": ",
      " #",
      "- ",
      "# ",
      "|",
      ">",
      "*a*",
      "[b]",
      "é",
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom("\t", "\n\t", "\u00a0", "\u2028", "\u0085", "😀", "👩‍👧", "\ufeff", "e\u0301"),
  },
  { weight: 1, arbitrary: fc.constantFrom("\n\n\n\n", "\r", "\u0007", "\u200d", "\ud83d", "…".repeat(3)) },
);
const anyText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

const lineEnd = fc.constantFrom("\n", "\r\n");

describe("every character of a text leads to where it is written, and back", () => {
  it.each([
    Scalar.PLAIN,
    Scalar.QUOTE_SINGLE,
    Scalar.QUOTE_DOUBLE,
    Scalar.BLOCK_LITERAL,
    Scalar.BLOCK_FOLDED,
  ] as const)("as the library writes it: %s", (type) => {
    const width = fc.constantFrom(0, 12, 20, 40, 80);
    const indent = fc.constantFrom(1, 2, 4, 8);
    fc.assert(
      fc.property(anyText, width, indent, lineEnd, (value, lineWidth, indent, eol) => {
        const scalar = new Scalar(value);
        scalar.type = type;
        const document = new Document({ before: "x", a: { b: [scalar] }, after: ["y"] });
        const file = document.toString({ lineWidth, indent, minContentWidth: 0 }).replaceAll("\n", eol);
        checkTexts(file);
      }),
      { numRuns: 1500, seed },
    );
  });

  it("as JSON and in brackets", () => {
    fc.assert(
      fc.property(anyText, anyText, lineEnd, (one, two, eol) => {
        checkTexts(JSON.stringify({ a: one, b: [two] }, undefined, 2).replaceAll("\n", eol));
        checkTexts(stringify({ a: [one, { b: two }] }, { collectionStyle: "flow" }).replaceAll("\n", eol));
      }),
      { numRuns: 500, seed },
    );
  });

  it("as a block by hand: any header, any indentation, any blank lines", () => {
    const line = fc.tuple(
      fc.constantFrom(0, 0, 0, 1, 2, 5),
      fc.constantFrom("", "one", "two  ", "\tthree", "- 😀", "\t"),
    );
    const header = fc
      .tuple(fc.constantFrom("|", ">"), fc.constantFrom("", "-", "+"), fc.constantFrom("", "1", "3", "9"))
      .chain(([sign, chomping, digit]) =>
        fc.constantFrom(
          `${sign}${chomping}${digit}`,
          `${sign}${digit}${chomping}`,
          `${sign}${digit}${chomping}  # why`,
        ),
      );
    const blank = fc.constantFrom("", " ", "          ");
    fc.assert(
      fc.property(
        header,
        fc.array(fc.oneof(line, line, blank), { maxLength: 7 }),
        fc.constantFrom("a:", "- ", "- b:", "b:\n    a:", "a: &mark", "a: !!str", ""),
        fc.constantFrom("\nafter: y\n", "\n", "", "\n\n   \n", "\n# why\n"),
        lineEnd,
        (header, lines, holder, behind, eol) => {
          const indent = " ".repeat(Number(/\d/.exec(header)?.[0] ?? 3) + (holder.startsWith("b") ? 4 : 0));
          const body = lines.map((part) =>
            typeof part === "string" ? part : `${indent}${" ".repeat(part[0])}${part[1]}`,
          );
          checkTexts(`${holder} ${header}\n${body.join("\n")}${behind}`.replaceAll("\n", eol));
        },
      ),
      { numRuns: 6000, seed },
    );
  });

  it.each([
    ["bare", "", ["one", "two", "it's", '"', "\\", "é😀", "a:b", "#", "-"]],
    ["in single quotes", "'", ["one", "two", "it''s", '"', "\\", "😀", "''", ": ", "#"]],
    [
      "in double quotes",
      '"',
      ["one", "'", "😀", ": ", "#", "\\\\", '\\"', "\\n", "\\t", "\\ ", "\\/", "\\\t"],
    ],
    [
      "in double quotes with escapes of every kind",
      '"',
      [
        "one",
        "\\x41",
        "\\u00e9",
        "\\U0001F600",
        "\\ud83d\\ude00",
        "\\0",
        "\\N",
        "\\_",
        "\\L",
        "\\P",
        "\\x20",
        "\\u000a",
        "\\\n",
        "\\\n   ",
      ],
    ],
    [
      "in double quotes with escapes that are none",
      '"',
      ["one", "\\q", "\\x4", "\\u12", "\\U00FFFFFF", "é", "\\-"],
    ],
  ])("by hand %s, over any lines", (_name, quote, words) => {
    const gap = fc.constantFrom(
      "",
      " ",
      "   ",
      "\t",
      "\n  ",
      " \n  ",
      "\n\n  ",
      "  \n \t\n\n    ",
      "\n \t ",
      "\n\n\n\n  ",
    );
    const written = fc.array(fc.tuple(fc.constantFrom(...words), gap), { maxLength: 10 });
    fc.assert(
      fc.property(
        gap,
        written,
        fc.constantFrom("a: ", "- ", "? ", "a: &mark ", "a: !!str\n  ", "a: [", "{a: ", ""),
        fc.constantFrom("\n", "", "\nafter: y\n", "]", "}\n", ", x]", " # why\n", quote),
        lineEnd,
        (first, words, holder, behind, eol) => {
          const text = `${first}${words.map(([word, gap]) => `${word}${gap}`).join("")}`;
          checkTexts(`${holder}${quote}${text}${quote}${behind}`.replaceAll("\n", eol));
        },
      ),
      { numRuns: 3000, seed },
    );
  });

  it("in a file that is cut off anywhere", () => {
    const file =
      'a: |2\n\n    one\n  two\n\n  three  \nb: >+\n  one\n  two\n\n   * three\n\n\nc: "a\\u00e9 \\\n  b\n\n  c\\"d"\n' +
      "d: 'it''s\n  so'\ne: plain\n  text 😀\n\n  more\nf: [one two, 'three', {g: four\n  five}]\n";
    for (const eol of ["\n", "\r\n"]) {
      const whole = file.replaceAll("\n", eol);
      for (let end = 0; end <= whole.length; end++) checkTexts(whole.slice(0, end));
    }
  });
});
