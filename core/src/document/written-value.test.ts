/** What a writer put down is found again, whatever YAML made of it, and goes into a block letter by letter. */
import { describe, expect, it } from "vitest";
import { type ListNode, type MapNode, resolve } from "./node.ts";
import { nodeAt } from "./node-at.ts";
import { parseFile } from "./parse.ts";
import { asBlock, type Holder, writtenValue } from "./written-value.ts";

describe("the text after a dash", () => {
  it.each([
    ["plain", "a:\n  - one two\n  - next\n", "one two"],
    ["over two lines", "a:\n  - one\n    two\n  - next\n", "one\n    two"],
    ["read as a name and a value", "a:\n  - one: two\n  - next\n", "one: two"],
    ["cut by a number sign", "a:\n  - one #2 two\n  - next\n", "one #2 two"],
    ["after a quotation", "a:\n  - 'one' two\n  - next\n", "'one' two"],
    ["at the end of the file", "a:\n  - one: two", "one: two"],
    ["with Windows line ends", "a:\r\n  - one: two\r\n  - next\r\n", "one: two"],
  ])("%s", (_name, text, written) => {
    expect(writtenFirst(text)?.text).toBe(written);
  });

  it("inside brackets is not told, since lines do not end it", () => {
    expect(writtenFirst("a: [one, two]\n")).toBeUndefined();
  });
});

describe("as a block", () => {
  it.each([
    ["one line", "a:\n  - one: two\n", "|\n    one: two"],
    [
      "lines keep what they are indented beyond the first",
      "a:\n  - one\n    two\n      - three\n",
      "|\n    one\n    two\n      - three",
    ],
    ["an empty line stays empty", "a:\n  - one\n\n    two\n", "|\n    one\n\n    two"],
    ["Windows line ends stay", "a:\r\n  - one: two\r\n", "|\r\n    one: two"],
  ])("%s", (_name, text, block) => {
    const written = writtenFirst(text);
    expect(written && asBlock(written, parseFile(text).lines)).toBe(block);
  });
});

/** The written value of the first item of the list `a`. */
function writtenFirst(text: string) {
  const { documents, lines } = parseFile(text);
  const list = resolve(nodeAt(documents[0]?.root as MapNode, ["a"])) as ListNode;
  const holder: Holder = { list, index: 0 };
  return writtenValue(holder, lines);
}
