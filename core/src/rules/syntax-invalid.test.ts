/**
 * One slip of the hand in a report, in every line where it can happen, is one problem at that place: neither
 * what follows from it nor what stands around it is reported.
 */
import { describe, expect, it } from "vitest";
import { testCore } from "../../../test/support/core.ts";
import { applyFixes, type Problem } from "../index.ts";

const core = testCore();
const report = `formatVersion: 1
framework: hmip-pdu-2021
title: An inspection of an example
status: draft
subject:
  name: Example PDU
  region: North East
  organisation: The Probation Service
publication:
  address:
    - 1 Bridge Street West
    - Manchester
  contact: {email: office@example.org, website: https://example.org}
populations:
  cases: {total: 35, label: cases inspected}
foreword:
  text: |
    This was our first inspection: much was done,
      and some was left.
  signed: {name: Robin Example, role: Chief Inspector}
domains:
  - domain: 1 Organisational delivery
    standards:
      - standard: 1.1 Leadership
        rating: Good
        strengths:
          - |
            The vision was clear.
          - |
            Staff knew it.
        improvements:
          - id: not-shared
            text: |
              It was not shared with partners.
      - standard: 1.2 Staff
        rating: Good
annexes:
  - title: Web links
    text: |
      See our website.
`;
const lines = report.split("\n");

/** Slips, by what they make of a line; undefined where they cannot happen. */
const slips: [name: string, slip: (line: string) => string | undefined][] = [
  ["a colon left out", (line) => changed(line, /^( *)([a-zA-Z]+):/, "$1$2")],
  ["a name that is half typed", (line) => changed(line, /^( *[a-zA-Z]{3})[a-zA-Z]+:.*$/, "$1")],
  ["no space after the colon", (line) => changed(line, /^( *[a-zA-Z]+): (?=\w)/, "$1:")],
  ["a quotation mark that is never closed", (line) => changed(line, /: (?=[A-Z])/, ': "')],
  ["a quotation that ends too early", (line) => changed(line, /: ([A-Z]\w+) (?=\w)/, ': "$1" ')],
  ["a bracket that is never closed", (line) => changed(line, /: (?=[A-Z])/, ": [")],
  ["a bracket too many", (line) => changed(line, /([}])$/, "$1}")],
  [
    "one space too few",
    (line) => changed(line, /^ (?= *(?:region|organisation|contact|signed|rating):)/, ""),
  ],
  ["a tab", (line) => changed(line, /^ {2}(?! *[A-Z])/, "\t")],
];

describe.each(slips)("%s", (_name, slip) => {
  const slipped = lines.flatMap((line, at) => {
    const wrong = slip(line);
    return wrong === undefined ? [] : [{ at, wrong }];
  });

  it.each(slipped)("in line $at: $wrong", ({ at, wrong }) => {
    const text = [...lines.slice(0, at), wrong, ...lines.slice(at + 1)].join("\n");
    const problems = serious(text);
    expect(problems.map((problem) => problem.message)).toHaveLength(1);
    expect(Math.abs((problems[0]?.range.start.line ?? -9) - at)).toBeLessThanOrEqual(1);
  });
});

describe("a whole report", () => {
  it("without a slip has no problem", () => {
    expect(serious(report)).toEqual([]);
  });

  it.each([
    ["line feeds", report],
    ["carriage returns", report.replaceAll("\n", "\r\n")],
  ])("indented with tabs is one problem, and one fix brings it back, with %s", (_name, text) => {
    const tabbed = text.replace(/^(?: {2})+/gm, (indent) => "\t".repeat(indent.length / 2));
    const problems = serious(tabbed);
    expect(problems.map((problem) => problem.ruleId)).toEqual(["indentation-with-tabs"]);
    expect(applyFixes(tabbed, problems[0]?.fixes ?? []).text).toBe(text);
  });
});

function serious(text: string): Problem[] {
  const problems = core.analyse("x.inspection.yaml", text).problems();
  return problems.filter(({ severity }) => severity === "error" || severity === "warning");
}

function changed(line: string, pattern: RegExp, by: string): string | undefined {
  const wrong = line.replace(pattern, by);
  return wrong === line ? undefined : wrong;
}
