/**
 * A text that has changed is read by its changed block alone where that is enough. Whatever is changed, the tree is the
 * one that reading all of it gives: the slow and simple way is the measure of the quick one.
 */
import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { parseFile } from "../../core/src/document/parse.ts";
import { defaultLimits, type ParsedFile } from "../../core/src/document/parsed-file.ts";
import { RandomEdits } from "../support/random-edits.ts";
import { runs } from "./runs.ts";

const files = [
  ...["examples/*.yaml", "frameworks/*.yaml", "test/corpus/sentences/*.yaml"],
  ...["test/features/**/*.{yaml,yml}", "test/grammar/*.yaml", "test/e2e/workspace/**/*.{yaml,yml}"],
].flatMap((pattern) => globSync(pattern));

/** Edits of each file: about 3,000 in all, and more than 100,000 at night. */
const edits = runs(Math.ceil(3_000 / files.length), Math.ceil(110_000 / files.length));

describe("a text that has changed", () => {
  it.each(files)("reads as if it were new: %s", (name) => {
    const original = readFileSync(name, "utf8");
    const writer = new RandomEdits(original, 20_261_123);
    let before = parseFile(original);
    for (let at = 0; at < edits; at++) {
      const text = at % 2 === 0 ? writer.next() : withSigns(before.text, () => writer.random());
      const now = parseFile(text, defaultLimits, before);
      expectSame(now, parseFile(text));
      // What cannot be read is read as a whole: mostly it is taken back at once.
      if (now.documents[0]?.syntaxIssues.length === 0 || writer.random() < 0.2) before = now;
    }
  });

  it("is mostly not read as a whole", () => {
    const text = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");
    const before = parseFile(text);
    const words = [...text.matchAll(/ (?:the|and|of) /g)].map(({ index }) => index);
    const shared = words.filter((at) => {
      const now = parseFile(`${text.slice(0, at)}x${text.slice(at)}`, defaultLimits, before);
      return firstEntry(now) === firstEntry(before);
    });
    expect(shared.length / words.length).toBeGreaterThan(0.9);
  });
});

/** The text with something taken out or put in anywhere: a sign that means something in YAML, or a stretch of the text. */
function withSigns(text: string, random: () => number): string {
  const below = (count: number) => Math.floor(random() * count);
  const at = below(text.length + 1);
  const gone = random() < 0.7 ? 0 : below(random() < 0.8 ? 4 : 60);
  const from = below(text.length);
  const come =
    random() < 0.2
      ? text.slice(from, from + below(60))
      : Array.from({ length: below(3) }, () => signs[below(signs.length)]).join("");
  return text.slice(0, at) + come + text.slice(at + gone);
}

const signs = [
  ...[
    "a",
    " ",
    "\n",
    ": ",
    "- ",
    '"',
    "'",
    "|",
    ">",
    "#",
    " #",
    "&a ",
    "*a",
    "{",
    "}",
    "[",
    "]",
    ",",
    "!",
    "%",
  ],
  ...["\t", "\r\n", "\r", "---\n", "...\n", "<<: ", "? ", "|2\n", "|+\n", ">-\n", "~", "null", "1.5", "\n\n"],
  ...["\n  ", "\n    - x\n", "\n# c\n", "\uFEFF", "\u0085", "\u2028", "@", "`", "-", "   ", "x: y\n", "’"],
] as const;

/** Compared as text: that is many times faster, and a difference is shown by the slower comparison. */
function expectSame(now: ParsedFile, whole: ParsedFile): void {
  const [got, wanted] = [now, whole].map(({ documents, refusal }) => ({ documents, refusal }));
  if (JSON.stringify(got, plain) === JSON.stringify(wanted, plain)) return;
  expect(got).toEqual(wanted);
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? `${value}n` : value;
}

function firstEntry({ documents }: ParsedFile) {
  const root = documents[0]?.root;
  return root?.kind === "map" ? root.entries[0] : undefined;
}
