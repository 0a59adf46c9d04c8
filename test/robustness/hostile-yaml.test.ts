/** YAML that a grammar made up: whatever it is, it is read soundly, and checked soundly as a file of each kind. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFile } from "../../core/src/document/parse.ts";
import { hostileYaml } from "./hostile-yaml.ts";
import { runs } from "./runs.ts";
import { seed } from "./seed.ts";
import { expectSound, expectSoundTree } from "./soundness.ts";

const patience = runs(120_000, 7_200_000);

describe("hostile YAML", () => {
  it.each(["a.inspection.yaml", "a.framework.yaml", "inspection-reports.yaml"])(
    "is checked soundly: %s",
    (name) => {
      fc.assert(
        fc.property(hostileYaml, (text) => void expectSound(name, text)),
        { numRuns: runs(300, 40_000), seed: seed(20_221_123) },
      );
    },
    patience,
  );

  it(
    "is read soundly",
    () => {
      fc.assert(fc.property(hostileYaml, expectSoundTree), {
        numRuns: runs(1_500, 200_000),
        seed: seed(20_221_124),
      });
    },
    patience,
  );

  it("is often YAML all the same, and often not", () => {
    const made = fc.sample(hostileYaml, { numRuns: 500, seed: 20_221_125 });
    const isRead = (text: string) => {
      const { documents, refusal } = parseFile(text);
      return !refusal && documents.every(({ syntaxIssues }) => syntaxIssues.length === 0);
    };
    const read = made.filter(isRead).length;
    expect(read).toBeGreaterThan(100);
    expect(read).toBeLessThan(400);
  });
});
