/** A document is read back: what it leaves out, changes or puts elsewhere is found, and nothing is missed that is there. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testCore } from "../../../test/support/core.ts";
import { finishReport } from "./finish-report.ts";
import type { Block, FinishedReport } from "./finished-report.ts";
import { escapeHtml } from "./html/element.ts";
import { renderHtmlPage } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";
import { plainTextOfHtml } from "./read-back/plain-text-of-html.ts";
import { plainTextOfMarkdown } from "./read-back/plain-text-of-markdown.ts";
import { openingWords } from "./read-back/recommendation-facts.ts";
import { type Fact, factsOf, missingFacts } from "./read-back.ts";

const core = testCore();
const example = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");
const mistaken = readFileSync("examples/with-mistakes.inspection.yaml", "utf8");
const head = "formatVersion: 1\nframework: hmip-pdu-2021\n";

function read(yaml: string) {
  const { report, rated } = core.analyse("a.inspection.yaml", yaml).documents[0] ?? {};
  if (!report) throw new Error("no report");
  return { finished: finishReport(report, rated), facts: factsOf(report, rated) };
}

const forms: [name: string, plain: (finished: FinishedReport) => string][] = [
  ["HTML", (finished) => plainTextOfHtml(renderHtmlPage(finished))],
  ["Markdown", (finished) => plainTextOfMarkdown(renderMarkdown(finished))],
];

describe.each(forms)("a report as %s", (_, plain) => {
  it.each([
    ["the example", example],
    ["a report with mistakes", mistaken],
    ["a report that is only begun", head],
    ["a report without a known framework", example.replace("hmip-pdu-2021", "none")],
    ["a report of another framework", `${head.replace("pdu-2021", "youth-2018")}domains:\n  - domain: 1 x\n`],
    ["no report at all", "- a\n- b\n"],
    [
      "a statement of blanks, for which the framework's stands",
      `${head}domains:\n  - standards:\n      - {standard: 1.1 Leadership, statement: "  ", rating: Good}\n`,
    ],
    [
      "a report with counts",
      example.replace(
        "percent: 60\n        discretion",
        "percent: 60\n            count: 21\n        discretion",
      ),
    ],
    [
      "percentages as text",
      example.replace("percent: 60\n        discretion", "percent: 60 %\n        discretion"),
    ],
    [
      "odd percentages",
      example.replace("percent: 60\n        discretion", "percent: 66.66666\n        discretion"),
    ],
    [
      "hostile words",
      example
        .replaceAll("on probation?", "on <b>*p_r* | [o](b) &amp; `x`?")
        .replace("overall: Good", "overall: <Good> | *x*"),
    ],
  ])("says everything: %s", (__, yaml) => {
    const { finished, facts } = read(yaml);
    expect(missingFacts(plain(finished), facts)).toEqual([]);
  });

  it.each<[string, (blocks: Block[]) => Block[], string]>([
    ["a percentage", changeRow({ percent: 61 }), "the percentage of a key question of 2.2 Assessment, 77"],
    [
      "a rating",
      change("rating", (block) => ({ ...block, level: { label: "Outstanding" } })),
      "the rating of 1.1 Leadership",
    ],
    [
      "the score",
      change("ratings", (block) => ({ ...block, score: { points: 16, maximum: 27 } })),
      "the score",
    ],
    [
      "the overall rating",
      change("ratings", (block) => ({ ...block, overall: { label: "Outstanding" } })),
      "the overall rating",
    ],
    ["a line of the ratings page", change("ratings", withoutFirstRow), "1.1 Leadership on the ratings page"],
    [
      "a recommendation",
      change("recommendations", (block) => ({ ...block, items: block.items.slice(1) })),
      "recommendation 1",
    ],
    [
      "the order of key questions",
      change("key-questions", reversed, "2.2"),
      "a key question of 2.2 Assessment",
    ],
    [
      "a whole standard",
      (blocks) => blocks.filter(({ id }) => !id.startsWith("standard-2.3")),
      "the section on 2.3 Planning",
    ],
  ])("is found out when it changes %s", (__, spoil, what) => {
    const { finished, facts } = read(example);
    const missing = missingFacts(plain({ ...finished, blocks: spoil([...finished.blocks]) }), facts);
    expect(missing[0]?.what).toContain(what);
  });

  it("is found out when a draft does not say so", () => {
    const { finished, facts } = read(head);
    expect(missingFacts(plain({ ...finished, watermark: undefined }), facts)).toEqual([facts[0]]);
    expect(facts[0]?.what).toBe("the mark “Draft”");
  });
});

describe("facts in a text", () => {
  const fact = (text: string): Fact => ({ what: text, texts: [text], place: "after" });
  const near = (text: string): Fact => ({ what: text, texts: [text], place: { within: 6 } });
  const missing = (text: string, ...facts: Fact[]) => missingFacts(text, facts).map(({ what }) => what);

  it("are found across line ends, cells and soft hyphens", () => {
    expect(missing("2.2\n Assess\u00adment\u00a0is  60\n%", fact("2.2 Assessment"), fact("60%"))).toEqual([]);
  });

  it("are whole words and whole numbers", () => {
    for (const text of ["160%", "1.60%", "6 0", "60 of"]) expect(missing(text, fact("60%"))).toEqual(["60%"]);
    for (const text of ["60%.", "(60%)", "is 60%, or", "a 60%"])
      expect(missing(text, fact("60%"))).toEqual([]);
    expect(missing("Goodness", fact("Good"))).toEqual(["Good"]);
    expect(missing("ratingGood", fact("Good"))).toEqual(["Good"]);
    expect(missing("rating\nGood\nnext", fact("Good"))).toEqual([]);
  });

  it("stand in order", () => expect(missing("b a", fact("a"), fact("b"))).toEqual(["b"]));

  it("stand near where they must", () => {
    expect(missing("a is b", fact("a"), near("b"))).toEqual([]);
    expect(missing("a is far away from b", fact("a"), near("b"))).toEqual(["b"]);
    expect(missing("a is far away, a is b", fact("a"), near("b"))).toEqual([]);
  });

  it("are looked for behind what is missing too", () => {
    expect(missing("a c", fact("a"), fact("b"), fact("c"))).toEqual(["b"]);
  });
});

describe("the words that open a recommendation", () => {
  it.each([
    ["communicate priorities clearly", "communicate priorities clearly"],
    ["*All* staff should know the plan", "staff should know the plan"],
    ["1. do this and that at once", "do this and that at once"],
    ["use {{figure-of-cases}} to plan the work", "to plan the work"],
    ["see [the plan](https://a.example 'of all plans') and act on it", "and act on it"],
    ["AT&amp;T and its many customers", "AT&T and its many customers"],
    ["with**out** any further delay", "any further delay"],
    ["``` in the fence that nobody sees\ncode\n```\n\n> but quoted in full", "but quoted in full"],
    ["soft\u00adly, softly and in time", "softly, softly and in time"],
  ])("of “%s” are “%s”", (text, words) => expect(openingWords(text)).toBe(words));

  it("end with a whole word", () => {
    const words = openingWords(`${"word ".repeat(20)}`);
    expect(words).toMatch(/^(word )*word$/);
    expect(words?.length).toBeLessThanOrEqual(60);
  });

  it("are none where there are too few", () => expect(openingWords("*a* _b_ c")).toBeUndefined());
});

describe("plain text", () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab <>&\"'*_[]()`|\\#1.-+~!{}$é€\u00a0😀\n") });

  it("of HTML is what was escaped", () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(plainTextOfHtml(`<p class="a>b">${escapeHtml(written)}</p>`)).toBe(`\n${written}\n`);
      }),
    );
  });

  it("of Markdown is what was escaped", () => {
    fc.assert(
      fc.property(text, (written) => {
        const { finished } = read(head);
        const paragraph = {
          kind: "paragraph",
          at: undefined,
          inlines: [{ kind: "text", text: written }],
        } as const;
        const block = { kind: "prose", id: "a", role: "text", at: undefined, nodes: [paragraph] } as const;
        const markdown = renderMarkdown({ ...finished, watermark: undefined, blocks: [block] });
        expect(withoutSpace(plainTextOfMarkdown(markdown))).toBe(withoutSpace(written));
      }),
      { numRuns: 1000 },
    );
  });

  it("of Markdown keeps code and drops addresses and references", () => {
    const markdown =
      "See [the *site*](https://a.example/b_c).[^1] Use `a_b*c` and ``d`e``.\\\nNext\n\n[^1]: Note.\n";
    expect(
      plainTextOfMarkdown(markdown)
        .trim()
        .split(/ *\n */),
    ).toEqual(["See the *site*. Use a_b*c and d`e.", "Next", "", "Note."]);
  });
});

function withoutSpace(text: string): string {
  return text.replace(/\s/g, "");
}

/** Changes the first block of a kind; with `of`, the first one of a standard. */
function change<Kind extends Block["kind"]>(
  kind: Kind,
  to: (block: Extract<Block, { kind: Kind }>) => Block,
  of = "",
): (blocks: Block[]) => Block[] {
  return (blocks) => {
    const at = blocks.findIndex((block) => block.kind === kind && block.id.includes(of));
    return blocks.map((block, place) => (place === at ? to(block as Extract<Block, { kind: Kind }>) : block));
  };
}

function changeRow(to: { percent: number }) {
  return change(
    "key-questions",
    (block) => ({ ...block, rows: block.rows.map((row, at) => (at === 0 ? { ...row, ...to } : row)) }),
    "2.2",
  );
}

function withoutFirstRow(block: Extract<Block, { kind: "ratings" }>): Block {
  const [first, ...others] = block.domains;
  return first
    ? { ...block, domains: [{ ...first, standards: first.standards.slice(1) }, ...others] }
    : block;
}

function reversed(block: Extract<Block, { kind: "key-questions" }>): Block {
  return { ...block, rows: [...block.rows].reverse() };
}
