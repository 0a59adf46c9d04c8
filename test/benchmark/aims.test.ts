/** What is said of the samples, and how it gets into the document. Nothing is measured here. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type AimRow, lineOf, type TableRow, tableHead, withRows } from "./aims/aim-row.ts";
import { figure, ratiosOf, shownComparison, shownRatio } from "./aims/comparison.ts";
import { shares } from "./aims/profile-shares.ts";
import { typedInto } from "./aims/typed-text.ts";
import { keysIn } from "./editor/places.ts";
import { reportOf } from "./report-of.ts";

const report = reportOf(1);

function row(given: Partial<AimRow>): TableRow {
  const usual = { what: "a start", aim: "at most 1/4", reached: "1/5", isMet: true };
  return { ...usual, ...given, command: "npm run bench -- start" };
}

describe("a comparison", () => {
  it("takes the ratios within each round, and says between which most of them lie", () => {
    expect(ratiosOf([1, 3, 2, 9], [10, 6, 8])).toEqual({ middle: 0.25, low: 0.1, high: 0.5 });
    expect(shownComparison([1, 3, 2], [10, 6, 8])).toBe(
      "1/4.0 (1/10–0.50): 2.00 ms, p95 3.00; peer 8.00 ms, p95 10.0",
    );
  });

  it("gives as many digits as are worth reading", () => {
    expect([1 / 18.4, 1 / 2.51, 0.75, 12].map(shownRatio)).toEqual(["1/18", "1/2.5", "0.75", "12.00"]);
    expect([1.234, 12.34, 123.4, Number.NaN].map(figure)).toEqual(["1.23", "12.3", "123", "–"]);
  });
});

describe("the document", () => {
  const document = ["Before.", "", ...tableHead, lineOf(row({})), "", "After."].join("\n");

  it("has a measured row in place of the one that says the same, and a new one behind it", () => {
    const slow = row({ reached: "1/3", isMet: false });
    const stated = row({ what: "another start", aim: "stated", isMet: undefined });
    const expected = [
      "Before.",
      "",
      ...tableHead,
      "| a start | at most 1/4 | 1/3 | ✗ | `npm run bench -- start` |",
      "| another start | stated | 1/5 |  | `npm run bench -- start` |",
      "",
      "After.",
    ];
    expect(withRows(document, [slow, stated]).split("\n")).toEqual(expected);
  });

  it("must have a table", () => {
    expect(() => withRows("Nothing.", [row({})])).toThrow("no table");
  });

  it("is docs/performance.md, whose rows all have a command", () => {
    const lines = readFileSync("docs/performance.md", "utf8").split("\n");
    const start = lines.indexOf(tableHead[1] as string) + 1;
    expect(start).toBeGreaterThan(0);
    for (const line of lines.slice(start, lines.indexOf("", start)))
      expect(line).toMatch(/\| `npm run bench -- [a-z]+` \|$/);
  });
});

describe("a profile", () => {
  it("gives functions and rooms their share of what was not idle", () => {
    const frame = (functionName: string, url: string) => ({
      callFrame: { functionName, url, scriptId: "1", lineNumber: 0, columnNumber: 0 },
    });
    const profile = {
      nodes: [
        { id: 1, ...frame("(idle)", "") },
        { id: 2, ...frame("parseFile", "file:///home/me/core/src/document/parse.ts") },
        { id: 3, ...frame("next", "file:///home/me/node_modules/yaml/dist/lexer.js") },
        { id: 4, ...frame("(garbage collector)", "") },
      ],
      startTime: 0,
      endTime: 1,
      samples: [1, 2, 3, 4, 2],
      timeDeltas: [9_000, 1_000, 1_000, 1_000, 1_000],
    };
    expect(shares(profile)).toEqual({
      milliseconds: 4,
      functions: [
        ["parseFile core/src/document/parse.ts", 0.5],
        ["next yaml", 0.25],
        ["(garbage collector)", 0.25],
      ],
      rooms: [
        ["core/src/document", 0.5],
        ["yaml", 0.25],
        ["(garbage collector)", 0.25],
      ],
    });
  });
});

describe("the keys", () => {
  const keys = keysIn(report);

  it("are of five kinds in three places, the first five of all kinds", () => {
    const names = keys.map(({ name }) => name);
    expect(new Set(names).size).toBe(15);
    expect(new Set(names.slice(0, 5).map((name) => name.split(",")[0])).size).toBe(5);
  });

  it("change the report, and taken back leave it as it was", () => {
    for (const { name, key } of keys) {
      const typed = typedInto(report, key.typed);
      expect(typed, name).not.toBe(report);
      expect(typedInto(typed, key.undone), name).toBe(report);
    }
  });
});
