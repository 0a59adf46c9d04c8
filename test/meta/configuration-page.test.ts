/** What the page on configuration shows is right, and it leaves nothing out. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testCore } from "../support/core.ts";

const page = readFileSync("docs/configuration.md", "utf8");
const examples = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);

describe("the page on configuration", () => {
  it.each(examples)("shows what is right:\n%s", (text) => {
    expect(testCore().analyse("inspection-reports.yaml", text).problems()).toEqual([]);
  });

  it("shows every property that there is", () => {
    const { properties } = JSON.parse(readFileSync("schemas/config.schema.json", "utf8"));
    const names = examples.flatMap((text) => text.match(/^[a-z]+(?=:)/gm) ?? []);
    expect(new Set(names)).toEqual(new Set(Object.keys(properties)));
  });
});
