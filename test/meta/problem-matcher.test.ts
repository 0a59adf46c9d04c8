/** The task's problem matcher reads what the command line really prints. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
const [matcher, compactMatcher] = contributes.problemMatchers;
const [place, message] = matcher.pattern.map(({ regexp }: { regexp: string }) => new RegExp(regexp));

interface Matched {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

interface JsonResult {
  readonly file: string;
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly column: number } };
  readonly suppressed?: unknown;
}

/** As the editor does it: the second pattern is tried on the line after one that the first has matched. */
function match(output: string): Matched[] {
  const lines = output.split("\n");
  return lines.flatMap((line, at) => {
    const [, file = "", row, column, severity = "", code = ""] = place.exec(line) ?? [];
    const text = message.exec(lines[at + 1] ?? "")?.[1];
    if (!row || !text) return [];
    return [{ file, line: Number(row), column: Number(column), severity, code, message: text }];
  });
}

describe("the problem matcher", () => {
  const { pattern } = matcher;
  const check = (format: string) =>
    spawnSync(process.execPath, ["dist/cli.cjs", "check", "examples", "--severity", "hint", "-f", format], {
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    }).stdout;

  it("names the groups as they stand", () => {
    expect(pattern[0]).toMatchObject({ file: 1, line: 2, column: 3, severity: 4, code: 5 });
    expect(pattern[1]).toMatchObject({ message: 1 });
  });

  it("finds in the printed text what the same check gives as data", () => {
    const { results }: { results: JsonResult[] } = JSON.parse(check("json"));
    const shown = results.filter(({ suppressed }) => !suppressed);
    const inText = match(check("pretty"));
    expect(inText.length).toBeGreaterThan(10);
    expect(inText).toEqual(
      shown.map(({ file, ruleId, severity, message, range: { start } }) => {
        return { file, line: start.line, column: start.column, severity, code: ruleId, message };
      }),
    );
  });

  it("finds the same in compact lines", () => {
    const { regexp, ...groups } = compactMatcher.pattern;
    expect(groups).toEqual({ file: 1, line: 2, column: 3, severity: 4, message: 5, code: 6 });
    const lines = check("compact").trimEnd().split("\n");
    const found = lines.flatMap((line) => {
      const [all, file = "", row, column, severity = "", message = "", code = ""] =
        new RegExp(regexp).exec(line) ?? [];
      return all ? [{ file, line: Number(row), column: Number(column), severity, code, message }] : [];
    });
    expect(found).toEqual(match(check("pretty")));
    expect(lines.length).toBe(found.length + 1);
  });

  it("takes neither a related place nor a line of the report for a finding", () => {
    expect(match("  See also a.inspection.yaml:1:2: error one\n  text\n")).toEqual([]);
    expect(match("  597 |         rating: Good\n      |  ^^^^\n")).toEqual([]);
  });
});
