/** Whatever is pasted, the file can be read afterwards, every word has arrived, and nothing else has changed. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainData } from "../../core/src/document/plain-data.ts";
import { PreviewPages } from "../../core/src/export/preview-pages.ts";
import { enter } from "../../core/src/features/enter.ts";
import type { FeatureContext } from "../../core/src/features/feature.ts";
import { paste } from "../../core/src/features/paste.ts";
import type { WritingAnswer } from "../../core/src/protocol.ts";
import { testCore } from "../support/core.ts";
import { applyEdits } from "./applied-edits.ts";

const core = testCore();
const uri = "file:///reports/a.inspection.yaml";
const head = "formatVersion: 1\nframework: hmip-pdu-2021\nbackground: |\n  Before it.\n";
const section = `${head}domains:\n  - domain: 1 Organisational delivery\n    sections:\n      - title: Diversity\n`;

const places = [
  [
    "behind the name of a list",
    `${section}        strengths:<|>\n        improvements:\n          - After it.\n`,
  ],
  [
    "below a finding",
    `${section}        strengths:\n          - |\n            Above it.\n          <|>\nlead: Sam\n`,
  ],
  [
    "in an empty finding",
    `${section}        strengths:\n          - |\n            <|>\n          - |\n            Below.\n`,
  ],
  ["in a text", `${section}        text: |\n          Above it.\n          <|>\n\n          Below it.\n`],
  [
    "in the middle of a line",
    `${section}        text: |\n          Before it, <|> behind it.\n        strengths: []\n`,
  ],
  ["behind the name of a text", `${section}        text:<|>\n        strengths: []\n`],
  [
    "where lists are not indented",
    `${head}domains:\n- domain: x\n  sections:\n  - title: y\n    strengths:\n    - <|>\n`,
  ],
] as const;

const word = fc.constantFrom(
  "staff",
  "‘good’",
  "76\u00a0per cent",
  "gaps:",
  "#2",
  "{{x}}",
  "**b**",
  "- c",
  "“d”",
  "e.",
  "|",
  "'f",
  "1. g",
);
const sign = fc.constantFrom("•\t", "• ", "o\t", "– ", "- ", "  - ", "1.\t", "1) ", "\t", "    ", "", "", "");
const lineEnd = fc.constantFrom("\n", "\r\n", "\n\n", "\v");
const pasted = fc
  .array(fc.tuple(sign, fc.array(word, { minLength: 1, maxLength: 4 }), lineEnd), {
    minLength: 1,
    maxLength: 7,
  })
  .map((lines) => lines.map(([before, words, end]) => before + words.join(" ") + end).join(""));

describe.each(places)("a paste %s", (_, marked) => {
  it.each([
    ["line feeds", "\n"],
    ["carriage returns", "\r\n"],
  ])("can be read, with %s", (_, eol) => {
    const [before = "", after = ""] = marked.replaceAll("\n", eol).split("<|>");
    const context = contextOf(before + after);
    const cursor = context.file.file.lines.positionAt(before.length);
    fc.assert(
      fc.property(pasted, (text) => {
        const range = { start: cursor, end: cursor };
        const answer = paste.run(context, { textDocument: { uri }, range, text });
        if (!answer) return;
        const done = apply(before + after, answer);
        const file = core.analyseOnce(uri, done);
        expect(file.file.documents[0]?.syntaxIssues).toEqual([]);
        const words = wordsIn(text).join(" ");
        const all = ` ${wordsIn(valuesOf(done)).join(" ")} `;
        expect(all).toContain(` ${words} `);
        expect(wordsIn(all.replace(` ${words} `, " "))).toEqual(wordsIn(valuesOf(before + after)));
        expect(done.split(eol).join("")).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 150, seed: 20_221_201 },
    );
  });
});

describe("Enter on the empty line below a finding", () => {
  it("begins the next one; pressed again it ends the list; pressed once more it is plain", () => {
    const text = `${section}        strengths:\n          - |\n            One.\n            `;
    const first = pressEnter(text, { line: 11, character: 12 });
    const second = pressEnter(first.text, first.cursor);
    expect(second.text).toBe(`${section}        strengths:\n          - |\n            One.\n        `);
    expect(second.cursor).toEqual({ line: 11, character: 8 });
    const context = contextOf(second.text);
    expect(enter.run(context, { textDocument: { uri }, position: second.cursor })).toBeNull();
  });
});

function pressEnter(text: string, position: { line: number; character: number }) {
  const answer = enter.run(contextOf(text), { textDocument: { uri }, position });
  if (!answer) throw new Error("A plain Enter.");
  return { text: apply(text, answer), cursor: answer.cursor };
}

function apply(text: string, { edits }: WritingAnswer): string {
  return applyEdits(text, [...edits]);
}

function contextOf(text: string): FeatureContext {
  return {
    file: core.analyseOnce(uri, text),
    parts: core.parts,
    settings: {
      inlayHints: { bands: true, counts: true, scores: true },
      tabSize: 2,
      rulePages: "https://pages.example/{rule}",
    },
    pages: new PreviewPages(),
    analyseText: (changed) => core.analyseOnce(uri, changed),
  };
}

/** All values of a file as one text. */
function valuesOf(text: string): string {
  const data = plainData(core.analyseOnce(uri, text).documents[0]?.tree.root);
  const found: string[] = [];
  JSON.stringify(data, (_, value) => {
    if (typeof value === "string") found.push(value);
    return value;
  });
  return found.join("\n");
}

/** The words, without the signs and numbers of lists, which are written anew. */
function wordsIn(text: string): string[] {
  return text.split(/[ \t\r\n\v]+/).filter((word) => word !== "" && !/^(?:[-•–o]|\d+[.)])$/.test(word));
}
