/** The corpus of sentences: every mark is reported where it stands and with its sum, and nothing else is. */
import { describe, expect, it } from "vitest";
import type { Problem } from "../../core/src/index.ts";
import { severities } from "../../core/src/problem.ts";
import { testCore } from "../support/core.ts";
import {
  type Expectation,
  reportOf,
  type SentenceCase,
  sentenceCases,
  sentenceFiles,
  smallReportWith,
} from "./sentence-cases.ts";

/** The rules that read numbers and words in prose, with the worst that each may say. */
const severityOf: Readonly<Record<string, Problem["severity"]>> = {
  "count-and-percentage-disagree": "error",
  "percentage-not-attainable": "warning",
  "count-above-total": "error",
  "count-above-population": "hint",
  "quantity-word-contradicted": "warning",
  "rating-word-disagrees": "error",
  "structure-total-wrong": "error",
  "parts-not-the-whole": "warning",
  "figure-quoted-differently": "warning",
  "explanation-percentage-foreign": "warning",
  "lowest-score-wrong": "warning",
  "distance-to-boundary-wrong": "warning",
  "percent-style": "warning",
  "percent-for-points": "hint",
  "percentage-out-of-range": "error",
  "subject-name-foreign": "hint",
  "acronym-expanded-twice": "warning",
  "acronym-expanded-differently": "warning",
  "acronym-expanded-late": "warning",
  "glossary-word-unused": "warning",
};

const core = testCore();
const all = sentenceFiles().flatMap(sentenceCases);

describe.each(sentenceFiles())("%s", (file) => {
  it("stands in a report that is right without its sentences", () => {
    const serious = core.analyse("a.inspection.yaml", reportOf(file)).problems();
    expect(serious.filter(({ severity }) => severity === "error" || severity === "warning")).toEqual([]);
  });

  it.each(sentenceCases(file))("line $line: $name", (one) => {
    expect(differences(one)).toEqual([]);
  });
});

describe("the corpus", () => {
  it("tempts more than it mistakes: most of its sentences are right", () => {
    const right = all.filter(({ expected }) => expected.length === 0).length;
    expect(all.length).toBeGreaterThanOrEqual(360);
    expect(right / all.length).toBeGreaterThan(0.5);
    expect(all.length - right).toBeGreaterThanOrEqual(200);
  });

  it("has a wrong sentence for every rule", () => {
    const marked = new Set(all.flatMap(({ expected }) => expected.flatMap(({ ruleIds }) => ruleIds)));
    expect(Object.keys(severityOf).filter((ruleId) => !marked.has(ruleId))).toEqual([]);
  });
});

describe("very long texts take no more time than their length is worth", () => {
  const runs: [what: string, run: string][] = [
    ["counts without an end", "13 of 21 of "],
    ["percentages", "77 per cent "],
    ["percentages and counts", "13 of 21 (77 per cent) "],
    ["opened brackets", "most cases (44 per cent "],
    ["digits", "7"],
    ["digits and commas", "1,"],
    ["spaces", "most          "],
    ["words of number", "twenty-one "],
    ["hyphens", "one-half-of-one-"],
    ["quantity words", "most of almost all of half of "],
    ["ratings", "rated as 'Good' and 'Outstanding' or "],
    ["quotation marks", "'"],
    ["typographic quotation marks", "‘Good’ “"],
    ["totals", "three of the five quality standards for casework "],
    ["parts of a whole", "of 1,140 people, 777 are here and the remainder (363) "],
    ["capitals", "PDU (CRC) NPS "],
    ["words with capitals", "Probation Delivery Unit "],
    ["an acronym and its words", "Probation Delivery Unit (PDU) "],
    ["stops", "No. 5. e.g. "],
    ["asterisks", "**13 of** _21_ "],
    ["square brackets", "[13 of 21]("],
    ["codes", "`13` ` "],
    ["lines", "13\nof\n21\nper\ncent\n"],
    ["lines that are quoted", "> 13 of 21\n"],
    ["the lowest score", "the lowest score is for the lowest score "],
    ["boundaries", "within two per cent of the boundary of "],
  ];

  it.each(runs)("%s, in one sentence", (_what, run) => {
    expect(growth((length) => smallReportWith(run.repeat(length / run.length)))).toBeLessThan(muchTooMuch);
  });

  it.each(runs)("%s, in sentences as long as lawyers write", (_what, run) => {
    const sentence = `Here ${run.repeat(900 / run.length)} it ends.\n`;
    const report = (length: number) =>
      smallReportWith(sentence.repeat(length / sentence.length), "standard 2.2 explanation");
    expect(growth(report)).toBeLessThan(muchTooMuch);
  });

  // Four times the length: linear work takes four times the time, quadratic sixteen times.
  const muchTooMuch = 10;

  function growth(reportOfLength: (length: number) => string): number {
    return fastest(reportOfLength(100_000)) / fastest(reportOfLength(25_000));
  }

  function fastest(report: string): number {
    const times = [1, 2, 3].map(() => {
      const begun = performance.now();
      testCore().analyse("a.inspection.yaml", report).problems();
      return performance.now() - begun;
    });
    return Math.min(...times);
  }
});

/** What is missing, what is too much and what is said in other words; empty where all is as it should be. */
function differences({ report, expected, allowed }: SentenceCase): string[] {
  const problems = core.analyse("a.inspection.yaml", report).problems();
  const said = problems.filter(({ ruleId }) => ruleId in severityOf);
  const left = new Set(said);
  const missing = expected.flatMap((one) => {
    const found = said.find((problem) => left.has(problem) && isAt(problem, one));
    if (!found) return [`missing: ${one.ruleIds.join(" or ")} at “${one.stretch}”`];
    left.delete(found);
    const words = one.words.filter((piece) => !found.message.includes(piece));
    return [
      ...(words.length > 0 ? [`does not say “${words.join("” and “")}”: ${found.message}`] : []),
      ...(isWorse(found) ? [`${found.ruleId} is no ${found.severity}`] : []),
    ];
  });
  const tooMuch = [...left].filter(({ ruleId }) => !allowed.includes(ruleId));
  return [...missing, ...tooMuch.map((problem) => `too much: ${shown(problem, report)}`)];
}

/** Whether a rule speaks louder than it may; a milder word in a doubtful case is its own affair. */
function isWorse({ ruleId, severity }: Problem): boolean {
  return severities.indexOf(severity) < severities.indexOf(severityOf[ruleId] ?? "hint");
}

function isAt({ ruleId, range }: Problem, expected: Expectation): boolean {
  return (
    expected.ruleIds.includes(ruleId) &&
    range.start.line === expected.start.line &&
    range.start.character === expected.start.character &&
    range.end.line === expected.end.line &&
    range.end.character === expected.end.character
  );
}

function shown({ ruleId, severity, range: { start, end }, message }: Problem, report: string): string {
  const lines = report.split("\n").slice(start.line, end.line + 1);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? "").slice(0, end.character);
  lines[0] = (lines[0] ?? "").slice(start.character);
  return `${ruleId} (${severity}) at “${lines.join(" ").replace(/ +/g, " ")}”: ${message}`;
}
