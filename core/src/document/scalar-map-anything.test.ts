/**
 * Whatever is written, in whatever way: each character of a value leads to the place in the file where
 * that very character stands, or its escape, or the line end it was folded from, and back. Between the
 * places of two characters nothing stands but what a way of writing adds.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document, Scalar, stringify } from "yaml";
import type { ScalarNode } from "./node.ts";
import { nodesIn } from "./nodes-in.ts";
import { parseFile } from "./parse.ts";
import { scalarMap } from "./scalar-map.ts";

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

/** Checks each text of a file. */
function checkTexts(file: string): void {
  for (const document of parseFile(file).documents) {
    for (const node of nodesIn(document.root))
      if (node.kind === "scalar" && typeof node.value === "string") checkText(node, node.value, file);
  }
}

function checkText(node: ScalarNode, value: string, file: string): void {
  const map = scalarMap(node, file);
  // A million expectations would take minutes; a sentence is made only where one fails.
  const must = (holds: boolean, what: string, at: number) => {
    if (!holds) expect.fail(`${what} ${at} of ${JSON.stringify(value)} in ${JSON.stringify(file)}`);
  };
  let behind = node.start;
  for (let i = 0; i < value.length; ) {
    const { start, end } = map.stretch(i, i + 1);
    const written = file.slice(start, end);
    must(start >= behind, "order of character", i);
    must(between(node, i > 0).test(file.slice(behind, start)), "what stands before character", i);
    must((isOpen(node) && end > node.end) || mayStandFor(written, value, i, node), "character", i);
    for (let at = behind; at < Math.max(end, start + 1); at++)
      must(map.toValue(at) === i, `offset ${at}, character`, i);
    behind = end;
    for (const next = i + lengthOf(written, value, i); i < next; i++) {
      const same = map.stretch(i, i + 1);
      must(map.toFile(i) === start && same.start === start && same.end === end, "half of character", i);
    }
  }
  must(map.stretch(0, value.length).end === map.toFile(value.length), "end", behind);
  must(value === "" || map.toFile(value.length) === behind, "end", behind);
  must(
    isOpen(node) || closing.test(file.slice(map.toFile(value.length), node.end)),
    "what is behind",
    behind,
  );
  must(map.toValue(Math.max(behind, node.end) + 1) === value.length, "end", behind);
  must(map.toValue(node.start - 1) === 0, "start", 0);
}

/** How many units of the value one written character gives: two for the escape of a pair. */
function lengthOf(written: string, value: string, at: number): number {
  return written.startsWith("\\U") && (value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** What may stand behind the last character: the closing quote, and what folding drops before it. */
const closing = /^(?:[ \t]*\\\r?\n)*[ \t]*["']?$/;

/** Whether a closing quote is missing, so that the text goes on to wherever the parser gave up. */
function isOpen({ style, source }: ScalarNode): boolean {
  const quote = { single: "'", double: '"', plain: "", literal: "", folded: "" }[style];
  return quote !== "" && (source.length === 1 || !source.endsWith(quote));
}

/** What may stand before a character: a way of writing's own signs, and at most one line end that folding drops. */
function between({ style }: ScalarNode, afterCharacter: boolean): RegExp {
  if (style === "literal") return afterCharacter ? /^ *$/ : /^\|[^\n]*(?:\n *)?$/;
  if (style === "folded") return afterCharacter ? /^(?:\r?\n)? *$/ : /^>[^\n]*(?:\n *)?$/;
  if (style === "double")
    return afterCharacter ? /^[ \t]*(?:\\?\r?\n[ \t]*)*$/ : /^"[ \t]*(?:\\?\r?\n[ \t]*)*$/;
  const start = style === "single" && !afterCharacter ? "'" : "";
  return new RegExp(`^${start}[ \\t]*(?:\\r?\\n[ \\t]*)?$`);
}

/** Whether what is written stands for the character: itself, a doubled quote, an escape, or a line end. */
function mayStandFor(written: string, value: string, at: number, { style }: ScalarNode): boolean {
  const character = value[at] as string;
  if (written === character) return true;
  if (/^(?:\r?\n|\r)$/.test(written)) return character === "\n" || (character === " " && style !== "literal");
  // A block ends with a line end although the file may not.
  if (written === "") return character === "\n" && at === value.length - 1 && style !== "single";
  if (style === "single") return written === "''" && character === "'";
  return style === "double" && value.startsWith(unescaped(written), at);
}

/** Escapes of one letter that stand for something else than that letter. */
const letters: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  N: "\x85",
  _: "\xa0",
  L: "\u2028",
  P: "\u2029",
};

/** What one whole escape stands for. */
function unescaped(written: string): string {
  const code = /^\\(?:x(..)|u(....)|U(.{8}))$/s.exec(written);
  if (code) return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? code[3] ?? "", 16));
  const letter = /^\\(.)$/s.exec(written)?.[1];
  return letter === undefined ? "no escape" : (letters[letter] ?? letter);
}
