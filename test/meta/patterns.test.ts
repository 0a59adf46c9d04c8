/**
 * No pattern takes longer on a hostile text than its length asks for. Every regular expression that runs while reports
 * are checked is noted as it runs, and held against `recheck`, which looks for texts that would make it slow.
 */
import { readFileSync } from "node:fs";
import { check } from "recheck";
import { describe, expect, it } from "vitest";
import { figureRegister } from "../../core/src/index.ts";
import { testCore } from "../support/core.ts";

const texts = [
  readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8"),
  readFileSync("examples/with-mistakes.inspection.yaml", "utf8"),
];

describe("every pattern that looks at prose", () => {
  it("is safe", async () => {
    const patterns = patternsThatRun(() => {
      for (const text of texts) {
        const file = testCore().analyse("report.inspection.yaml", text);
        file.problems();
        for (const document of file.documents) {
          const facts = file.reportFacts(document);
          if (facts) figureRegister(facts);
        }
      }
    });
    expect(patterns.length).toBeGreaterThan(40);
    const unsafe: string[] = [];
    for (const { source, flags } of patterns) {
      const found = await check(source, flags, quick);
      if (found.status !== "vulnerable") continue;
      // Patterns with many small bounds look slow to a search that tries very long texts. They only ever meet one
      // sentence, and test/corpus has sentences and texts that are written to be slow.
      const isBounded = found.complexity.isFuzz && found.complexity.type === "polynomial";
      if (!isBounded) unsafe.push(`${found.complexity.summary}: /${source}/${flags}`);
    }
    expect(unsafe).toEqual([]);
  }, 600_000);
});

const quick = { timeout: 4_000, incubationTimeout: 300, attackTimeout: 500 } as const;

/** Every pattern that is executed meanwhile, each once. */
function patternsThatRun(work: () => void): readonly { readonly source: string; readonly flags: string }[] {
  const { exec } = RegExp.prototype;
  const seen = new Map<string, { source: string; flags: string }>();
  RegExp.prototype.exec = function noting(text) {
    seen.set(String(this), { source: this.source, flags: this.flags });
    return exec.call(this, text);
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return [...seen.values()];
}
