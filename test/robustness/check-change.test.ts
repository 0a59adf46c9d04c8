/**
 * While a text is written, rules look again only at what may have changed. Whatever is typed, the problems are those
 * that a check of the whole text gives, with the same places, fixes and fingerprints: each rule is held here to what it
 * says that it follows from.
 */
import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { kindOf } from "../../core/src/index.ts";
import { testCore } from "../support/core.ts";
import { RandomEdits } from "../support/random-edits.ts";
import { runs } from "./runs.ts";

const files = ["examples/*.yaml", "test/corpus/sentences/*.yaml", "test/e2e/workspace/**/*.yaml"]
  .flatMap((pattern) => globSync(pattern))
  .filter((name) => kindOf(name, readFileSync(name, "utf8")) === "report");

/** Edits of each file: 600 in all, and 100,000 at night. */
const edits = runs(Math.ceil(600 / files.length), Math.ceil(100_000 / files.length));

describe("a report that is being written", () => {
  it.each(files)("has the problems that a check of all of it finds: %s", (name) => {
    const original = readFileSync(name, "utf8");
    const writer = new RandomEdits(original, 20_261_124);
    const editor = testCore();
    let whole = testCore();
    let text = original;
    for (let at = 0; at < edits; at++) {
      // A core of its own now and then: what one keeps must not be what the other one relies on.
      if (at % 50 === 0) whole = testCore();
      text = at % 10 === 9 ? writer.next() : withWords(at % 100 === 0 ? original : text, writer);
      const now = editor.analyse(name, text).problems();
      const wanted = whole.analyseOnce(name, text).problems();
      if (JSON.stringify(now) !== JSON.stringify(wanted))
        expect(now, `edit ${at} of ${name}`).toEqual(wanted);
    }
  });

  it("has what is counted over all texts, in whichever of them it is typed", () => {
    const name = "examples/south-tyneside-and-gateshead.inspection.yaml";
    const original = readFileSync(name, "utf8");
    const editor = testCore();
    let text = original;
    for (const at of [0.3, 0.6, 0.9]) {
      const line = text.indexOf("\n          - |\n            ", text.length * at);
      const from = text.indexOf(". ", line) + 2;
      text = `${text.slice(0, from)}Westmarch PDU should plan. ${text.slice(from)}`;
      const now = editor.analyse(name, text).problems();
      expect(now).toEqual(testCore().analyse(name, text).problems());
    }
    const foreign = editor.analyse(name, text).problems();
    expect(foreign.filter(({ ruleId }) => ruleId === "subject-name-foreign").length).toBeGreaterThan(0);
  });

  it("is mostly not checked as a whole", () => {
    const looked: string[] = [];
    const core = testCore();
    const listening = testCore({
      rules: core.parts.rules.map((rule) => ({
        ...rule,
        check: (...facts: Parameters<typeof rule.check>) => {
          looked.push(rule.id);
          (rule.check as (...all: unknown[]) => void)(...facts);
        },
      })) as typeof core.parts.rules,
    });
    const text = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");
    listening.analyse("a.inspection.yaml", text).problems();
    const all = looked.length;
    const at = text.indexOf(" the ", text.search(/^ {10,}- \|$/m));
    listening.analyse("a.inspection.yaml", `${text.slice(0, at)} all${text.slice(at)}`).problems();
    expect(looked.length - all).toBeLessThan(all / 2);
  });
});

/** The text with something typed or taken out in one line of prose. */
function withWords(text: string, writer: RandomEdits): string {
  const below = (count: number) => Math.floor(writer.random() * count);
  const lines = text.split("\n");
  const prose = lines.flatMap((line, at) =>
    /^ {4,}(?:- |\w+: )?[A-Z'‘(]?[a-z][^:{}]{20,}$/.test(line) ? [at] : [],
  );
  const at = prose[below(prose.length)];
  if (at === undefined) return text;
  const line = lines[at] as string;
  const indent = line.search(/\S/);
  const from = indent + 1 + below(line.length - indent);
  const gone = writer.random() < 0.7 ? 0 : below(30);
  const come = writer.random() < 0.2 ? "" : (words[below(words.length)] as string);
  lines[at] = line.slice(0, from) + come + line.slice(from + gone);
  return lines.join("\n");
}

/** What means something to one rule or another. */
const words = [
  ...[
    "a",
    " ",
    "x",
    ".",
    ",",
    "%",
    " most",
    " 44 per cent",
    " 44% (12 of 21)",
    " half of the 39 people",
    " all 14 cases",
  ],
  ...[
    " 9 out of ten",
    " a score of 12 out of 27",
    " was rated ‘Good’",
    " PDU",
    " SPO",
    " senior probation officer (SPO)",
  ],
  ...[
    " {{no-such-figure}}",
    " {{",
    "}}",
    " [^none]",
    "[^population]",
    " | a | b |",
    " ![a picture](b.png)",
    " 130 per cent of cases",
  ],
  ...[
    " two recommendations",
    " three standards",
    " key question",
    " the lowest score",
    " the boundary for",
    " percentage points",
  ],
  ...[
    " # not a comment",
    " # inspection-reports-disable-line percent-style -- why",
    ": ",
    " “quoted 60%”",
    " Westmarch PDU should",
  ],
  ...[
    "we surveyed 93 people",
    " of the people we surveyed",
    "the remaining 45 per cent",
    " OASys",
    "\\",
    "'",
    '"',
    "é",
    " #",
    "#",
    " # a note",
    "  ",
    "\t",
    "<<",
    " - ",
    "*",
    "|",
    "[",
    "{",
  ],
] as const;
