/** Whatever is tried: what is written when all that follows is applied would not change again, and brings no new error. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whatIf } from "../../core/src/analysis/what-if/what-if.ts";
import type { FileAnalysis } from "../../core/src/index.ts";
import type { WhatIfFigure } from "../../core/src/protocol.ts";
import { testCore } from "../support/core.ts";
import { applyEdits } from "./applied-edits.ts";

const core = testCore();
const path = "examples/south-tyneside-and-gateshead.inspection.yaml";
const example = readFileSync(path, "utf8");
const questions = [1, 3, 3, 3, 3, 1].flatMap((count, standard) =>
  Array.from({ length: count }, (_, at) => `/domains/1/standards/${standard}/keyQuestions/${at}`),
);
const figure = fc.record({
  pointer: fc.constantFrom(...questions),
  percent: fc.integer({ min: 0, max: 100 }),
});
const figures = fc.uniqueArray(figure, { minLength: 1, maxLength: 4, selector: ({ pointer }) => pointer });

describe("a what-if on a whole report", () => {
  it("is at rest once everything that follows is written", () => {
    fc.assert(
      fc.property(figures, (asked) => {
        const answer = ask(example, asked);
        const written = applyEdits(example, [...(answer?.allEdits ?? [])]);
        const again = ask(written, asked);
        expect(again).toMatchObject({ changes: [], sentences: [], figureEdits: [], allEdits: [] });
      }),
      { numRuns: 60, seed: 27 },
    );
  });

  it("brings no error that was not there, but in sentences that it points to", () => {
    expect(errorsOf(example)).toEqual([]);
    fc.assert(
      fc.property(figures, (asked) => {
        const answer = ask(example, asked);
        const told = answer?.sentences.map(({ reason }) => reason) ?? [];
        const after = errorsOf(applyEdits(example, [...(answer?.allEdits ?? [])]));
        expect(after.filter(({ message }) => !told.some((reason) => reason.includes(message)))).toEqual([]);
      }),
      { numRuns: 40, seed: 36 },
    );
  });

  it("changes no rating or score that would stay, and touches nothing but ratings and figures", () => {
    fc.assert(
      fc.property(figures, (asked) => {
        const answer = ask(example, asked);
        const written = applyEdits(example, [...(answer?.allEdits ?? [])]);
        const old = example.split("\n");
        const changed = written.split("\n").filter((line, at) => line !== old[at]);
        for (const line of changed)
          expect(line).toMatch(/^ +(?:percent|score|overall|rating|[12]\.\d [A-Za-z ]+): (?:\d|[A-Z])/);
        const moved = answer?.changes.filter(({ what }) => !what.endsWith("by its figures")) ?? [];
        // A standard stands on the ratings page too; percentages that stay are not written again.
        const ratings = moved.filter(({ what }) => /^\d/.test(what)).length;
        const whole = moved.length - ratings;
        expect(changed).toHaveLength((answer?.figureEdits.length ?? 0) + 2 * ratings + whole);
      }),
      { numRuns: 60, seed: 15 },
    );
  });

  it("points to sentences that stand where it says", () => {
    const lines = example.split("\n");
    fc.assert(
      fc.property(figures, (asked) => {
        for (const { text, line, character } of ask(example, asked)?.sentences ?? []) {
          const here = lines[line]?.slice(character) ?? "";
          expect(text.startsWith(here.slice(0, 12).trimEnd())).toBe(true);
        }
      }),
      { numRuns: 40, seed: 12 },
    );
  });
});

describe("a question that is not meant well", () => {
  it.each([
    [{ pointer: "/domains/1/standards/0/keyQuestions/9", percent: 60 }],
    [{ pointer: "/domains/1/standards/0", percent: 60 }],
    [{ pointer: "", percent: 60 }],
    [{ pointer: "/__proto__/constructor", percent: 60 }],
    [{ pointer: 7, percent: 60 }],
    [{ pointer: questions[0] }],
    [{ pointer: questions[0], percent: "60" }],
  ])("is answered with nothing: %j", (asked) => {
    expect(ask(example, [asked as WhatIfFigure])).toBeUndefined();
  });

  it.each([
    { percent: -1 },
    { percent: 100.01 },
    { percent: Number.NaN },
    { percent: Number.POSITIVE_INFINITY },
    { count: 3 },
  ])("is answered with a sentence: %j", (asked) => {
    const answer = ask(example, [{ pointer: questions[0] as string, ...asked }]);
    expect(answer?.summary).toMatch(/^[A-Z].*\.$/);
    expect(answer?.allEdits).toEqual([]);
  });
});

function ask(text: string, asked: readonly WhatIfFigure[]) {
  return whatIf({ file: analyse(text), settings: {}, analyseText: analyse }, asked);
}

function errorsOf(text: string) {
  return analyse(text)
    .problems()
    .filter(({ severity }) => severity === "error");
}

function analyse(text: string): FileAnalysis {
  return core.analyseOnce(path, text);
}
