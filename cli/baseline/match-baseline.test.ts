/**
 * A baseline still knows what it has accepted when a report moves on: lines above, another order, other words around.
 * What is itself changed, has become worse or has come on top is new; what is gone is stale; and of what could not be
 * looked at nothing is said.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testCore } from "../../test/support/core.ts";
import { checkFile, type FileCheck } from "../check/checked-file.ts";
import type { BaselineEntry } from "./baseline-file.ts";
import { acceptFile, matchFile } from "./match-baseline.ts";

const core = testCore();

const report = `formatVersion: 1
framework: hmip-pdu-2021
title: A report
status: draft
background: |
  Enforcement was appropriate in {{enforcment}} of the cases, and so it was before.

  Again it was appropriate in {{enforcment}} of the cases.
recommendations:
  groups:
    - to: The Heather PDU
      actions:
        - text: |
            Do it as {{planing}} says.
    - to: The region
      actions:
        - text: |
            Do it as {{reviewing}} says.
domains:
  - domain: 1 Organisational delivery
    standards:
      - standard: 1.1 Leadership
        rating: Fine
        strengths:
          - |
            Staff know {{vision}}.
          - |
            They are proud of {{work}}.
      - standard: 1.2 Staff
        rating: Superb
figures:
  enforcement: {count: 13, of: 21}
`;

const accepted = acceptFile(checked(report), []);

describe("a baseline", () => {
  it("accepts all that is there, equal findings together", () => {
    expect(Object.fromEntries(unknownFigures(accepted))).toEqual({
      enforcment: 2,
      planing: 1,
      reviewing: 1,
      vision: 1,
      work: 1,
    });
    expect(newIn(report)).toEqual([]);
    expect(matchFile(checked(report), accepted)).toMatchObject({ left: accepted, stale: [] });
  });

  it.each([
    ["lines above", (text: string) => `# A note.\n\n# Another.\n${text}`],
    [
      "lines within",
      (text: string) => text.replace("{{enforcment}} of", "all that was seen,\n  {{enforcment}} of"),
    ],
    ["Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    [
      "groups in another order",
      (text: string) => swap(text, "    - to: The Heather", "    - to: The region", "domains:"),
    ],
    [
      "standards in another order",
      (text: string) => swap(text, "      - standard: 1.1", "      - standard: 1.2", "figures:"),
    ],
    [
      "findings in another order",
      (text: string) =>
        swap(
          text,
          "          - |\n            Staff",
          "          - |\n            They",
          "      - standard: 1.2",
        ),
    ],
    ["parts in another order", (text: string) => swap(text, "background:", "recommendations:", "domains:")],
    ["another part first", (text: string) => swap(text, "formatVersion:", "framework:", "title:")],
    [
      "other words around",
      (text: string) =>
        text.replaceAll("was appropriate", "was not always right").replace("Staff know", "Everyone knows"),
    ],
    [
      "another group before it",
      (text: string) =>
        text.replace(
          "    - to: The Heather",
          "    - to: New\n      actions:\n        - |\n          Be kind.\n    - to: The Heather",
        ),
    ],
  ])("still knows its findings after %s", (_what, change) => {
    const changed = change(report);
    expect(changed).not.toBe(report);
    // That standards are in another order is told as well.
    expect(newIn(changed).filter((rule) => rule !== "standard-out-of-order")).toEqual([]);
    expect(matchFile(checked(changed), accepted).stale).toEqual([]);
  });

  it("does so for every finding of the report with mistakes, with a note above and parts moved", () => {
    const text = readFileSync("examples/with-mistakes.inspection.yaml", "utf8");
    const all = acceptFile(checked(text), []);
    const moved = swap(`# A note.\n${text}`, "formatVersion:", "framework:", "title:");
    const { problems, stale } = matchFile(checked(moved), all);
    expect(problems.filter(({ baseline }) => baseline === "new")).toEqual([]);
    expect(stale).toEqual([]);
    expect(problems.length).toBeGreaterThan(20);
  });
});

describe("what is new", () => {
  it("is what has come on top of equal findings", () => {
    const more = report.replace("Do it as {{planing}}", "Do {{planing}} as {{planing}}");
    expect(newIn(more)).toEqual(["figure-id-unknown"]);
  });

  it("is what stands elsewhere, or is about other words", () => {
    expect(newIn(report.replace("{{vision}}", "{{visions}}"))).toEqual(["figure-id-unknown"]);
    expect(newIn(report.replace("rating: Fine", "rating: Superb"))).toEqual(["rating-level-unknown"]);
  });

  it("is what has become worse since: a missing part of a draft is an error once the report is published", () => {
    const published = report.replace("status: draft", "status: published");
    expect(new Set(newIn(published))).toContain("section-missing");
    const milder = acceptFile(checked(published), []);
    expect(newIn(report, milder)).toEqual([]);
  });

  it("is never what is silenced, and always a rule that failed", () => {
    const silenced = report.replace(
      "rating: Fine",
      "rating: Fine # inspection-reports-disable-line rating-level-unknown -- agreed",
    );
    const { problems } = matchFile(checked(silenced), []);
    expect(problems.find(({ suppressed }) => suppressed)?.baseline).toBeUndefined();
    const [first, ...others] = checked(report).problems;
    const failed = {
      ...checked(report),
      problems: [{ ...(first as (typeof others)[0]), ruleId: "rule-failed" }],
    };
    expect(acceptFile(failed as FileCheck, [])).toEqual([]);
  });
});

describe("what is stale", () => {
  it("is what was put right, counted one by one", () => {
    const half = report.replace("{{enforcment}} of the cases, and", "{{enforcement}} of the cases, and");
    expect(unknownFigures(matchFile(checked(half), accepted).stale)).toEqual([["enforcment", 1]]);
    expect(unknownFigures(matchFile(checked(half), accepted).left)).toContainEqual(["enforcment", 1]);
  });

  it.each([
    ["a line that cannot be read", `${report}"\n`],
    ["a merge that is not finished", `<<<<<<< ours\n=======\n>>>>>>> theirs\n${report}`],
    [
      "a framework that is not known",
      report.replace("hmip-pdu-2021", "hmip-of-tomorrow").replaceAll("{{", "{"),
    ],
  ])("is not said to be so in a file with %s, and is kept", (_what, text) => {
    const { stale, left } = matchFile(checked(text), accepted);
    expect(stale).toEqual([]);
    expect(left).toEqual(accepted);
    expect(acceptFile(checked(text), accepted)).toEqual(expect.arrayContaining([...accepted]));
  });

  it("is not what a rule would have found that is turned off", () => {
    const file = checked(report, { "figure-id-unknown": "off" });
    expect(matchFile(file, accepted).stale).toEqual([]);
    expect(acceptFile(file, accepted)).toEqual(expect.arrayContaining([...accepted]));
  });
});

function checked(text: string, rules = {}): FileCheck {
  return checkFile(core, "a.inspection.yaml", { kind: "text", text }, { rules, maxFileSize: 1_000_000 });
}

function newIn(text: string, entries: readonly BaselineEntry[] = accepted): string[] {
  const { problems } = matchFile(checked(text), entries);
  return problems.flatMap(({ baseline, ruleId }) => (baseline === "new" ? ruleId : []));
}

/** The figures that are not known, and how often. */
function unknownFigures(entries: readonly BaselineEntry[]): [string, number][] {
  const named = entries.filter(({ rule }) => rule === "figure-id-unknown");
  return named.map(({ message, count }) => [message.match(/“(.+?)”/)?.[1] ?? "", count]);
}

/** A text whose part from `first` to `second` changes places with that from `second` to `end`. */
function swap(text: string, first: string, second: string, end: string): string {
  const [a, b] = [text.indexOf(first), text.indexOf(second)];
  const c = text.indexOf(end, b);
  if (a < 0 || b < a || c < b) throw new Error(`There is no ${first}, ${second}, ${end} in this order.`);
  return text.slice(0, a) + text.slice(b, c) + text.slice(a, b) + text.slice(c);
}
