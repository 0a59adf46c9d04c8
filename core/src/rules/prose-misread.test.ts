/**
 * Whatever a writer puts down as prose is either read as it stands, or told and put right: nothing is
 * ever lost in silence. Nasty texts are made up at random and written in every place where prose stands.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testCore } from "../../../test/support/core.ts";
import { nodeAt, type PathStep } from "../document/node-at.ts";
import { plainData } from "../document/plain-data.ts";
import { applyFixes, type FileAnalysis, type Problem } from "../index.ts";
import { builtInRules } from "./index.gen.ts";

/** The rules at hand, and those on syntax and schema, so that what follows from a misread text is seen here. */
const core = testCore({
  rules: builtInRules.filter(
    ({ id, reads }) =>
      id.startsWith("prose-") || id === "number-changed" || reads === "file" || reads === "document",
  ),
});

/** A place where prose stands: what is before and behind it, how its later lines are indented, and neighbours. */
interface Place {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly indent: string;
  readonly path: readonly PathStep[];
  readonly neighbours: readonly { readonly path: readonly PathStep[]; readonly value: unknown }[];
}

const head = "formatVersion: 1\nframework: hmip-pdu-2021\n";
const section = "domains:\n  - domain: 1 Organisational delivery\n    sections:\n      - title: Diversity\n";
const findings = ["domains", 0, "sections", 0, "strengths"];
const places: readonly Place[] = [
  {
    name: "an item between others",
    before: `${head}${section}        strengths:\n          - Before it.\n          - `,
    after: "\n          - |\n            After it: here.\nannexes: []\n",
    indent: " ".repeat(12),
    path: [...findings, 1],
    neighbours: [
      { path: [...findings, 0], value: "Before it." },
      { path: [...findings, 2], value: "After it: here.\n" },
      { path: ["annexes"], value: [] },
    ],
  },
  {
    name: "the text of a finding",
    before: `${head}${section}        strengths:\n          - id: one\n            text: `,
    after: "\n            figure: two\n          - After it.\nannexes: []\n",
    indent: " ".repeat(14),
    path: [...findings, 0, "text"],
    neighbours: [
      { path: [...findings, 0, "figure"], value: "two" },
      { path: [...findings, 1], value: "After it." },
      { path: ["annexes"], value: [] },
    ],
  },
  {
    name: "a text at the top",
    before: `${head}about: Before it.\nbackground: `,
    after: "\nannexes:\n  - title: After it\n",
    indent: "  ",
    path: ["background"],
    neighbours: [
      { path: ["about"], value: "Before it." },
      { path: ["annexes", 0, "title"], value: "After it" },
    ],
  },
  {
    name: "the action of a recommendation",
    before: `${head}recommendations:\n  groups:\n    - to: South Tyneside\n      actions:\n      - `,
    after: "\n      - after it\n",
    indent: " ".repeat(9),
    path: ["recommendations", "groups", 0, "actions", 0],
    neighbours: [{ path: ["recommendations", "groups", 0, "actions", 1], value: "after it" }],
  },
  {
    name: "the last line of the file",
    before: `${head}about: Before it.\nbackground: `,
    after: "",
    indent: "   ",
    path: ["background"],
    neighbours: [{ path: ["about"], value: "Before it." }],
  },
];

