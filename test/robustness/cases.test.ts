/** Texts that once broke something, found by fuzzing: each is tried with everything that is fuzzed, and checked. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { targets } from "./fuzz/targets.ts";
import { expectSound } from "./soundness.ts";

const folder = join(import.meta.dirname, "cases");
const cases = existsSync(folder) ? readdirSync(folder) : [];

describe("what fuzzing found stays mended", () => {
  it("is tried with everything", () => {
    expect(Object.keys(targets)).toEqual(["parse", "cursor", "scalar-map", "claims"]);
  });

  it.each(cases)("%s", (name) => {
    const { text }: { text: string } = JSON.parse(readFileSync(join(folder, name), "utf8"));
    for (const target of Object.values(targets)) target(text);
    expectSound("a.inspection.yaml", text);
  });
});
