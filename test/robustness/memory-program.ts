/** Checks one hostile file of a given length and says how many problems it has: a program of its own, for its memory. */
import { testCore } from "../support/core.ts";

const head = "formatVersion: 1\nframework: hmip-pdu-2021\n";

/** What the file repeats, by name, and what stands before and behind it. */
const parts: Readonly<Record<string, readonly [before: string, part: string, behind?: string]>> = {
  brackets: [`${head}annexes: [`, "[],", "]\n"],
  "short names": [head, "a:\n"],
  aliases: [`${head}glossary: &a {b: c, d: e}\nannexes: [`, "*a,", "]\n"],
  documents: ["", "---\na: &a [1]\nb: *a\n"],
  paragraphs: [
    `${head}background: |\n`,
    "  In 12 of 20 cases (60 per cent), most staff were [^a] and {{b}}.\n\n",
  ],
  "half-typed lines": [head, "half typed\n"],
  "key questions": [
    `${head}domains:\n  - domain: 2 Court work and case supervision\n    standards:\n      - standard: 2.1 x\n        keyQuestions:\n`,
    "          - {question: Is it done?, percent: 3}\n",
  ],
};

const [, , what = "", length = ""] = process.argv;
const [before, part, behind = ""] = parts[what] ?? ["", ""];
const text = before + part.repeat(Math.floor((Number(length) - before.length) / part.length)) + behind;
const problems = testCore().analyseOnce("a.inspection.yaml", text).problems();
process.stdout.write(`${problems.length} problems\n`);
