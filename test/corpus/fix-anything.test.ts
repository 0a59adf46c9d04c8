/**
 * Fixing every report there is: whatever is fixed, no number and no rating becomes another, and fixing again finds
 * nothing more to do.
 */
import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, it } from "vitest";
import { expectSafe } from "../support/fix-check.ts";
import { RandomEdits } from "../support/random-edits.ts";

const fromPages = globSync("core/src/rules/*.md").flatMap((page) => {
  const blocks = readFileSync(page, "utf8").matchAll(/^```yaml[^\n]*\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, block = ""], at): [name: string, text: string] => [`${page}, ${at + 1}`, block]);
});
const files = ["examples/*.yaml", "test/features/**/*.yaml", "test/corpus/sentences/*.yaml"];
const whole = globSync(files).map((name): [string, string] => [name, readFileSync(name, "utf8")]);

describe("fixing", () => {
  it.each([...fromPages, ...whole])("changes no number and no rating: %s", (_name, text) => {
    for (const lines of [text, text.replace(/\r?\n/g, "\r\n")]) expectSafe(lines);
  });

  it.each(globSync("examples/*.yaml"))("does so whatever is written into it: %s", (name) => {
    const edits = new RandomEdits(readFileSync(name, "utf8"), 20_221_204);
    for (let at = 0; at < 25; at++) expectSafe(edits.next());
  });
});
