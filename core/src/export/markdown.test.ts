/** Markdown says what the report says: read by a CommonMark parser it has the same words and marks. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { testCore } from "../../../test/support/core.ts";
import { finishReport } from "./finish-report.ts";
import type { FinishedReport, Inline, ProseNode } from "./finished-report.ts";
import { renderMarkdown } from "./markdown.ts";
import { plainTextOfMarkdown } from "./read-back/plain-text-of-markdown.ts";

const core = testCore();
const head = "formatVersion: 1\nframework: hmip-pdu-2021\n";
const example = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");

describe("the example as Markdown", () => {
  const lines = markdownOf(example).split("\n");

  it("has one title, chapters below it, and standards below them", () => {
    expect(lines.filter((line) => line.startsWith("# "))).toEqual([
      "# An inspection of probation services in South Tyneside and Gateshead PDU",
    ]);
    expect(lines).toContain("## Ratings");
    expect(lines).toContain("### 2.2. Assessment");
    expect(lines).toContain("#### Areas for improvement");
  });

  it("has the ratings as a table", () => {
    const at = lines.indexOf("| Standard | Rating |");
    expect(lines.slice(at, at + 4)).toEqual([
      "| Standard | Rating |",
      "| --- | --- |",
      "| **1. Organisational delivery** |  |",
      "| 1.1 Leadership | Good |",
    ]);
    expect(lines).toContain("**Score:** 15/27");
    expect(lines).toContain("**Overall rating:** Good");
  });

  it("has the key questions as a table, the one that decides in bold", () => {
    expect(lines).toContain("| Key question | Percentage 'Yes' | Rating band |");
    expect(lines).toContain(
      "| Does assessment focus sufficiently on engaging the person on probation? | 77% | Good (65–79) |",
    );
    expect(lines).toContain(
      "| **Does assessment focus sufficiently on keeping other people safe?** | **60%** | **Requires improvement (50–64)** |",
    );
  });

  it("shows discretion as such", () => {
    expect(lines).toContain(
      "**Professional discretion:** from Requires improvement to Good; 60 per cent is 5 percentage points from Good (65).",
    );
  });

  it("numbers recommendations through, and footnotes", () => {
    expect(lines.filter((line) => /^\d+\. /.test(line)).map((line) => Number.parseInt(line, 10))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
    expect(lines.filter((line) => /^\[\^\d+\]: /.test(line))).toHaveLength(8);
  });

  it("says nothing of drafts", () => expect(lines.join("\n")).not.toContain("Draft"));
});

describe("a report that is not published", () => {
  it("says so before everything else", () => {
    expect(markdownOf(head).split("\n")[0]).toBe("**Draft**");
    expect(markdownOf(`${head}status: factual-accuracy\n`)).toMatch(
      /^\*\*Draft for factual accuracy check\*\*\n/,
    );
  });

  it("has no gaps in a document", () => expect(markdownOf(head)).not.toMatch(/: not written/));

  it("says in words what is not written where there is a place for it", () => {
    const standard = "standards: [{standard: 2.2 Assessment, keyQuestions: [{question: First?}]}]";
    const text = markdownOf(
      `${head}recommendations: {groups: [{to: All, actions: [""]}]}
domains: [{domain: 2 Court work and case supervision, ${standard}}]
`,
    );
    expect(text).toContain("| 2.2 Assessment | not written yet |");
    expect(text).toContain("| First? | not written yet |");
    expect(text).toContain("1. not written yet");
  });
});

describe("a text", () => {
  it.each([
    "1. is no list",
    "- nor is this",
    "+ or this",
    "# no heading #",
    "> no quotation",
    "--- no line",
    "=== no heading",
    "<b>no HTML</b> <!-- no comment -->",
    "&copy; and &#169; and AT&T",
    "*no* _emphasis_ **nowhere** `no code` ~~no stroke~~",
    "[no](http://link.example) ![no](image.png) [^1] [no]: link",
    "| no | table |",
    "a \\* b \\\\ c\\",
    "http://no.example/link_with_underscore www.no.example a@b.example :smile:",
    "$no$ formula",
    "5 * 3 * 2 and * alone",
    "* no list",
    "~~~ no code",
    "a snake_case_name and __init__ and _x_y_",
    "[sic](no) and ](no) and [a][b]",
    "1 <2 and <a and a<b> and </b> and <!a>",
    "https://no.example/a*b* and www.no.example/_a_",
    "\u00a0no-break space",
  ])("reads the same: %s", (text) => {
    const report = finishedWith([{ kind: "paragraph", at: undefined, inlines: [{ kind: "text", text }] }]);
    const [paragraph, ...others] = read(report);
    expect(others).toEqual([]);
    expect(paragraph?.type).toBe("paragraph");
    expect(wordsOf(paragraph)).toEqual([text.trim()]);
  });

  it("steers no screen on which it is read", () => {
    const text = "Red: \u001b[31mred \u009b2J \u0007 \u007f";
    const report = finishedWith([{ kind: "paragraph", at: undefined, inlines: [{ kind: "text", text }] }]);
    expect(renderMarkdown(report)).toBe("Red: \ufffd\\[31mred \ufffd2J \ufffd \ufffd\n");
  });

  it("is not escaped where nothing would change", () => {
    for (const plain of [
      "See www.example.org/a_b (or https://example.org/?a=1&b=2), and write to first.last@example.org.",
      "It cost £5 – about $6 – and grew by 5 * 3, that is ~15 (100%) + 1 = 16!",
      'A file_name, <5 cases, AT&T, #1, "quoted": it\'s all the same; really?',
    ]) {
      const report = finishedWith([
        { kind: "paragraph", at: undefined, inlines: [{ kind: "text", text: plain }] },
      ]);
      expect(renderMarkdown(report)).toBe(`${plain}\n`);
      expect(plainTextOfMarkdown(renderMarkdown(report))).toBe(`${plain}\n`);
    }
  });

  it("that is an address is none where something follows it at once, in a link and with signs in it", () => {
    const inText = (text: string): Inline => ({ kind: "text", text });
    const lineOf = (...inlines: Inline[]) =>
      renderMarkdown(finishedWith([{ kind: "paragraph", at: undefined, inlines }])).trim();
    expect(lineOf(inText("www.example.org"), { kind: "note", number: 1 })).toBe("www\\.example.org[^1]");
    expect(
      lineOf({ kind: "link", address: "https://a.example", inlines: [inText("www.b.example [x]")] }),
    ).toBe("[www\\.b.example \\[x\\]](https://a.example)");
    expect(lineOf(inText("https://example.org/*a*"))).toBe("https\\://example.org/\\*a\\*");
  });

  it("stays text in a cell of a table", () => {
    const questions = "domains:\n  - domain: x\n    standards:\n      - standard: x\n        keyQuestions:\n";
    const markdown = markdownOf(`${head}${questions}          - question: A | b `.concat("`|` c?\n"));
    expect(markdown).toContain("| A \\| b \\`\\|\\` c? |");
  });
});

const letters = fc.constantFrom(
  "a",
  "é",
  " ",
  "*",
  "_",
  "`",
  "(",
  ".",
  "😀",
  "\u00a0",
  "1",
  "[",
  "\\",
  "&",
  "#",
  "-",
  "~",
  "<",
  "]",
  ":",
);
const text = fc
  .array(letters, { maxLength: 5 })
  .map((signs) => ({ kind: "text", text: signs.join("") }) as Inline);
const code = fc
  .array(fc.constantFrom("a", "`", " ", "*"), { minLength: 1, maxLength: 4 })
  .map((signs) => ({ kind: "code", text: signs.join("") }) as Inline);
const { inline } = fc.letrec<{ inline: Inline }>((tie) => {
  const inner = fc.array(tie("inline"), { minLength: 1, maxLength: 3 });
  return {
    inline: fc.oneof(
      { maxDepth: 3 },
      text,
      code,
      fc.record({ kind: fc.constantFrom("strong" as const, "emphasis" as const), inlines: inner }),
      fc.record({
        kind: fc.constant("link" as const),
        address: fc.constantFrom(
          "https://a.example/b_c?d=e&copy;",
          "https://a.example/(b) c",
          "mailto:a@b.example",
        ),
        inlines: text.map((only) => [only]),
      }),
    ),
  };
});

describe("whatever stands in a line", () => {
  it("keeps its words and what is marked", () => {
    fc.assert(
      fc.property(fc.array(inline, { minLength: 1, maxLength: 5 }), (inlines) => {
        const report = finishedWith([{ kind: "paragraph", at: undefined, inlines }]);
        expect(marksIn(read(report))).toEqual(marksOf(inlines));
      }),
      { numRuns: 3000, seed: 31 },
    );
  });
});

const paragraph = text.map((only): ProseNode => ({ kind: "paragraph", at: undefined, inlines: [only] }));
const { node } = fc.letrec<{ node: ProseNode }>((tie) => {
  const nodes = fc.array(tie("node"), { minLength: 1, maxLength: 3 });
  const at = fc.constant(undefined);
  return {
    node: fc.oneof(
      { maxDepth: 3 },
      paragraph,
      fc.record({ kind: fc.constant("quotation" as const), at, nodes }),
      fc.record({
        kind: fc.constant("list" as const),
        at,
        ordered: fc.boolean(),
        start: fc.integer({ min: 0, max: 12 }),
        tight: fc.boolean(),
        items: fc.array(nodes, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant("code" as const),
        at,
        text: fc.constantFrom("a", "```\nb\n````", "- c\n\n  d"),
      }),
      fc.record({ kind: fc.constant("rule" as const), at }),
    ),
  };
});

describe("whatever prose is made of", () => {
  it("keeps its structure", () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 4 }), (nodes) => {
        expect(shapeOf(read(finishedWith(nodes)))).toEqual(shapeWritten(nodes));
      }),
      { numRuns: 2000, seed: 32 },
    );
  });
});

function markdownOf(yaml: string): string {
  const { report, rated } = core.analyse("a.inspection.yaml", yaml).documents[0] ?? {};
  if (!report) throw new Error("no report");
  return renderMarkdown(finishReport(report, rated));
}

function finishedWith(nodes: readonly ProseNode[]): FinishedReport {
  return {
    title: "",
    language: "en-GB",
    status: "published",
    watermark: undefined,
    errors: 0,
    publisher: "",
    blocks: [{ kind: "prose", id: "a", role: "text", at: undefined, nodes }],
    notes: [],
  };
}

function read(report: FinishedReport): RootContent[] {
  return fromMarkdown(renderMarkdown(report)).children;
}

/** The letters of a text, each run of white space as one space. */
function wordsOf(given: Nodes | undefined): string[] {
  const found: string[] = [];
  const visit = (part: Nodes) => {
    if ("value" in part) found.push(part.value);
    if ("children" in part) part.children.forEach(visit);
  };
  if (given) visit(given);
  return [found.join("").trim()];
}

