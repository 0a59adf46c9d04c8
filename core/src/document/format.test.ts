/**
 * Formatting changes the look of a file and nothing that is written in it. Reports are put out of shape at random,
 * in ways that keep their meaning, and must come back to the same shape with every value as it was.
 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FormatOptions, formatEdits } from "./format.ts";
import type { LineIndex } from "./line-index.ts";
import type { Node } from "./node.ts";
import { parseFile } from "./parse.ts";
import { plainData } from "./plain-data.ts";

const example = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");

/** Everything that has a way of its own to be indented. */
const everyStyle = `# About the whole file.
formatVersion: 1
title: 'In quotes
  over two lines'

# About the subject.
subject:
  # About the name.
  name: Ashbourne Vale
  address: [Millbrook House,
    1 High Street]   # a note
  region: "Three
    Rivers"
figures: {}
background: |

  First paragraph,  with two spaces.

    - indented by two
  \tand a tab
  last line
about: >-
  Joined
  lines
foreword:
  text: |2
      begins with spaces
    and goes on
  signed: {name: Sam, role: Chief}
annexes:
- title: Not indented
  text: |+
    keeps the lines below

- title: &name Marked
  text: Plain text
    over two lines
- title: *name
domains:
  - domain: 1 Organisational delivery
    standards:
      - standard: 1.1 Leadership
        rating:
        strengths:
          - |
            One.
          # - |
          #   Taken out.
          - Two
          -
            id: three
            text: |
              Three.
          # At the end.
    # Of the domain.
  - domain: 2 Court work
# At the end of the file.
`;

describe("formatting", () => {
  it("leaves the example as it is", () => {
    expect(format(example)).toBe(example);
  });

  it.each([2, 3, 4, 8])("keeps every value and stands still, in steps of %d", (tabSize) => {
    const file = format(everyStyle, { tabSize });
    expect(contentsOf(file)).toEqual(contentsOf(everyStyle));
    expect(format(file, { tabSize })).toBe(file);
    expect(format(file, { tabSize: 2 })).toBe(format(everyStyle, { tabSize: 2 }));
  });

  it.each([
    ["a text that is not closed", "title: 'An\nlead: x\n"],
    ["a line that is half typed", "title: An\nlead\nstatus:   draft\n"],
    ["names after a question mark", "? title\n:   An\n"],
    ["a colon without a name", "title:\n    a: x\n     : y\n    b:   z\n"],
    ["a conflict", "<<<<<<< ours\ntitle:   An\n=======\ntitle: B\n>>>>>>> theirs\n"],
    ["line ends that YAML does not know", "title:   An\rlead:  x\r"],
    ["one text and no names", "Just   a text\n   over two lines   \n"],
  ])("leaves %s alone", (_, text) => {
    expect(format(text).trimEnd()).toBe(text.trimEnd());
  });

  it("writes the last line end, and takes empty lines at the end only where it is asked to", () => {
    expect(format("title: An")).toBe("title: An\n");
    expect(format("title: An\r\nlead: x")).toBe("title: An\r\nlead: x\r\n");
    expect(format("title: An\n\n\n")).toBe("title: An\n\n\n");
    expect(format("title: An\n \n\n", { trimFinalNewlines: true })).toBe("title: An\n");
    expect(format("title:  |+\n  An\n\n\n", { trimFinalNewlines: true })).toBe("title: |+\n  An\n\n\n");
  });

  it("changes only the lines it is given, and none where the rest would then not fit", () => {
    const text = "title:  An\nlead:  x\nsubject:\n    name: y\n    region: z\n";
    expect(format(text, { within: { first: 1, last: 1 } })).toBe(text.replace("lead:  x", "lead: x"));
    expect(format(text, { within: { first: 3, last: 3 } })).toBe(text);
  });

  it("answers with small edits", () => {
    const { lines, ...file } = parseFile(everyStyle);
    for (const { range, newText } of formatEdits({ ...file, lines }, { tabSize: 4 })) {
      expect(range.start.line).toBe(range.end.line);
      expect(newText).toMatch(/^ *$/);
    }
  });
});

