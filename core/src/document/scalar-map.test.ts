/**
 * The map from a text value to the file. In every way of writing, each character that is no white space
 * must lead to the same character in the file, or to the escape that stands for it.
 */
import { describe, expect, it } from "vitest";
import { resolve, type ScalarNode } from "./node.ts";
import { nodeAt } from "./node-at.ts";
import { parseFile } from "./parse.ts";
import { scalarMap } from "./scalar-map.ts";

const written: [name: string, value: string][] = [
  ["plain", "one two"],
  ["plain over lines", "one\n  two\n   three"],
  ["plain with an empty line", "one\n\n  two"],
  ["plain over lines with CRLF", "one\r\n  two"],
  ["plain with an emoji", "one 😀 two"],
  ["single-quoted", "'one two'"],
  ["single-quoted with a quote", "'it''s one''s own'"],
  ["single-quoted over lines", "'one\n  two''s\n\n  three'"],
  ["double-quoted", '"one two"'],
  ["double-quoted with escapes", '"a\\tb\\"c\\\\d\\u00e9e\\x41f"'],
  ["double-quoted with a wide escape", '"a\\U0001F600b"'],
  ["double-quoted over lines", '"one\n  two\n\n  three"'],
  ["double-quoted with joined lines", '"one \\\n  two\\\n  three"'],
  ["double-quoted with an escaped line end", '"one\\ntwo"'],
  ["double-quoted with escaped blanks", '"one\\ \\ two\\t\\x20three"'],
  ["double-quoted with a joined line and an empty one", '"\\\n  \n  one"'],
  ["double-quoted with a joined line and CRLF", '"one\\\r\n  two\r\n\r\n  three"'],
  ["double-quoted with blanks before a line end", '"one  \n  two"'],
  ["double-quoted with special letters", '"a\\_b\\Nc\\Ld\\Pe\\0f\\ag"'],
  ["double-quoted that is empty", '""'],
  ["single-quoted with blanks and CRLF", "'one  \r\n\r\n  two'"],
  ["plain with a no-break space", "one\u00a0two"],
  ["literal", "|\n  one\n  two\n"],
  ["literal with deeper lines", "|\n  one\n    - two\n  three\n"],
  ["literal with empty lines", "|\n  one\n\n\n  two\n"],
  ["literal that strips its end", "|-\n  one\n  two\n"],
  ["literal that keeps its end", "|+\n  one\n\n\n"],
  ["literal with an indentation sign", "|2\n    one\n  two\n"],
  ["literal with CRLF", "|\r\n  one\r\n  two\r\n"],
  ["literal with a comment in its header", "| # why\n  one\n"],
  ["folded", ">\n  one\n  two\n\n  three\n"],
  ["literal with a tab in its text", "|\n  \tone\n  two\tthree\n"],
  ["literal with an indentation sign that strips", "|1-\n   one\n  two\n"],
  ["folded with CRLF", ">\r\n  one\r\n  two\r\n\r\n  three\r\n"],
  ["folded that keeps its end", ">+\n  one\n\n  two\n\n\n"],
  ["folded with an indentation sign", ">2\n    one\n  two\n"],
  ["folded with deeper lines", ">\n  one\n    two\n  three\n"],
  ["folded that strips its end", ">-\n  one\n  two 😀 three\n"],
];

describe("each character leads to itself in the file", () => {
  it.each(written)("%s", (_name, source) => {
    const text = `before: x\na: ${source}\nafter: y\n`;
    const node = resolve(nodeAt(parseFile(text).documents[0]?.root, ["a"])) as ScalarNode;
    const value = node.value as string;
    const map = scalarMap(node);
    let last = -1;
    for (let i = 0; i < value.length; i++) {
      if (/\s/.test(value[i] as string)) continue;
      const offset = map(i);
      expect(offset, `character ${i} of ${JSON.stringify(value)}`).toBeGreaterThanOrEqual(last);
      last = offset;
      if (text[offset] === "\\")
        expect(unescaped(text.slice(offset)).startsWith(value[i] as string) || isLowHalf(value, i)).toBe(
          true,
        );
      else expect(text[offset]).toBe(value[i]);
    }
    expect(map(value.length)).toBeLessThanOrEqual(node.end);
  });

  it("offsets outside the value are moved to its ends", () => {
    const node = resolve(parseFile("word\n").documents[0]?.root) as ScalarNode;
    expect([scalarMap(node)(-5), scalarMap(node)(99)]).toEqual([0, 4]);
  });
});

/** Escapes of one letter that stand for something else than that letter. */
const letters: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  N: "\x85",
  _: "\xa0",
  L: "\u2028",
  P: "\u2029",
};

/** What one escape at the start of a source stands for. */
function unescaped(source: string): string {
  const code = source.match(/^\\(?:x(..)|u(....)|U(........))/);
  if (code) return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? code[3] ?? "", 16));
  const letter = source[1] ?? "";
  return letters[letter] ?? letter;
}

/** The second half of a character outside the basic plane, for which there is no escape of its own. */
function isLowHalf(value: string, at: number): boolean {
  return at > 0 && (value.codePointAt(at - 1) ?? 0) > 0xffff;
}
