/**
 * Formatting every report there is, and reports that a machine made up: what is formatted stays as it is when it is
 * formatted again, says what it said before, and has every sign and comment that it had.
 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { parseFile } from "../../core/src/document/parse.ts";
import { expectOnlyForm } from "../support/format-check.ts";
import { RandomEdits } from "../support/random-edits.ts";

const files = [
  ...["examples/*.yaml", "frameworks/*.yaml", "test/corpus/sentences/*.yaml"],
  ...["test/features/**/*.{yaml,yml}", "test/grammar/*.yaml", "test/e2e/workspace/**/*.{yaml,yml}"],
].flatMap((pattern) => globSync(pattern));

/** The examples on the pages of rules, wrong ones too. */
const fromPages = globSync("core/src/rules/*.md").flatMap((page) => {
  const blocks = readFileSync(page, "utf8").matchAll(/^```yaml[^\n]*\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, block = ""], at): [name: string, text: string] => [`${page}, ${at + 1}`, block]);
});

describe("formatting", () => {
  it.each([...files.map((name): [string, string] => [name, readFileSync(name, "utf8")]), ...fromPages])(
    "stands still and changes no value: %s",
    (_name, text) => {
      for (const lines of [text, text.replace(/\r?\n/g, "\r\n")]) expectOnlyForm(lines);
    },
  );

  it.each(files.filter((name) => name.startsWith("examples")))(
    "does so whatever is written into it: %s",
    (name) => {
      const edits = new RandomEdits(readFileSync(name, "utf8"), 20_221_202);
      for (let at = 0; at < 60; at++) expectOnlyForm(edits.next());
    },
  );

  it("does so with reports that a machine made up, in whatever style", () => {
    fc.assert(
      fc.property(report, style, comments, (made, { ending, ...options }, notes) => {
        const text = annotated(stringify(made, options), notes).replaceAll("\n", ending);
        expect(expectOnlyForm(text)).toBe(true);
      }),
      { numRuns: 400, seed: 20_221_203 },
    );
  });
});

const words = fc.constantFrom(
  "Good",
  "Requires improvement",
  "Staff: committed, and 'proud' of it",
  '"Quoted" # no comment',
  "- no list",
  "  begins with spaces",
  "ends with spaces  ",
  "One.\n\nTwo.\n",
  "One.\n\n\n",
  "\tTab\n  and more\n",
  "{{enforcement}} of 21 cases",
  "yes",
  "012",
  "ends with a colon:",
  "é 👍 \u00a0",
  "",
);
const text = fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 30 }));
const figure = fc.record({ count: fc.nat(50), of: fc.integer({ min: 1, max: 50 }) });
const standard = fc.record({
  standard: text,
  rating: fc.oneof(text, fc.constant(null)),
  strengths: fc.array(fc.oneof(text, fc.record({ id: text, text })), { maxLength: 3 }),
  keyQuestions: fc.array(fc.record({ question: text, percent: fc.nat(100) }), { maxLength: 2 }),
});
const report = fc.record({
  formatVersion: fc.constant(1),
  background: text,
  figures: fc.dictionary(fc.stringMatching(/^[a-z-]{1,8}$/), figure, { maxKeys: 3 }),
  domains: fc.array(fc.record({ domain: text, standards: fc.array(standard, { maxLength: 2 }) }), {
    maxLength: 2,
  }),
  annexes: fc.array(fc.tuple(text, fc.double({ noNaN: true })), { maxLength: 2 }),
});

const style = fc.record({
  indent: fc.integer({ min: 1, max: 8 }),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 40, 80),
  blockQuote: fc.constantFrom<boolean | "folded" | "literal">(true, false, "folded", "literal"),
  singleQuote: fc.constantFrom(true, false, null),
  collectionStyle: fc.constantFrom<"any" | "flow">("any", "any", "any", "flow"),
  ending: fc.constantFrom("\n", "\n", "\r\n"),
});

const comments = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 6 })), { maxLength: 4 });

/** With comments on lines of their own, before names and dashes, at columns as they come. */
function annotated(text: string, notes: readonly (readonly [number, number])[]): string {
  const { documents, lines } = parseFile(text);
  const rows = text.split("\n");
  const root = documents[0]?.root;
  const starts =
    root?.kind === "map" && !root.flow ? root.entries.map(({ key }) => lines.lineAt(key.start)) : [];
  const places = notes.map(([where, column]) => ({ row: starts[where % starts.length] ?? 0, column }));
  places.sort((a, b) => b.row - a.row);
  for (const { row, column } of places) rows.splice(row, 0, `${" ".repeat(column)}# A note at ${column}.`);
  return rows.join("\n");
}