type Marked = [letter: string, marks: string];

/** Every letter that can be seen, with how it is marked. */
function marksOf(inlines: readonly Inline[], marks: ReadonlySet<string> = new Set()): Marked[] {
  return inlines.flatMap((piece): Marked[] => {
    if (piece.kind === "text" || piece.kind === "code")
      return lettersOf(piece.text, piece.kind === "code" ? new Set([...marks, "code"]) : marks);
    if (piece.kind === "strong" || piece.kind === "emphasis")
      return marksOf(piece.inlines, new Set([...marks, piece.kind]));
    return piece.kind === "link" ? marksOf(piece.inlines, new Set([...marks, "link"])) : [];
  });
}

function marksIn(nodes: readonly Nodes[], marks: ReadonlySet<string> = new Set()): Marked[] {
  return nodes.flatMap((part): Marked[] => {
    if (part.type === "text") return lettersOf(part.value, marks);
    if (part.type === "inlineCode") return lettersOf(part.value, new Set([...marks, "code"]));
    if (!("children" in part)) return [["?", part.type]];
    return marksIn(part.children, part.type === "paragraph" ? marks : new Set([...marks, part.type]));
  });
}

function lettersOf(written: string, marks: ReadonlySet<string>): Marked[] {
  return [...written.replace(/\s/g, "")].map((letter) => [letter, [...marks].sort().join(" ")]);
}

