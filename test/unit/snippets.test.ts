/** Each snippet, expanded with what it suggests, stands right at its place: nothing is wrong and no word is lost. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testCore } from "../support/core.ts";

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const core = testCore();
const reports = Object.values(read("report"));
const frameworks = Object.values(read("framework"));

/** A report with a place for each snippet, marked with its prefix. */
const report = `formatVersion: 1
framework: hmip-pdu-2021
status: draft
populations:
  cases: {total: 31, label: cases inspected}
  «population»
figures:
  «figure»
about: |
  A text with {{home-visits}} and a note.[^survey]

  «quotation»
recommendations:
  groups:
    «recommendations»
    - to: Another addressee
      actions:
        «recommendation»
domains:
  - domain: 1 Organisational delivery
    standards:
      «standard»
      - standard: 1.2 Staff
        «not-rated»
      - standard: 1.3 Services
        rating: Good
        strengths:
          «finding»
        improvements:
          «finding-with-id»
  - domain: 2 Court work and case supervision
    standards:
      - standard: 2.2 Assessment
        «disable-next-line»
        rating: Good
        keyQuestions:
          - question: Does assessment focus sufficiently on engaging the person on probation?
            percent: 71
          - question: Does assessment focus sufficiently on the factors linked to offending and desistance?
            percent: 61
          «key-question»
        «discretion»
footnotes:
  «footnote»
`;

describe("the snippets for reports", () => {
  it("have a place in the test report, each of them", () => {
    const places = [...report.matchAll(/«(.+)»/g)].map((match) => match[1]);
    expect(reports.map(({ prefix }) => prefix).sort()).toEqual(places.sort());
  });

  it("are right at their place, all together", () => {
    const text = expandAll(report, reports, ["disable-next-line"]);
    expect(problemsOf("a.inspection.yaml", text)).toEqual([]);
  });

  it("silence a rule with the comment that does so", () => {
    const text = expandAll(report, reports, []).replace(
      "disable-next-line rule-id",
      "disable-next-line nothing",
    );
    expect(problemsOf("a.inspection.yaml", text)).toEqual([
      expect.stringContaining("suppression-unknown-rule"),
    ]);
  });

  it.each(reports.map((snippet) => [snippet.prefix, snippet] as const))(
    "%s keeps prose in blocks",
    (_, { body }) => {
      for (const line of body) expect(line).not.toMatch(/^\s*(?:- )?(?:text|reason|question): (?![|>])/);
    },
  );
});

const framework = readFileSync("frameworks/hmip-pdu-2021.yaml", "utf8");

describe("the snippets for frameworks", () => {
  it.each(frameworks.map((snippet) => [snippet.prefix, snippet] as const))(
    "%s is right at its place",
    (prefix, snippet) => {
      const at: Record<string, readonly [string, string]> = {
        "standard-by-judgement": ["      ", '      - number: "1.2"\n'],
        "standard-by-percentage": ["      ", '      - number: "2.2"\n'],
        "key-question": [
          "          ",
          "          - question: Does assessment focus sufficiently on engaging",
        ],
        example: ["  ", "  - {title: 2.2 Assessment, rollUp"],
      };
      const [indent, before] = at[prefix] ?? ["", "no such place"];
      expect(framework).toContain(before);
      const inserted = expand(snippet, indent).replace('"1.1"', '"1.9"').replace('"2.1"', '"2.9"');
      const text = framework.replace(before, `${indent}${inserted}\n${before}`);
      expect(withoutLines(problemsOf("a.framework.yaml", text))).toEqual(
        withoutLines(problemsOf("a.framework.yaml", framework)),
      );
    },
  );
});

function read(language: string): Record<string, Snippet> {
  return JSON.parse(readFileSync(`snippets/${language}.json`, "utf8"));
}

/** The text with every mark replaced; what is left out leaves no line. */
function expandAll(text: string, snippets: readonly Snippet[], leftOut: readonly string[]): string {
  return text.replace(/^( *)«(.+)»\n/gm, (_, indent: string, prefix: string) => {
    const snippet = snippets.find((one) => one.prefix === prefix);
    return snippet && !leftOut.includes(prefix) ? `${indent}${expand(snippet, indent)}\n` : "";
  });
}

/** What an editor inserts when nothing is typed over: each placeholder as it is, of a choice the first. */
function expand({ body }: Snippet, indent: string): string {
  return body
    .join(`\n${indent}`)
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1")
    .replace(/\$\{\d+:([^}]*)\}/g, "$1");
}

function problemsOf(path: string, text: string): string[] {
  return core
    .analyse(path, text)
    .problems()
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ range, ruleId, message }) => `${range.start.line + 1} ${ruleId}: ${message}`);
}

function withoutLines(problems: readonly string[]): string[] {
  return problems.map((problem) => problem.replace(/^\d+ /, ""));
}
