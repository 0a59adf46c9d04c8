import { describe, expect, it } from "vitest";
import { parseFile } from "./parse.ts";
import { defaultLimits, type ParsedFile } from "./parsed-file.ts";

const report = `title: South
domains:
  - domain: Organisation
    strengths:
      - Leaders listen.
      - |
        Staff are kept.
  - domain: Casework
`;

describe("reading a text that has changed", () => {
  it("gives what reading all of it gives", () => {
    const after = report.replace("Leaders listen.", "Leaders listen, and act.");
    expect(changedTo(after).documents).toEqual(parseFile(after).documents);
  });

  it("shares what stands before the change, which shows that only the block was read", () => {
    const before = parseFile(report);
    const after = parseFile(report.replace("Casework", "Court work"), defaultLimits, before);
    expect(firstEntry(after)).toBe(firstEntry(before));
  });

  it.each([
    ["a quotation that is not closed", "Leaders listen.", '"Leaders listen.'],
    ["a bracket that is not closed", "Leaders listen.", "[Leaders listen."],
    ["a text that loses its sign", "- |\n", "- \n"],
    ["a text that swallows its neighbour", "      - |\n        Staff", "      - |\n      Staff"],
    ["an item that leaves its list", "      - Leaders", "    - Leaders"],
    ["an item that becomes part of the one above", "      - Leaders", "        - Leaders"],
    ["a mark for others", "Leaders listen.", "&leaders Leaders listen."],
    ["a name for what is marked nowhere", "Leaders listen.", "*leaders"],
    ["the end of the document", "Leaders listen.\n", "Leaders listen.\n---\n"],
    ["a missing line end", "Leaders listen.\n      - |", "Leaders listen. - |"],
    ["a tab", "        Staff", "\tStaff"],
    ["a name twice", "title: South\n", "title: South\ntitle: North\n"],
    ["a new item", "listen.\n", "listen.\n      - They plan.\n"],
    ["an empty item", "listen.\n", "listen.\n      -\n"],
    ["a conflict", "Leaders", "\n<<<<<<< mine\n"],
    ["other line ends", /\n/g, "\r\n"],
    ["nothing", report, ""],
  ])("does so with %s", (_what, from, to) => {
    const after = report.replace(from, to);
    expect(after).not.toBe(report);
    expect(sayOf(changedTo(after))).toEqual(sayOf(parseFile(after)));
  });

  it("refuses a text that grows past what is read, as if it had been opened so", () => {
    const limits = { ...defaultLimits, length: 20_000 };
    let text = report;
    let file = parseFile(text, limits);
    while (!file.refusal && text.length < limits.length) {
      text += "  - domain: [1, 2, 3, 4, 5, 6, 7, 8, 9]\n";
      file = parseFile(text, limits, file);
    }
    expect(file.refusal).toEqual({ kind: "tooMany", limit: 1000 });
    expect(parseFile(text.replace(/.*\n$/, ""), limits).refusal).toBeUndefined();
  });

  it("reads a text that changes for a very long time", () => {
    const limits = { ...defaultLimits, length: 20_000 };
    let file = parseFile(report, limits);
    for (let key = 0; key < 1000; key++)
      file = parseFile(report.replace("listen", key % 2 ? "listen" : "hear"), limits, file);
    expect(file.refusal).toBeUndefined();
  });

  it.each([
    ["a mark that is used elsewhere", "a: &x one\nb: *x\n", "one", "two"],
    ["two documents", "a: one\n---\nb: 2\n", "one", "two"],
    ["a mistake elsewhere", "a: one\nb: [2\n", "one", "two"],
    ["a directive", "%YAML 1.1\n---\na: one\nb: yes\n", "yes", "no"],
  ])("reads all of a text with %s", (_what, before, from, to) => {
    const after = before.replace(from, to);
    expect(sayOf(parseFile(after, defaultLimits, parseFile(before)))).toEqual(sayOf(parseFile(after)));
  });

  it("counts the levels around the block", () => {
    const limits = { ...defaultLimits, depth: 6 };
    const after = report.replace("Leaders listen.", "[[[too deep]]]");
    expect(parseFile(after, limits, parseFile(report, limits)).refusal).toEqual(
      parseFile(after, limits).refusal,
    );
  });
});

function changedTo(after: string): ParsedFile {
  return parseFile(after, defaultLimits, parseFile(report));
}

function sayOf({ documents, refusal }: ParsedFile) {
  return { documents, refusal };
}

function firstEntry({ documents }: ParsedFile) {
  const root = documents[0]?.root;
  return root?.kind === "map" ? root.entries[0] : undefined;
}
