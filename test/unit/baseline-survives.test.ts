/**
 * A baseline of an old report goes on covering it while somebody works on other parts of it: lines move, parts change
 * places, what stands beside a finding is reworded. What is put right is stale, and what is new is new.
 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptFile, matchFile } from "../../cli/baseline/match-baseline.ts";
import { checkFile } from "../../cli/check/checked-file.ts";
import { testCore } from "../support/core.ts";

const core = testCore();
const name = "old.inspection.yaml";
const old = readFileSync(new URL("../../examples/with-mistakes.inspection.yaml", import.meta.url), "utf8");

function check(text: string) {
  return checkFile(core, name, { kind: "text", text }, { rules: {}, maxFileSize: 10_000_000 });
}

/** One version held against a baseline of another: the rules of what is new and of what is stale. */
function compare(before: string, after: string) {
  const { problems, stale } = matchFile(check(after), acceptFile(check(before), []));
  const fresh = problems.filter(({ baseline }) => baseline === "new");
  return { fresh: fresh.map(({ ruleId }) => ruleId), stale: stale.map(({ rule }) => rule) };
}

const covered = { fresh: [], stale: [] };

describe("a baseline covers an old report", () => {
  it("as it is", () => {
    expect(check(old).problems.length).toBeGreaterThan(20);
    expect(compare(old, old)).toEqual(covered);
  });

  it.each<[string, (text: string) => string]>([
    ["lines are added above", (text) => `# A note.\n\n# Another.\n${text}`],
    ["it comes from another system", (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`],
    [
      "a field is put in front of all others",
      (text) =>
        text.replace("formatVersion", "lead: Robin\nformatVersion").replace(/^lead: Robin Example\n/m, ""),
    ],
    [
      "a finding is added before its own",
      (text) =>
        text.replace(
          "          - Partnerships",
          "          - |\n            Staff say so too.\n          - Partnerships",
        ),
    ],
    [
      "the text before it in the same paragraph is reworded",
      (text) => text.replace("We inspected 33 cases,", "Our team inspected 33 cases,"),
    ],
    [
      "the text after it in the same paragraph is reworded",
      (text) => text.replace("that their assessments had called for", "that had been called for"),
    ],
    [
      "a neighbour is reworded",
      (text) => text.replace("Leaders are seen in both offices", "Managers are seen in every office"),
    ],
    [
      "a neighbour is put into quotation marks",
      (text) => text.replace("region: Three Rivers", 'region: "Three Rivers"'),
    ],
  ])("when %s", (_what, change) => {
    expect(change(old)).not.toBe(old);
    expect(compare(old, change(old))).toEqual(covered);
  });

  it("whatever is moved, added and reworded around its findings", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const changed = edits.reduce((text, change) => change(text), old);
        expect(compare(old, changed)).toEqual(covered);
      }),
      { numRuns: 60, seed: 20_230_201 },
    );
  });
});

describe("a baseline tells", () => {
  const brief = `formatVersion: 1
framework: hmip-pdu-2021
background: |
  Staff spoke of {{workload}} and {{workload}} again.
`;

  it.each<[string, [from: string | RegExp, to: string], { fresh: string[]; stale: string[] }]>([
    ["what is put right", ["score: 14/30", "score: 14/27"], { fresh: [], stale: ["score-maximum-wrong"] }],
    [
      "what is new",
      ["the unit's priorities", "the {{priorities}}"],
      { fresh: ["figure-id-unknown"], stale: [] },
    ],
    [
      "a mistake that took the place of another",
      ["{{home-visit}}", "{{home-visiting}}"],
      { fresh: ["figure-id-unknown"], stale: ["figure-id-unknown"] },
    ],
    [
      "the same mistake in another place",
      ["clear, analytical and on time", "clear: {{home-visit}} were on time"],
      { fresh: ["figure-id-unknown"], stale: [] },
    ],
  ])("%s", (_what, [from, to], expected) => {
    expect(compare(old, old.replace(from, to))).toEqual(expected);
  });

  it("one more of the same, and one less", () => {
    const more = brief.replace(" again.", ", and of {{workload}}.");
    expect(compare(brief, more)).toEqual({ fresh: ["figure-id-unknown"], stale: [] });
    expect(compare(more, brief)).toEqual({ fresh: [], stale: ["figure-id-unknown"] });
  });

  it("which part is missing, where another was missing before", () => {
    const status = "formatVersion: 1\nframework: hmip-pdu-2021\nstatus: published\n";
    const [one, other] = ["background: Staff spoke.\n", "lead: Robin Example\n"];
    expect(compare(status + one, status + other)).toEqual({
      fresh: ["section-missing"],
      stale: ["section-missing"],
    });
  });
});

/** Edits of what has no finding of its own. */
const edit = fc.oneof(
  fc.nat().map((seed) => (text: string) => withParts(text, /^(?=[a-z][A-Za-z]*:)/m, seed)),
  fc.nat().map((seed) => (text: string) => withItems(text, seed)),
  fc.nat().map((seed) => (text: string) => withLineBefore(text, seed)),
  fc.nat().map((seed) => (text: string) => withSentence(text, seed)),
);

/** The parts of the file in another order; what stands before the first stays there. */
function withParts(text: string, at: RegExp, seed: number): string {
  const [head = "", ...parts] = text.split(at);
  return [head, ...rotated(parts, seed)].join("");
}

/** The findings of each list in another order. */
function withItems(text: string, seed: number): string {
  return text.replace(/^( +)(?:strengths|improvements):\n(?:\1 +.*\n)+/gm, (list) => {
    const [head = "", ...items] = list.split(/^(?= {10}- )/m);
    return [head, ...rotated(items, seed)].join("");
  });
}

/** A comment or an empty line before a line with a name. */
function withLineBefore(text: string, seed: number): string {
  const places = [...text.matchAll(/^ *(?:- )?[a-zA-Z]+:(?= |$)/gm)].map(({ index }) => index);
  const at = places[seed % places.length] ?? 0;
  return `${text.slice(0, at)}${seed % 2 === 0 ? "# See the minutes.\n" : "\n"}${text.slice(at)}`;
}

/** One more sentence at the end of a text that has no finding as a whole. */
function withSentence(text: string, seed: number): string {
  const places = [...text.matchAll(/(?<!#.*)[a-z]\.(?=\n(?: *- | *[a-z]+:|\n[a-z]))/g)].map(
    ({ index }) => index + 2,
  );
  const at = places[seed % places.length] ?? 0;
  return `${text.slice(0, at)} That has been so for years.${text.slice(at)}`;
}

function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}
