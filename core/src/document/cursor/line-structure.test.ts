import { describe, expect, it } from "vitest";
import { lineStructure } from "./line-structure.ts";

const pieces = (line: string) => {
  const { dashes, name, value, comment } = lineStructure(line);
  return { dashes, name: name?.text, kind: value.kind, value: line.slice(value.start, value.end), comment };
};

describe("the structure of a line", () => {
  it("is a name with its value", () =>
    expect(pieces("  rating: Good")).toEqual({
      dashes: [],
      name: "rating",
      kind: "plain",
      value: "Good",
      comment: undefined,
    }));

  it.each([
    ["- standard: 1.1 Leadership", [0], "standard", "1.1 Leadership"],
    ["  - - text", [2, 4], undefined, "text"],
    ["  -", [2], undefined, ""],
    ["1.1 Leadership: Good", [], "1.1 Leadership", "Good"],
    ['"1.1: odd": Good', [], "1.1: odd", "Good"],
    ["see http://example.org", [], undefined, "see http://example.org"],
    ["---", [], undefined, "---"],
  ])("of “%s” is read", (line, dashes, name, value) =>
    expect(pieces(line)).toMatchObject({ dashes, name, value }),
  );

  it.each([
    ["text: |", "block"],
    ["text: >-  # folded", "block"],
    ["text: &all |", "block"],
    ["cases: {total: 35}", "flow"],
    ["- {{enforcement}} of them", "plain"],
    ["name: 'one'", "quoted"],
    ["rating:", "none"],
    ["rating: # later", "none"],
  ])("of “%s” has a value that begins as %s", (line, kind) =>
    expect(lineStructure(line).value.kind).toBe(kind),
  );

  it.each([
    ["rating: Good # so far", 13],
    ['name: "#1" # first', 11],
    ["# alone", 0],
    ["name: C#", undefined],
    ["- people's work #1", 16],
  ])("of “%s” has its comment at %s", (line, column) => expect(lineStructure(line).comment).toBe(column));
});
