/**
 * The example report, taken apart: wherever one of its entries is taken out, its name is offered again, and
 * whatever name is accepted, the file can be read and holds nothing that does not belong there.
 */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PreviewPages } from "../../../core/src/export/preview-pages.ts";
import type { FeatureContext } from "../../../core/src/features/feature.ts";
import { testCore } from "../../support/core.ts";
import { accepted, completionsAt } from "./accept.ts";

const core = testCore();
const uri = "file:///reports/example.inspection.yaml";
const example = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");

function contextOf(text: string, tabSize = 2): FeatureContext {
  return {
    file: core.analyseOnce(uri, text),
    parts: core.parts,
    settings: { inlayHints: { bands: true, counts: true, scores: true }, tabSize, rulePages: "" },
    pages: new PreviewPages(),
    analyseText: (changed) => core.analyseOnce(uri, changed),
  };
}

/** An entry of the example: the lines it takes, and where its name stands. */
interface Taken {
  readonly name: string;
  readonly line: number;
  readonly last: number;
  readonly column: number;
}

/** Every name in block style with the lines of its value; names in prose are none. */
function entriesOf(text: string): Taken[] {
  const lines = text.split("\n");
  const indentOf = (line: string) => line.search(/[^ ]|$/);
  const entries: Taken[] = [];
  let proseAbove = -1;
  for (const [line, written] of lines.entries()) {
    if (written.trim() === "" || /^\s*#/.test(written)) continue;
    if (proseAbove >= 0 && indentOf(written) > proseAbove) continue;
    proseAbove = -1;
    const [, lead = "", name] = written.match(/^( *(?:- )*)([A-Za-z0-9][^:#]*):(?= |$)/) ?? [];
    const column = lead.length;
    if (/[|>]-?$/.test(written)) proseAbove = name === undefined ? indentOf(written) : column;
    if (name === undefined) continue;
    let last = line;
    for (let below = line + 1; below < lines.length; below++) {
      const next = lines[below] as string;
      if (next.trim() !== "" && indentOf(next) <= column) break;
      if (next.trim() !== "") last = below;
    }
    entries.push({ name, line, last, column });
  }
  return entries;
}

/** The example without an entry: its lines give way to an empty one, or to the dash that stood before it. */
function without(text: string, { line, last, column }: Taken): string {
  const lines = text.split("\n");
  const lead = (lines[line] as string).slice(0, column);
  return [...lines.slice(0, line), lead, ...lines.slice(last + 1)].join("\n");
}

const taken = entriesOf(example);

/** The same report as another writer would indent it, with four spaces to a level, and with the line ends of Windows. */
const wider = example.replace(
  /^( *)((?:- )*)/gm,
  (_, blanks, dashes) => blanks.repeat(2) + dashes.replaceAll("- ", "-   "),
);
const layouts = [
  { layout: "as it is", text: example },
  { layout: "indented by four", text: wider },
  { layout: "with CRLF", text: example, isWindows: true },
];

/** Names that the writer chooses: the tool cannot know them. */
const ownNames = new Set(["populations", "glossary", "figures", "footnotes"]);
const isOwn = (entry: Taken) => {
  const parent = taken.findLast((one) => one.line < entry.line && one.column < entry.column);
  return entry.column === 2 && parent !== undefined && ownNames.has(parent.name);
};

/** Whether the name is offered, or for the head of an item its value, once so much of the name is typed. */
function isOffered(entry: Taken, typed: string): boolean {
  const lines = without(example, entry).split("\n");
  lines[entry.line] += typed;
  const context = contextOf(lines.join("\n"));
  const position = { line: entry.line, character: entry.column + typed.length };
  const value = example
    .split("\n")
    [entry.line]?.slice(entry.column)
    .replace(/^\w+: */, "")
    .trim();
  return completionsAt(context, position).some(({ label }) => label === entry.name || label === value);
}

describe("the example without one of its entries", () => {
  it("has entries to take out", () => expect(taken.length).toBeGreaterThan(150));

  it.each(taken.filter((entry) => !isOwn(entry)))("offers $name of line $line again", (entry) => {
    for (const typed of ["", entry.name.slice(0, 2)]) expect(isOffered(entry, typed), typed).toBe(true);
  });
});

describe.each(layouts)("every name that is offered in the example $layout", ({ text: whole, isWindows }) => {
  const places = entriesOf(whole).filter((_, at) => at % 7 === 0);

  it("is asked of a report that can be read", () => {
    expect(
      core
        .analyseOnce(uri, whole)
        .problems({})
        .map(({ message }) => message),
    ).toEqual(asItIs);
  });

  it.each(places)("in place of $name of line $line can be accepted", (entry) => {
    const text = without(whole, entry);
    const context = contextOf(isWindows ? text.replaceAll("\n", "\r\n") : text);
    const position = { line: entry.line, character: entry.column };
    for (const item of completionsAt(context, position)) {
      const after = accepted(context, position, item, (words) => words.split(",")[0] ?? "");
      expect(mistakesIn(after).map((message) => `${item.label}: ${message}`)).toEqual([]);
      if (isWindows) expect(after.match(/(?<!\r)\n/g), item.label).toBeNull();
    }
  });
});

/** What the example itself has. */
const asItIs = core
  .analyseOnce(uri, example)
  .problems({})
  .map(({ message }) => message);

/** Complaints that the text cannot be read, or holds a name that does not belong there. */
function mistakesIn(text: string): string[] {
  const wrong = core.analyseOnce(uri, text).problems({});
  return wrong
    .filter(({ ruleId }) => ruleId === "syntax-invalid" || ruleId === "property-unknown")
    .map(({ message }) => message);
}

describe("asking anywhere", () => {
  it.each(["south-tyneside-and-gateshead", "with-mistakes"])(
    "in %s gives edits on the line of the cursor",
    (name) => {
      const context = contextOf(readFileSync(`examples/${name}.inspection.yaml`, "utf8"));
      const { lines } = context.file.file;
      for (let offset = 0; offset < lines.text.length; offset += 37) {
        const position = lines.positionAt(offset);
        for (const item of completionsAt(context, position).slice(0, 3))
          accepted(context, position, item, () => "");
      }
    },
  );

  it("in every beginning of a file never throws", () => {
    for (let end = 0; end < 9000; end += 61) {
      const context = contextOf(example.slice(-end));
      const { lines } = context.file.file;
      for (const offset of [0, 40, lines.text.length]) completionsAt(context, lines.positionAt(offset));
      const half = contextOf(example.slice(0, end));
      completionsAt(half, half.file.file.lines.positionAt(end));
    }
  });
});
