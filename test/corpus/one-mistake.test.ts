/** One mistake, one problem: slips in a whole published report, each told once and at its own place. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applyFixes, type Problem, safeFixes } from "../../core/src/index.ts";
import { testCore } from "../support/core.ts";

const core = testCore();
const name = "south-tyneside-and-gateshead.inspection.yaml";
const text = readFileSync(`examples/${name}`, "utf8");

const slips: [what: string, from: string, to: string, told: string, at: string][] = [
  ["a framework in capitals", "hmip-pdu-2021\n", "HMIP PDU 2021\n", "framework-unknown", "HMIP PDU 2021"],
  ["no space after a colon", "{total: 35,", "{total:35,", "property-unknown", "total:35"],
  ["a negative count", "count: 13,", "count: -13,", "value-not-allowed", "-13"],
  ["a count of nobody", "of: 21,", "of: 0,", "value-not-allowed", "0"],
  [
    "a word before a number",
    "standard: 2.1 ",
    "standard: Standard 2.1 ",
    "standard-unknown",
    "Standard 2.1 Court work",
  ],
  [
    "a number that YAML changes",
    "2.1 Court work\n        rating",
    "2.10\n        rating",
    "number-changed",
    "2.10",
  ],
  [
    "an unknown standard",
    "standard: 1.4 Information and facilities",
    "standard: 1.7 Buildings",
    "standard-unknown",
    "1.7 Buildings",
  ],
  [
    "a standard with the name of another",
    "standard: 1.2 Staff",
    "standard: 1.1 Leadership",
    "standard-duplicate",
    "1.1 Leadership",
  ],
  [
    "a domain with the number of another",
    "domain: 1 Org",
    "domain: 2 Org",
    "standard-out-of-order",
    "2 Organisational delivery",
  ],
  ["a line of the ratings page twice", "    1.3 Services:", "    1.2 Staff:", "name-duplicate", "1.2 Staff"],
  [
    "a wrong title on the ratings page",
    "    1.3 Services:",
    "    1.3 Service:",
    "ratings-page-disagrees",
    "1.3 Service",
  ],
  ["the initials of a rating", "rating: Requires improvement", "rating: RI", "rating-level-unknown", "RI"],
  [
    "a rating page with initials",
    "1.3 Services: Requires improvement",
    "1.3 Services: RI",
    "printed-level-unknown",
    "RI",
  ],
  [
    "a standard without its dash",
    "      - standard: 1.2 Staff",
    "        standard: 1.2 Staff",
    "name-duplicate",
    "standard",
  ],
  [
    "a misspelt list of findings",
    "        improvements:",
    "        improvments:",
    "property-unknown",
    "improvments",
  ],
  ["a misspelt addressee", "to: North East region", "too: North East region", "property-unknown", "too"],
  ["a misspelt percentage", "percent: 91", "persent: 91", "property-unknown", "persent"],
  [
    "a misspelt discretion",
    "        discretion:\n          from: Good",
    "        discression:\n          from: Good",
    "property-unknown",
    "discression",
  ],
  ["a share of one", "percent: 77", "percent: 0.77", "percentage-not-whole", "0.77"],
  [
    "a missing percentage",
    "            percent: 91\n",
    "",
    "percentage-missing",
    "Does assessment focus sufficiently on the factors linked to offending and desistance?",
  ],
  ["an empty addressee", "to: North East region", "to:", "property-missing", "to"],
  [
    "two findings in one",
    "few-programmes-completed, no-",
    "few-programmes-completed; no-",
    "finding-id-unknown",
    "few-programmes-completed; no-structured-interventions",
  ],
  [
    "an id with spaces",
    "- id: vision-not-understood",
    "- id: vision not understood",
    "value-malformed",
    "vision not understood",
  ],
  [
    "a text that lost its block",
    "- |\n            Staff could",
    "- |\n          Staff could",
    "syntax-invalid",
    "Staff",
  ],
];

describe("is told once, at its own place", () => {
  it.each(slips)("%s", (_what, from, to, told, at) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    const found = core.analyse(name, changed).problems();
    expect(found.map(({ ruleId, range }) => [ruleId, wordsAt(changed, range)])).toEqual([[told, at]]);
  });
});

describe("what is put right unasked", () => {
  it.each([
    ["capitals of a figure", "{{enforcement}}", "{{Enforcement}}"],
    ["spaces in the id of a finding", "[vision-not-understood]", "[Vision not understood]"],
  ])("%s", (_what, from, to) => {
    expect(safelyFixed(text.replace(from, to))).toBe(text);
  });

  it.each([
    ["another figure", "{{enforcement}}", "{{enforcements}}"],
    ["another footnote", "[^rates]", "[^rate]"],
    ["another population", "population: survey-of-staff", "population: surveys-of-staff"],
    ["another finding", "[vision-not-understood]", "[vision-now-understood]"],
  ])("not %s, which may say something else", (_what, from, to) => {
    const changed = text.replace(from, to);
    expect(safelyFixed(changed)).toBe(changed);
    expect(
      core
        .analyse(name, changed)
        .problems()
        .flatMap(({ fixes }) => fixes),
    ).toHaveLength(1);
  });
});

describe("advice that holds", () => {
  it("does not ask for quotation marks that would not help", () => {
    const [problem] = core.analyse(name, text.replace("score: 15/27", "score: 15")).problems();
    expect(problem?.message).toBe("“score” must be text, such as “15/27”, and not a number.");
  });

  it("keeps the words of an id apart", () => {
    const changed = text.replace("- id: vision-not-understood", "- id: vision not understood");
    const fixes = core
      .analyse(name, changed)
      .problems()
      .flatMap((problem) => problem.fixes);
    expect(applyFixes(changed, fixes).text).toBe(text);
  });
});

function safelyFixed(changed: string): string {
  return applyFixes(changed, safeFixes(core.analyse(name, changed).problems())).text;
}

function wordsAt(changed: string, { start, end }: Problem["range"]): string {
  const lines = changed.split("\n");
  return start.line === end.line
    ? (lines[start.line]?.slice(start.character, end.character) ?? "")
    : "several lines";
}
