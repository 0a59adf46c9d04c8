/**
 * Runs every feature case: `<feature>/<case>.yaml` is asked as `<feature>/print.ts` says, and the answer
 * must be, to the letter, what `<case>.expected` holds.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FeatureCase, readCase } from "./feature-case.ts";

const here = import.meta.dirname;
const features = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(features.map(({ name }) => name))("%s", async (feature) => {
  const { print }: { print: (given: FeatureCase) => string } = await import(`./${feature}/print.ts`);
  const cases = readdirSync(join(here, feature)).filter((name) => name.endsWith(".yaml"));

  it("has cases", () => expect(cases.length).toBeGreaterThan(0));

  it.each(cases)("%s", (name) => {
    const path = join(here, feature, name);
    const expected = path.replace(/\.yaml$/, ".expected");
    expect(existsSync(expected), `${expected} says what is expected`).toBe(true);
    expect(`${print(readCase(path)).trimEnd()}\n`).toBe(readFileSync(expected, "utf8"));
  });

  it("has no expectation without a case", () => {
    const alone = readdirSync(join(here, feature)).filter(
      (name) => name.endsWith(".expected") && !cases.includes(name.replace(/\.expected$/, ".yaml")),
    );
    expect(alone).toEqual([]);
  });
});
