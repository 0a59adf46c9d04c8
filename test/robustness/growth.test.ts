/**
 * Work grows with a text and no faster. It is counted, not timed: twice the text may take little more than twice the
 * blocks of code, where work with the square of the length would take four times as many.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testCore } from "../support/core.ts";
import { CountedWork } from "./counted-work.ts";
import { growingTexts } from "./growing-texts.ts";
import { runs } from "./runs.ts";

const small = runs(400, 4_000);
/** Searching sorted lists and sorting take a little more than linear work. */
const most = 2.6;

const work = new CountedWork();
beforeAll(() => work.start());
afterAll(() => work.stop());

describe("the work of a whole check grows with the text", () => {
  it.each(Object.entries(growingTexts))(
    "%s",
    async (_, textOf) => {
      // What is made once, such as patterns, is made before anything is counted.
      check(textOf(10));
      const once = await work.of(() => check(textOf(small)));
      const twice = await work.of(() => check(textOf(2 * small)));
      expect(twice / once).toBeLessThan(most);
    },
    runs(60_000, 3_600_000),
  );
});

function check(text: string): void {
  testCore().analyseOnce("a.inspection.yaml", text).problems();
}
