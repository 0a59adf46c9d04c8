/** From a place to a node and back, through everything that makes YAML look-ups fail elsewhere. */
import { describe, expect, it } from "vitest";
import { resolve } from "./node.ts";
import { nodeAt, pathAt, pathOfPointer, pointerOf, scalarAt } from "./node-at.ts";
import { parseFile } from "./parse.ts";

const text = `base: &base
  rating: Good
list:
  - {a: 1, b: 2}
  - *base
merged:
  <<: *base
  own: 3
1.10: numeric
"a/b~c": slash
`;
const root = parseFile(text).documents[0]?.root;

describe("a path leads to its value", () => {
  it.each([
    ["/base/rating", "Good"],
    ["/list/0/b", 2],
    ["/list/1/rating", "Good"],
    ["/merged/rating", "Good"],
    ["/merged/own", 3],
    ["/1.10", "numeric"],
    ["/a~1b~0c", "slash"],
  ])("%s", (pointer, value) => {
    const node = resolve(nodeAt(root, pathOfPointer(pointer)));
    expect(node).toMatchObject({ kind: "scalar", value });
    expect(pointerOf(pathOfPointer(pointer))).toBe(pointer);
  });

  it.each(["/nothing", "/list/7", "/base/rating/deeper", "/list/x"])("%s leads nowhere", (pointer) => {
    expect(nodeAt(root, pathOfPointer(pointer))).toBeUndefined();
  });
});

describe("an offset leads to its path", () => {
  it.each([
    ["rating: Good", 0, "/base/rating"],
    ["Good", 2, "/base/rating"],
    ["b: 2", 3, "/list/0/b"],
    ["own", 0, "/merged/own"],
    ["numeric", 1, "/1.10"],
  ])("in “%s” at %i", (words, more, pointer) => {
    expect(pointerOf(pathAt(root, text.indexOf(words) + more))).toBe(pointer);
  });
});

describe("the value under an offset", () => {
  it("is found inside its text and not outside", () => {
    expect(scalarAt(root, text.indexOf("Good"))).toMatchObject({ value: "Good" });
    expect(scalarAt(root, text.indexOf("\nlist"))).toBeUndefined();
  });
});
