/** The schema of `diff -f json` and what is printed, held against each other. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { changesAsJson } from "../../cli/diff/changes-as-json.ts";
import { compared, draftText, finalText } from "../support/changed-report.ts";
import { silentProperties } from "../support/silent-properties.ts";

const schema = JSON.parse(readFileSync("schemas/diff.schema.json", "utf8"));
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

function printed(before: string, after: string) {
  return JSON.parse(changesAsJson(compared(before, after)));
}

describe("changes as JSON", () => {
  it.each([
    ["from the draft", draftText(), finalText],
    ["back to the draft", finalText, draftText()],
    ["from nothing", "title: A", finalText],
    ["to nothing", finalText, "title: A"],
  ])("are as the schema says: %s", (_, before, after) => {
    const changes = printed(before, after);
    expect(validate(changes), JSON.stringify(validate.errors)).toBe(true);
    expect(changes.equal).toBe(false);
    expect(changes.summary.changes).toBeGreaterThan(10);
  });

  it("have something of every kind between the draft and the report", () => {
    const { summary } = printed(draftText(), finalText);
    expect(Object.entries(summary).filter(([, count]) => count === 0)).toEqual([]);
  });

  it("are as the schema says when there are none", () => {
    const changes = printed(finalText, finalText);
    expect(validate(changes), JSON.stringify(validate.errors)).toBe(true);
    expect(changes).toMatchObject({ equal: true, score: null, ratings: [], summary: { changes: 0 } });
  });

  it("give both wordings back", () => {
    const { texts, recommendations } = printed(draftText(), finalText);
    const sentences = texts.flatMap((text: { sentences: Reworded[] }) => text.sentences);
    const reworded = sentences.filter(({ change }: Reworded) => change === "reworded") as Reworded[];
    expect(reworded.length).toBeGreaterThan(1);
    for (const { before, after, words } of reworded) {
      expect(joined(words, "added")).toBe(before);
      expect(joined(words, "removed")).toBe(after);
    }
    expect(recommendations.some(({ words }: { words: [] }) => words.length > 0)).toBe(true);
  });

  it("are not as the schema says with a part that it does not know, or without one that it needs", () => {
    const changes = printed(draftText(), finalText);
    expect(validate({ ...changes, time: "now" })).toBe(false);
    expect(validate({ ...changes, summary: undefined })).toBe(false);
    expect(validate({ ...changes, ratings: [{ ...changes.ratings[0], kind: "domain" }] })).toBe(false);
  });
});

interface Reworded {
  readonly change: string;
  readonly before: string;
  readonly after: string;
  readonly words: readonly { readonly change: string; readonly text: string }[];
}

function joined(words: Reworded["words"], without: string): string {
  return words
    .filter(({ change }) => change !== without)
    .map(({ text }) => text)
    .join("");
}

describe("the schema", () => {
  it("describes every property", () => {
    expect(silentProperties(schema)).toEqual([]);
  });
});
