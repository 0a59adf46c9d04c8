import { describe, expect, it } from "vitest";
import { blockAround } from "./block-around.ts";
import { parseFile } from "./parse.ts";
import { changeBetween } from "./text-change.ts";

const report = `framework: probation
domains:
  - domain: Organisation
    standards:
      - standard: Leadership
        rating: Good
        strengths:
          - |
            Leaders listen.

          - Staff are kept.
          # a note
      - standard: Staffing
        improvements:
        - Posts were vacant.
title: South
`;

describe("the smallest block around a change", () => {
  it("is a text in a list", () => {
    expect(blockWhen("listen", "listened")).toBe("          - |\n            Leaders listen.\n\n");
  });

  it("is a named value", () => {
    expect(blockWhen("Good", "Goo")).toBe("        rating: Good\n");
  });

  it("has the comment below it", () => {
    expect(blockWhen("a note", "my note")).toBe("          - Staff are kept.\n          # a note\n");
  });

  it("is the whole item where its first name changes, which shares a line with the dash", () => {
    expect(blockWhen("Staffing", "Staff")).toBe(
      "      - standard: Staffing\n        improvements:\n        - Posts were vacant.\n",
    );
  });

  it("is an item of a list that is not indented", () => {
    expect(blockWhen("vacant", "filled")).toBe("        - Posts were vacant.\n");
  });

  it("goes to the end of the text for what stands last", () => {
    expect(blockWhen("South", "North")).toBe("title: South\n");
  });

  it("holds what comes to stand behind it", () => {
    expect(blockWhen("Leadership\n", "Leadership\n        rated: no\n")).toContain("rating: Good");
  });

  it("is none where a dash, a name's first sign or the whole text changes", () => {
    expect(blockWhen("framework: probation", "rework: probation")).toBeUndefined();
    expect(blockWhen(report, "all: new\n")).toBeUndefined();
  });

  it("is none in braces and brackets but what these stand in", () => {
    const text = "a: 1\nb: { c: 2, d: 3 }\n";
    expect(blockIn(text, text.replace("3", "4"))).toBe("b: { c: 2, d: 3 }\n");
  });

  it("is the one above where two neighbours change", () => {
    expect(blockWhen("Leaders listen.\n\n          - Staff", "Leaders and\n          - staff")).toContain(
      "strengths:",
    );
  });
});

function blockWhen(from: string, to: string): string | undefined {
  return blockIn(report, report.replace(from, to));
}

/** The text of the block that holds the change. */
function blockIn(before: string, after: string): string | undefined {
  const { documents, lines } = parseFile(before);
  const root = documents[0]?.root;
  const block = root && blockAround(root, lines, changeBetween(before, after));
  return block && before.slice(block.start, block.end);
}
