/** What readers get: the published report's structure, and gaps for what is not written. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testCore } from "../../../test/support/core.ts";
import type { Position } from "../problem.ts";
import { finishReport } from "./finish-report.ts";
import type { Block, FinishedReport, Inline, ProseNode } from "./finished-report.ts";
import { withoutGaps } from "./without-gaps.ts";

const core = testCore();

function finished(text: string): FinishedReport {
  const { report, rated } = core.analyse("a.inspection.yaml", text).documents[0] ?? {};
  if (!report) throw new Error("no report");
  return finishReport(report, rated);
}

const example = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");
const head = "formatVersion: 1\nframework: hmip-pdu-2021\n";

function blocksOf<Kind extends Block["kind"]>(report: FinishedReport, kind: Kind) {
  return report.blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
}

function gapsOf(text: string): string[] {
  return blocksOf(finished(text), "gap").map((gap) => gap.text);
}

function textOf(nodes: readonly ProseNode[]): string {
  const ofInline = (inline: Inline): string =>
    inline.kind === "note"
      ? `[${inline.number}]`
      : "text" in inline
        ? (inline.text ?? "?")
        : "inlines" in inline
          ? inline.inlines.map(ofInline).join("")
          : "\n";
  return nodes
    .map((node) => ("inlines" in node ? node.inlines.map(ofInline).join("") : node.kind))
    .join("\n");
}

describe("the example has what the published report has", () => {
  const report = finished(example);

  it("chapters, in the contents too", () => {
    const chapters = [
      "Foreword",
      "Ratings",
      "Recommendations",
      "Background",
      "1. Organisational delivery",
      "2. Court work and case supervision",
      "Annexe one – Web links",
    ];
    const headings = blocksOf(report, "heading").filter(({ level }) => level === 1);
    expect(headings.map(({ text }) => text)).toEqual(["Contents", ...chapters]);
    expect(blocksOf(report, "contents")[0]?.entries.map(({ text }) => text)).toEqual(chapters);
  });

  it("standards and unrated sections as headings of the second level", () => {
    const headings = blocksOf(report, "heading").filter(({ level }) => level === 2);
    expect(headings.map(({ text }) => text)).toEqual([
      "Acknowledgements",
      "The role of HM Inspectorate of Probation",
      "1.1. Leadership",
      "1.2. Staff",
      "1.3. Services",
      "1.4. Information and facilities",
      "Feedback from people on probation",
      "Diversity and inclusion",
      "2.1. Court work",
      "2.2. Assessment",
      "2.3. Planning",
      "2.4. Implementation and delivery",
      "2.5. Reviewing",
      "2.6. Outcomes",
    ]);
  });

  it("the cover", () => {
    expect(blocksOf(report, "cover")).toMatchObject([
      {
        publisher: "HM Inspectorate of Probation",
        lines: ["The Probation Service – North East region"],
        published: "HM Inspectorate of Probation, December 2022",
      },
    ]);
  });

  it("the ratings page: score, overall rating and every rated standard with its place on the scale", () => {
    const [page] = blocksOf(report, "ratings");
    expect(page).toMatchObject({
      name: "South Tyneside and Gateshead",
      fieldwork: "Fieldwork started October 2022",
      score: { points: 15, maximum: 27 },
      overall: { label: "Good", place: { rank: 2, of: 4 } },
    });
    const rows = page?.domains.flatMap(({ standards }) => standards) ?? [];
    expect(rows.map(({ name, level }) => `${name}: ${level?.label}`)).toEqual([
      "1.1 Leadership: Good",
      "1.2 Staff: Good",
      "1.3 Services: Requires improvement",
      "1.4 Information and facilities: Requires improvement",
      "2.1 Court work: Outstanding",
      "2.2 Assessment: Good",
      "2.3 Planning: Good",
      "2.4 Implementation and delivery: Requires improvement",
      "2.5 Reviewing: Requires improvement",
    ]);
  });

  it("recommendations numbered through by addressee", () => {
    const lists = blocksOf(report, "recommendations");
    expect(lists.map(({ start, items }) => [start, items.length])).toEqual([
      [1, 6],
      [7, 1],
      [8, 4],
    ]);
  });

  it("footnotes numbered through, written and generated ones together", () => {
    expect(report.notes.map(({ number, nodes }) => `${number} ${textOf(nodes).slice(0, 47)}`)).toEqual([
      "1 Progress against the recommendations of earlier",
      "2 Office for National Statistics (June 2021). UK ",
      "3 The findings on POs, PSOs and PQiPs have not un",
      "4 The rating for the standard is driven by the sc",
      "5 The rating for the standard is driven by the sc",
      "6 The rating for the standard is driven by the lo",
      "7 The rating for the standard is driven by the lo",
      "8 The rating for the standard is driven by the lo",
    ]);
    const placed = blocksOf(report, "notes").flatMap(({ notes }) => notes);
    expect(placed).toEqual(report.notes);
  });

  it("the sentence before the table, with the note after “rating”", () => {
    const leadIns = blocksOf(report, "prose").filter(({ id }) => id.endsWith("-lead-in"));
    expect(leadIns.map(({ nodes }) => textOf(nodes))).toEqual(
      expect.arrayContaining([
        "Our rating[4] for court work is based on the percentage of cases we inspected being judged satisfactory against the key question:",
        "Our rating[7] for implementation and delivery is based on the percentage of cases we inspected being judged satisfactory against three key questions:",
      ]),
    );
  });

  it("the key questions with the one that decides, and the bands they fall in", () => {
    const table = blocksOf(report, "key-questions").find(({ id }) => id.startsWith("standard-2.2"));
    expect(table?.rows.map(({ percent, isDriver, band }) => [percent, isDriver, band?.label])).toEqual([
      [77, false, "Good"],
      [91, false, "Outstanding"],
      [60, true, "Requires improvement"],
    ]);
    expect(table?.bands.map(({ level, from, to, range }) => [level.label, from, to, range])).toEqual([
      ["Inadequate", 0, 50, "under 50"],
      ["Requires improvement", 50, 65, "50–64"],
      ["Good", 65, 80, "65–79"],
      ["Outstanding", 80, 100, "80 and over"],
    ]);
    expect(table?.rows[2]?.pointer).toBe("/domains/1/standards/1/keyQuestions/2");
  });

  it("an unrated standard: its note, its own table header, no bars and no rating", () => {
    const blocks = report.blocks.filter(({ id }) => id.startsWith("standard-2.6"));
    expect(blocks.map(({ kind }) => kind)).toEqual([
      "heading",
      "prose",
      "prose",
      "key-questions",
      "heading",
      "findings",
      "heading",
      "findings",
    ]);
    expect(blocks[3]).toMatchObject({
      questionHeader: "Outcomes",
      percentHeader: "Percentage 'Yes'",
      bands: [],
    });
  });

  it("discretion as such: from, to and how far it was", () => {
    expect(blocksOf(report, "discretion")).toMatchObject([
      {
        from: { label: "Good" },
        to: { label: "Outstanding" },
        distance: "78 per cent is 2 percentage points from Outstanding (80)",
      },
      {
        from: { label: "Requires improvement" },
        to: { label: "Good" },
        distance: "60 per cent is 5 percentage points from Good (65)",
      },
    ]);
  });

  it("quoted figures have their value", () => {
    const list = blocksOf(report, "findings").find(({ id }) => id === "standard-1.3-strengths");
    expect(textOf(list?.items[0]?.nodes ?? [])).toMatch(/^In 32 of 34 cases/);
  });

  it("no gap and no draft mark, for it is whole and published", () => {
    expect(blocksOf(report, "gap")).toEqual([]);
    expect(report.watermark).toBeUndefined();
  });

  it("ids that are all different, and places in the file", () => {
    const ids = report.blocks.flatMap((block) => [
      block.id,
      ...("items" in block ? block.items.map(({ id }) => id) : []),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    const lines = example.split("\n");
    const lift = blocksOf(report, "findings")
      .flatMap(({ items }) => items)
      .find(({ id }) => id === "finding-lift-out-of-order");
    const textAt = (at: Position | undefined) => lines[at?.line ?? 0]?.slice(at?.character);
    expect(textAt(lift?.at)).toBe("id: lift-out-of-order");
    expect(textAt(lift?.nodes[0]?.at)).toMatch(/^At South Shields the lift/);
  });
});

describe("who publishes a report", () => {
  const publishers = (text: string) => {
    const { publisher, blocks } = finished(text);
    const rows = blocks.flatMap((block) => (block.kind === "imprint" ? block.rows : []));
    const printed = rows.find(({ term }) => term === "Published by")?.lines.flat();
    return { publisher, printed: printed?.map((inline) => inline.kind === "text" && inline.text) };
  };

  it("is named in it", () => {
    const publisher = "A body of its own";
    const text = `${head}publication: {publisher: ${publisher}}\n`;
    expect(publishers(text)).toEqual({ publisher, printed: [publisher] });
  });

  it("is else the body whose rules it follows, on the cover and in the imprint", () => {
    const publisher = "HM Inspectorate of Probation";
    for (const text of [head, `${head}publication: {isbn: 978-1-915468-24-6}\n`])
      expect(publishers(text)).toEqual({ publisher, printed: [publisher] });
    expect(publishers(`${head}publication: {address: [One street]}\n`).printed).toEqual(["One street"]);
  });

  it("is not known without a framework", () => {
    expect(publishers("formatVersion: 1\nframework: none\n")).toEqual({ publisher: "", printed: undefined });
  });
});

describe("a report that is half written", () => {
  it("says what is missing, and shows what is there", () => {
    expect(gapsOf(`${head}title: Sunderland\n`)).toEqual([
      "Acknowledgements: not written yet.",
      "The role of HM Inspectorate of Probation: not written yet.",
      "Foreword: not written yet.",
      "The score is not written yet.",
      "The overall rating is not written yet.",
      "Recommendations: not written yet.",
      "Background: not written yet.",
      "1. Organisational delivery: not written yet.",
      "2. Court work and case supervision: not written yet.",
    ]);
  });

  it("has no chapter of recommendations without a word in it", () => {
    const gap = "Recommendations: not written yet.";
    expect(gapsOf(`${head}recommendations: {introduction: ""}\n`)).toContain(gap);
    expect(gapsOf(`${head}recommendations: {introduction: We ask for this.}\n`)).not.toContain(gap);
    expect(gapsOf(`${head}recommendations: {groups: [{actions: [Act.]}]}\n`)).not.toContain(gap);
  });

  it("tells unrated, not rated for a reason, and not written yet apart", () => {
    const text = `${head}domains:
  - domain: 1 Organisational delivery
    standards:
      - standard: 1.1 Leadership
      - standard: 1.2 Staff
        notRated: {reason: The office was closed.}
  - domain: 2 Court work and case supervision
    standards:
      - standard: 2.6 Outcomes
`;
    const { blocks } = finished(text);
    expect(blocks.find(({ id }) => id === "standard-1.1-rating")).toMatchObject({ kind: "gap" });
    expect(blocks.find(({ id }) => id === "standard-1.2-rating")).toMatchObject({
      level: { label: "Not rated" },
    });
    expect(blocks.find(({ id }) => id === "standard-1.2-not-rated")).toMatchObject({ role: "not-rated" });
    expect(blocks.some(({ id }) => id.startsWith("standard-2.6-rating"))).toBe(false);
  });

  it.each([
    "",
    head,
    "domains:\n",
    `${head}domains:\n  - \n  - domain:\n    standards:\n      - standard:\n      -\n      - rating: Good\n`,
    `${head}foreword: just text\nratings: Good\nrecommendations: none\nfootnotes: none\nannexes: none\n`,
    `${head}background: &a [*a]\ndomains: &d\n  - domain: 1\n    sections: *d\n`,
    "not: [closed\n",
  ])("never fails: %j", (text) => {
    expect(finished(text).blocks.length).toBeGreaterThan(3);
  });

  it("understands “77%”", () => {
    const text = `${head}domains:
  - domain: 2 Court work and case supervision
    standards:
      - standard: 2.1 Court work
        keyQuestions:
          - question: Anything?
            percent: 77%
            count: 27
            of: 35
`;
    const [table] = blocksOf(finished(text), "key-questions");
    expect(table?.rows).toMatchObject([{ percent: 77, count: "27 of 35" }]);
  });

  it("shows levels that the framework lacks as they are written", () => {
    const text = `${head}domains: [{domain: 1 Organisational delivery, standards: [{standard: 1.1 Leadership, rating: Fine}]}]\n`;
    expect(blocksOf(finished(text), "rating")).toMatchObject([{ level: { label: "Fine" } }]);
    expect(blocksOf(finished(text), "rating")[0]?.level?.place).toBeUndefined();
  });

  it("shows a report of a framework that is not known", () => {
    const report = finished(example.replace("hmip-pdu-2021", "nobody-2099"));
    expect(blocksOf(report, "ratings")[0]?.domains.flatMap(({ standards }) => standards)).toHaveLength(9);
    expect(blocksOf(report, "heading").map(({ text }) => text)).toContain("2.2. Assessment");
  });
});

describe("as a document", () => {
  const template = `${head}about: |\n  \nforeword:\n  text: |\n    \ndomains:
  - domain: 1 Organisational delivery
    standards:
      - standard: 1.1 Leadership
        strengths:
          - |
            
        improvements:
          - |
            One is written.
          - |
            
`;

  it("what is not written leaves no trace: no gap, no empty finding, no heading over nothing", () => {
    const { blocks } = withoutGaps(finished(template));
    expect(blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []))).toEqual([
      "Contents",
      "Ratings",
      "1. Organisational delivery",
      "1.1. Leadership",
      "Areas for improvement",
    ]);
    expect(blocks.flatMap((block) => (block.kind === "findings" ? block.items.length : []))).toEqual([1]);
  });

  it("a whole report is the same", () => {
    const report = finished(example);
    expect(withoutGaps(report)).toEqual(report);
  });
});

describe("while the writer edits", () => {
  const ids = (text: string) => finished(text).blocks.map(({ id }) => id);

  it("ids stay when words change", () => {
    expect(ids(example.replace("Court work stood out", "Court work shone"))).toEqual(ids(example));
  });

  it("ids of other standards stay when one is added", () => {
    const more = example.replace(
      "      - standard: 2.2 Assessment\n",
      "      - standard: 2.9 New\n        rating: Good\n      - standard: 2.2 Assessment\n",
    );
    const added = ids(more).filter((id) => !ids(example).includes(id));
    expect(added.every((id) => id.startsWith("standard-2.9"))).toBe(true);
  });
});

describe("a report that is not published says so", () => {
  it.each([
    ["draft", "Draft"],
    ["factual-accuracy", "Draft for factual accuracy check"],
    ["publishd", "Draft"],
    ["published", undefined],
  ])("%s", (status, watermark) => {
    expect(finished(`${head}status: ${status}\n`).watermark).toBe(watermark);
  });
});

describe("footnotes", () => {
  it("have a number for every use, and none of their own", () => {
    const text = `${head}background: |\n  One[^a], two[^a], three[^b].\nfootnotes:\n  a: First[^b]\n`;
    const report = finished(text);
    const background = blocksOf(report, "prose").find(({ id }) => id === "background");
    expect(textOf(background?.nodes ?? [])).toBe("One[1], two[2], three[^b].");
    expect(report.notes.map(({ nodes }) => textOf(nodes))).toEqual(["First[^b]", "First[^b]"]);
  });
});

describe("links", () => {
  it.each([
    ["https://example.org/", true],
    ["mailto:a@example.org", true],
    ["javascript:alert(1)", false],
    ["data:text/html,x", false],
    ["file:///etc/passwd", false],
    ["../other.html", false],
    ["command:workbench.action.quit", false],
  ])("%s", (address, isLink) => {
    const report = finished(`${head}background: "[text](${address})"\n`);
    const background = blocksOf(report, "prose").find(({ id }) => id === "background");
    expect(JSON.stringify(background?.nodes).includes('"link"')).toBe(isLink);
    expect(textOf(background?.nodes ?? [])).toBe("text");
  });
});

describe("nothing that is written is left out", () => {
  it("of the imprint: lists, quotations and further paragraphs are lines of it", () => {
    const [imprint] = blocksOf(
      finished(`${head}publication:
  licenceNote: |
    You may use this:

    - under these terms[^own]
    - and no others

    > with care
  contact:
    social: |
      One place

      Another place
footnotes:
  own: A note of its own.
`),
      "imprint",
    );
    const lines = imprint?.rows.flatMap((row) =>
      row.lines.map((inlines) => textOf([{ kind: "paragraph", at: undefined, inlines }])),
    );
    expect(lines).toEqual([
      "You may use this:",
      "under these terms[1]",
      "and no others",
      "with care",
      "HM Inspectorate of Probation",
      "One place",
      "Another place",
    ]);
  });

  it("and footnotes are numbered as they are read, also where the writer has a sentence of his own before the table", () => {
    const report = finished(`${head}domains:
  - domain: 2 Court work and case supervision
    standards:
      - standard: 2.1 Court work
        leadIn: Our rating rests on this question.[^own]
        keyQuestions:
          - percent: 78
footnotes:
  own: A note of its own.
`);
    const leadIn = blocksOf(report, "prose").find(({ id }) => id.endsWith("-lead-in"));
    expect(textOf(leadIn?.nodes ?? [])).toBe("Our rating rests on this question.[1][2]");
  });
});