const words = [
  "staff",
  "Gaps",
  "cases",
  "it's",
  "1,140",
  "2022",
  "76%",
  "{{x}}",
  "**b**",
  "*i*",
  "true",
  "null",
  "no",
];
const signs = [
  ":",
  "#",
  "'",
  '"',
  "{",
  "}",
  "[",
  "]",
  "*",
  "&",
  "!",
  "|",
  ">",
  "@",
  "`",
  "%",
  "-",
  ",",
  "?",
  "~",
  "<<",
  "=",
  ".",
];
const token = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...signs) },
);
/** Each piece with what comes before it: a space mostly, nothing at times, or the end of a line. */
const gap = fc.oneof(
  { weight: 6, arbitrary: fc.constant(" ") },
  { weight: 3, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.constant("\n") },
);
/** What really is a block is no nasty text. */
const beginsBlock = /^(?:#+(?:[ \t][^\n]*)?\n)*[|>][-+]?[ \t]*(?:(?:#[^\n]*)?\n|$)/;
const nastyText = fc
  .array(fc.tuple(gap, token), { minLength: 1, maxLength: 9 })
  .map((pieces) => pieces.map(([before, piece], at) => (at === 0 ? piece : before + piece)).join(""))
  .filter((text) => /[A-Za-z]{2}/.test(text) && !beginsBlock.test(text));

const analyse = (text: string) => core.analyse("a.inspection.yaml", text);
const fold = (value: unknown) => (typeof value === "string" ? value.replace(/\s+/g, " ").trim() : value);
const read = (file: FileAnalysis, path: readonly PathStep[]) =>
  plainData(nodeAt(file.documents[0]?.tree.root, path));
const told = (file: FileAnalysis) => file.problems().filter(({ severity }) => severity !== "hint");
const fixed = (text: string, problems: readonly Problem[]) =>
  applyFixes(
    text,
    problems.flatMap(({ fixes }) => fixes.slice(0, 1)),
  ).text;

function write(
  text: string,
  { before, after, indent }: Place,
  eol: string,
): { whole: string; written: string } {
  const written = text.replaceAll("\n", `\n${indent}`);
  return { whole: (before + written + after).replaceAll("\n", eol), written };
}

describe("what a writer puts down as prose", () => {
  it.each([
    ["There were gaps: some staff had none", "prose-colon-splits"],
    ["There were two: time and: training", "prose-colon-splits"],
    ["{{x}} of cases were enforced", "prose-brace-starts"],
    ["**Bold** start", "prose-asterisk-starts"],
    ["*Italic*", "prose-asterisk-starts"],
    ["'JitBit' was used", "prose-quote-ends"],
    ['"Quoted" and more', "prose-quote-ends"],
    ["'Cause nobody listened", "prose-quote-ends"],
    ["Office #2 was closed", "prose-hash-cuts"],
    ["Office #2\nwas closed", "prose-hash-cuts"],
    ["[1] is the first", "prose-comma-splits"],
    ["People said that staff\n- listened\n- were on time", "prose-dash-joined"],
    ["&c was written", "prose-sign-lost"],
    ["!important notes", "prose-sign-lost"],
    ["@team messages", "prose-sign-lost"],
    ["> 50 per cent of staff", "prose-sign-lost"],
    ["- a dash too many", "prose-sign-lost"],
    ["2022", "prose-not-text"],
    ["true", "prose-not-text"],
  ])("%j is told by one rule, %s, in every place", (text, ruleId) => {
    for (const place of places) {
      expect(told(analyse(write(text, place, "\n").whole)).map((problem) => problem.ruleId)).toEqual([
        ruleId,
      ]);
    }
  });

  it.each([
    "Interviews began at 10:30 - see https://example.org/a#b",
    "In {{x}} of 1,140 cases [as before] it was **good**",
    "The system 'JitBit' was used, and \"well\" at that",
    "It was A#1 & better than 50% @ best!",
    "It goes on\nover two lines -\nand a third",
    "2022 was the year",
    "|\nThere were gaps: some #2 staff\n- had none",
  ])("%j is read as it stands, and nothing is told", (text) => {
    for (const place of places) expect(told(analyse(write(text, place, "\r\n").whole))).toEqual([]);
  });
});

/** The same texts in every run: a failure must come from a change, not from chance. */
const seed = 20_221_201;

describe.each(places)("prose as $name", (place) => {
  it.each([
    ["line feeds", "\n"],
    ["carriage returns", "\r\n"],
  ])("is read as it stands, or told once and put right, with %s", (_, eol) => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const { whole } = write(text, place, eol);
        const file = analyse(whole);
        const problems = told(file);
        if (fold(read(file, place.path)) !== fold(text)) expect(problems).not.toEqual([]);
        expect(problems.map(({ ruleId }) => ruleId)).toHaveLength(problems.length === 0 ? 0 : 1);

        const right = fixed(whole, problems);
        const after = analyse(right);
        expect(fold(read(after, place.path))).toBe(fold(text));
        expect(told(after)).toEqual([]);
        expect(right.startsWith(place.before.trimEnd().replaceAll("\n", eol))).toBe(true);
        expect(right.endsWith(place.after.replaceAll("\n", eol))).toBe(true);
        for (const { path, value } of place.neighbours) expect(fold(read(after, path))).toEqual(fold(value));
      }),
      { numRuns: 300, seed },
    );
  });
});

describe("the fix of misread prose", () => {
  it("is safe, unless it would print what may be a note, an empty value or YAML's own quotation marks", () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const place = places[0] as Place;
        for (const { fixes } of told(analyse(write(text, place, "\n").whole))) {
          const mayBeMeant =
            /(?:^|\s)#+(?:\s|$)/.test(text) || /^(['"]).*\1$/s.test(text) || /^null\b/.test(text);
          if (!mayBeMeant) expect(fixes[0]?.safe, text).toBe(true);
        }
      }),
      { seed },
    );
  });
});
