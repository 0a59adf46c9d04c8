/** Every file of this project, damaged in all ways there are: whatever is left is read, and checked, soundly. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectAllFeatures } from "./all-features.ts";
import { type CorpusFile, corpus } from "./corpus.ts";
import { mutation } from "./mutation.ts";
import { runs } from "./runs.ts";
import { seed } from "./seed.ts";
import { expectSound, expectSoundTree } from "./soundness.ts";

const portion = fc.integer({ min: 0, max: 9_999 }).map((number) => number / 10_000);
const files = corpus();
const short = files.filter(({ text }) => text.length < 8_000);
const long = files.filter(({ text }) => text.length >= 8_000);

describe("damaged files", () => {
  it("are many", () => expect(files.length).toBeGreaterThan(300));

  it.each([
    ["short ones", short, runs(1_500, 60_000)],
    ["long ones", long, runs(60, 4_000)],
  ])(
    "are checked soundly: %s",
    (_, some, numRuns) => {
      fc.assert(
        fc.property(damaged(some), ({ name, text }) => void expectSound(name, text)),
        { numRuns, seed: seed(20_221_121) },
      );
    },
    runs(120_000, 7_200_000),
  );

  it(
    "are asked about, and every feature answers",
    () => {
      fc.assert(
        fc.property(damaged(short), portion, portion, ({ name, text }, from, to) => {
          expectAllFeatures(expectSound(`file:///reports/${name}`, text), from, to);
        }),
        { numRuns: runs(250, 20_000), seed: seed(20_221_130) },
      );
    },
    runs(120_000, 7_200_000),
  );

  it(
    "are read soundly",
    () => {
      fc.assert(
        fc.property(damaged(short), ({ text }) => expectSoundTree(text)),
        { numRuns: runs(4_000, 200_000), seed: seed(20_221_122) },
      );
    },
    runs(120_000, 7_200_000),
  );
});

function damaged(some: readonly CorpusFile[]) {
  return fc
    .tuple(fc.constantFrom(...some), mutation)
    .map(([{ name, text }, { what, apply }]) => ({ name, what, text: apply(text) }));
}