describe.each([
  ["every style", everyStyle, 150],
  ["every style with carriage returns", everyStyle.replaceAll("\n", "\r\n"), 50],
  ["the example", example, 15],
])("%s, put out of shape", (_, text, numRuns) => {
  const tabSize = fc.constantFrom(2, 4);
  const twists = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 3 })), { maxLength: 8 });

  it("comes back into the same shape with every value as it was", () => {
    fc.assert(
      fc.property(twists, tabSize, (list, tabSize) => {
        const twisted = list.reduce((current, [where, spaces]) => twist(current, where, spaces), text);
        expect(contentsOf(twisted)).toEqual(contentsOf(text));
        const formatted = format(twisted, { tabSize });
        expect(contentsOf(formatted)).toEqual(contentsOf(text));
        expect(format(formatted, { tabSize })).toBe(formatted);
        expect(withoutComments(formatted)).toBe(withoutComments(format(text, { tabSize })));
      }),
      { numRuns, seed: 20_221_201 },
    );
  });
});

function format(text: string, options: Partial<FormatOptions> = {}): string {
  const file = parseFile(text);
  const edits = formatEdits(file, { tabSize: 2, ...options });
  return edits.reduceRight((result, { range, newText }) => {
    return (
      result.slice(0, file.lines.offsetAt(range.start)) +
      newText +
      result.slice(file.lines.offsetAt(range.end))
    );
  }, text);
}

/** All values with the way they are written, and all signs of the file in their order. */
function contentsOf(text: string) {
  const { documents } = parseFile(text);
  const scalars = documents.flatMap(({ root }) => scalarsOf(root));
  return {
    data: documents.map(({ root }) => plainData(root)),
    scalars,
    signs: text.replace(/[ \t\r\n]+/g, ""),
  };
}

function scalarsOf(node: Node | undefined): unknown[] {
  if (node?.kind === "scalar")
    return [[node.style, node.value, node.source.replace(/[ \t]*\r?\n[ \t]*/g, "\n")]];
  if (node?.kind === "list") return node.items.flatMap(scalarsOf);
  return node?.kind === "map"
    ? node.entries.flatMap(({ key, value }) => [...scalarsOf(key), ...scalarsOf(value)])
    : [];
}

/** Where a comment stands may be lost when the file is twisted; that it is there is seen among the signs. */
function withoutComments(text: string): string {
  return text.replace(/^ *#.*\n/gm, "");
}

/** Moves what hangs on one name or dash to the right, adds spaces behind it, or spaces at the end of its line. */
function twist(text: string, where: number, spaces: number): string {
  const { documents, lines } = parseFile(text);
  const heads = headsOf(documents[0]?.root, lines);
  const head = heads[where % heads.length] as number;
  const rows = text.split(/(?<=\n)/);
  const row = rows[head] as string;
  const extra = " ".repeat(spaces);
  const behindSign = row.replace(/^( *(?:- +|(?:[^\s#'"][^:]*):(?= )))(?=\S| +[^\s#])/, `$1${extra}`);
  const isDash = /^ *- /.test(row);
  const kind = where % 3;
  const hangs = rowsBelow(rows, head);
  if (kind === 0 || (isDash && hangs > 0)) {
    for (let at = head + 1; at <= head + hangs; at++) {
      if ((rows[at] as string).trim() !== "") rows[at] = extra + rows[at];
    }
    rows[head] = isDash && !/^ *- +[|>]/.test(row) ? behindSign : row;
  } else if (kind === 1) rows[head] = behindSign;
  // Behind the first line of a text over several lines they would be part of it.
  else if (hangs === 0 || /[:|+->]\r?\n$/.test(row)) rows[head] = row.replace(/(?=\r?\n$)/, extra);
  return rows.join("");
}

/** How many rows below belong to a row, those of comments included. */
function rowsBelow(rows: readonly string[], head: number): number {
  const indent = indentOf(rows[head] as string);
  let last = head;
  for (let at = head + 1; at < rows.length; at++) {
    const row = rows[at] as string;
    if (row.trim() === "") continue;
    if (indentOf(row) <= indent) break;
    last = at;
  }
  return last - head;
}

function indentOf(row: string): number {
  return row.search(/[^ ]/);
}

/** The lines on which a name or dash stands first. */
function headsOf(root: Node | undefined, lines: LineIndex): number[] {
  if (root?.kind === "list" && !root.flow) {
    return root.items.flatMap((item) => [lines.lineAt(item.start), ...headsOf(item, lines)]);
  }
  if (root?.kind !== "map" || root.flow) return [];
  return root.entries.flatMap(({ key, value }) => [lines.lineAt(key.start), ...headsOf(value, lines)]);
}
