/** What a page is told: everything at first, afterwards what changed, and the result is always the whole page. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testCore } from "../../../test/support/core.ts";
import type { PreviewBlock, PreviewUpdate } from "../protocol.ts";
import { PreviewPages } from "./preview-pages.ts";

const core = testCore();
const example = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");
const mistaken = readFileSync("examples/with-mistakes.inspection.yaml", "utf8");

function sourceOf(text: string) {
  const file = core.analyse("a.inspection.yaml", text);
  const { report, rated } = file.documents[0] ?? {};
  if (!report) throw new Error("no report");
  return { report, rated, problems: file.problems() };
}

/** What a page does with an update. */
function applied(shown: readonly PreviewBlock[], update: PreviewUpdate): PreviewBlock[] {
  const { at, remove, insert } = update.splice;
  const blocks = update.from === undefined ? [] : [...shown];
  blocks.splice(at, remove, ...insert);
  return blocks.map((block) => update.changed.find(({ id }) => id === block.id) ?? block);
}

describe("a file of which a part cannot be read", () => {
  const shown = (text: string) =>
    new PreviewPages().update(sourceOf(text), undefined).splice.insert.map(({ id, html }) => ({
      id,
      said: html.replace(/<[^>]*>/g, ""),
    }));

  it("says so at its top, with the mistake itself, and of what is missing that it may be written", () => {
    const [notice, ...others] = shown(mistaken.replace("title: An", 'title: "An'));
    const line = mistaken.split("\n").findIndex((written) => written.startsWith("title: An")) + 1;
    expect(notice?.id).toBe("unread");
    expect(notice?.said).toMatch(
      `Line ${line} cannot be read, so text below it may be missing here although it is written.`,
    );
    expect(notice?.said).toContain("This quotation mark is never closed");
    expect(others.find(({ id }) => id === "foreword-gap")?.said).toBe("Foreword: not written, or not read.");
    expect(others.map(({ said }) => said).join()).not.toContain("not written yet");
  });

  it("says nothing where nothing is missing, or where all is read", () => {
    const unclosed = example.replace("{total:", "{total: {");
    expect(sourceOf(unclosed).report.complete).toBe(false);
    expect(shown(unclosed).some(({ id }) => id === "unread")).toBe(false);
    const begun = shown("formatVersion: 1\nframework: hmip-pdu-2021\n");
    expect(begun.some(({ id }) => id === "unread")).toBe(false);
    expect(begun.map(({ said }) => said).join()).toContain("Foreword: not written yet.");
  });
});

describe("an update", () => {
  const edits: [what: string, words: string, others: string, changed: string[], inserted: number][] = [
    ["nothing", "", "", [], 0],
    ["a word of the foreword", "Court work stood out", "Court work shone", ["foreword"], 0],
    ["a comment", "# The report itself", "# This report", [], 0],
    ["a line without words", "\nglossary:", "\n\nglossary:", [], 0],
    [
      "a percentage",
      "            percent: 74\n        explanation",
      "            percent: 73\n        explanation",
      ["standard-2.3-questions"],
      0,
    ],
    [
      "a new annexe",
      "annexes:\n",
      "annexes:\n  - title: Glossary\n    text: |\n      Words.\n",
      ["contents", "annexe-1-heading", "annexe-1"],
      2,
    ],
  ];

  it.each(edits)("after %s carries what changed and no more", (_, words, others, changed, inserted) => {
    const pages = new PreviewPages();
    const first = pages.update(sourceOf(example), undefined);
    const second = pages.update(sourceOf(example.replace(words, others)), first.page);
    expect(second.from).toBe(first.page);
    expect(second.changed.map(({ id }) => id)).toEqual(changed);
    expect(second.splice.insert).toHaveLength(inserted);
    expect(second.splice.remove).toBe(0);
  });

  it("carries everything to a page that is not known", () => {
    const pages = new PreviewPages(100);
    const first = pages.update(sourceOf(example), undefined);
    const other = pages.update(sourceOf(example), 7);
    expect(other.from).toBeUndefined();
    expect(other.splice).toEqual(first.splice);
    expect(first.page).toBeGreaterThanOrEqual(100);
  });

  it("carries everything when the page is long past", () => {
    const pages = new PreviewPages();
    const first = pages.update(sourceOf(example), undefined);
    for (let times = 0; times < 20; times++) pages.update(sourceOf(example), undefined);
    expect(pages.update(sourceOf(example), first.page).from).toBeUndefined();
  });

  it("is small for one word in a report ten times as long", () => {
    const background = example.match(/\nbackground: \|\n(?: {2}.*\n|\n)+/)?.[0] ?? "";
    const long = `${example}${Array.from(
      { length: 60 },
      (_, at) =>
        `  - title: Part ${at}\n    text: |\n${background
          .split("\n")
          .slice(2)
          .map((line) => `    ${line}`)
          .join("\n")}\n`,
    ).join("")}`;
    const pages = new PreviewPages();
    const first = pages.update(sourceOf(long), undefined);
    const second = pages.update(
      sourceOf(long.replace("Court work stood out", "Court work shone")),
      first.page,
    );
    expect(second.changed.map(({ id }) => id)).toEqual(["foreword"]);
    expect(second.splice.insert).toEqual([]);
  });
});

describe("any edits, one after the other", () => {
  it("end as a page that was made anew", () => {
    const edit = fc.record({
      at: fc.nat(example.length),
      remove: fc.oneof(fc.nat(3), fc.nat(400)),
      insert: fc.oneof(
        fc.constantFrom("", "a", "\n", "  - |\n      New.\n", "[^progress]", "{{x}}", ": ", "#"),
        fc.string(),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const pages = new PreviewPages();
        let text = example;
        let page: number | undefined;
        let shown: readonly PreviewBlock[] = [];
        for (const { at, remove, insert } of edits) {
          text = text.slice(0, at) + insert + text.slice(at + remove);
          const update = pages.update(sourceOf(text), page);
          shown = applied(shown, update);
          page = update.page;
          expect(update.lines).toHaveLength(shown.length);
        }
        expect(shown).toEqual(new PreviewPages().update(sourceOf(text), undefined).splice.insert);
      }),
      { numRuns: 20, seed: 4 },
    );
  });
});