/** The structure with its words; texts that show nothing are left out, for nothing can stand for them. */
function shapeWritten(nodes: readonly ProseNode[]): unknown[] {
  return nodes.flatMap((part): unknown[] => {
    switch (part.kind) {
      case "paragraph": {
        const words = marksOf(part.inlines)
          .map(([letter]) => letter)
          .join("");
        return words === "" ? [] : [words];
      }
      case "quotation": {
        const inner = shapeWritten(part.nodes);
        return inner.length === 0 ? [] : [{ quotation: inner }];
      }
      case "list":
        return [{ list: part.ordered ? part.start : "-", items: part.items.map(shapeWritten) }];
      default:
        return [part.kind === "code" ? { code: part.text } : "rule"];
    }
  });
}

function shapeOf(nodes: readonly Nodes[]): unknown[] {
  return nodes.flatMap((part): unknown[] => {
    switch (part.type) {
      case "blockquote":
        return [{ quotation: shapeOf(part.children) }];
      case "list":
        return [
          {
            list: part.ordered ? part.start : "-",
            items: part.children.map((item) => shapeOf(item.children)),
          },
        ];
      case "code":
        return [{ code: part.value }];
      case "thematicBreak":
        return ["rule"];
      default:
        return [
          marksIn([part])
            .map(([letter]) => letter)
            .join(""),
        ];
    }
  });
}
