/** The Word document is one that can be gone on with and read aloud: its structure is real, not painted. */
import { describe, expect, it } from "vitest";
import type { Block, Inline } from "../../core/src/export/finished-report.ts";
import { renderDocx } from "../../documents/docx.ts";
import { exampleReport } from "../support/previewed-report.ts";
import { draftOfExample, finished } from "./finished.ts";
import { OpenedDocx, plainText } from "./opened-docx.ts";

const example = finished(exampleReport());
const docx = new OpenedDocx(await renderDocx(example));

function blocksOf<Kind extends Block["kind"]>(kind: Kind) {
  return example.blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
}

/** A report of one chapter with that prose. */
async function withProse(...inlines: readonly Inline[]): Promise<OpenedDocx> {
  const paragraph = { kind: "paragraph", at: undefined, inlines } as const;
  const prose = { kind: "prose", role: "text", nodes: [paragraph], id: "text", at: undefined } as const;
  return new OpenedDocx(await renderDocx({ ...example, blocks: [prose], notes: [] }));
}

describe("headings and styles", () => {
  it("has the title on the cover, and every heading in the style of its level", () => {
    expect(docx.inStyle("Title")).toEqual([example.title]);
    for (const level of [1, 2, 3, 4] as const) {
      const expected = blocksOf("heading").filter(
        (block) => block.level === level && block.text !== "Contents",
      );
      expect(docx.inStyle(`Heading${level}`)).toEqual(expected.map(({ text }) => text));
    }
  });

  it("begins every chapter, and the contents, on a new page", () => {
    const starting = docx.elements("w:p").filter((paragraph) => paragraph.includes("<w:pageBreakBefore/>"));
    const chapters = blocksOf("heading").filter(({ level }) => level === 1);
    expect(starting.map(plainText)).toEqual(chapters.map(({ text }) => text));
  });

  it("names every style it uses", () => {
    const styles = docx.xml("word/styles.xml");
    const used = `${docx.body}${docx.xml("word/footnotes.xml")}${docx.xml("word/header1.xml")}`.matchAll(
      /<w:[pr]Style w:val="([^"]+)"\/>/g,
    );
    for (const name of new Set([...used].map(([, style]) => style)))
      expect(styles).toMatch(new RegExp(`w:styleId="${name}"[^>]*><w:name w:val="[^"]+"`));
  });

  it("shows quotations as such", () => {
    expect(docx.inStyle("QuoteInList").join(" ")).toContain("He spoke of a really good practitioner");
  });
});

describe("what the file says about itself", () => {
  it("has title, publisher, state and language", () => {
    const core = docx.xml("docProps/core.xml");
    expect(core).toContain(`<dc:title>${example.title}</dc:title>`);
    expect(core).toContain("<dc:creator>HM Inspectorate of Probation</dc:creator>");
    expect(core).toContain("<dc:language>en-GB</dc:language>");
    expect(core).toContain("<cp:contentStatus>Final</cp:contentStatus>");
    expect(docx.xml("docProps/app.xml")).toContain("<Company>HM Inspectorate of Probation</Company>");
    expect(docx.xml("word/styles.xml")).toMatch(
      /<w:docDefaults>.*<w:lang w:val="en-GB"\/>.*<\/w:docDefaults>/,
    );
  });

  it("asks nothing when it is opened: no field is out of date, nothing is updated at once", () => {
    expect(docx.body).not.toContain("w:dirty");
    expect(docx.xml("word/settings.xml")).not.toContain("updateFields");
  });

  it("is the same for the same report, whenever it is made", async () => {
    const again = await renderDocx(finished(exampleReport()));
    expect(Buffer.from(again).equals(Buffer.from(await renderDocx(example)))).toBe(true);
    expect(docx.xml("docProps/core.xml")).not.toContain("dcterms");
    // The time of the first file in the archive: the start of 1980.
    expect([...again.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });
});

describe("contents", () => {
  const entries = docx.elements("w:p").filter((paragraph) => paragraph.includes('w:val="TOC1"'));

  it("is a field with its entries in it", () => {
    expect(entries.map(plainText)).toEqual(blocksOf("contents")[0]?.entries.map(({ text }) => text));
    expect(entries[0]).toContain(" TOC \\o &quot;1-1&quot; \\h \\z \\u </w:instrText>");
    const whole = ["begin", "separate", "end"].map((part) => `w:fldCharType="${part}"`);
    const inside = entries.flatMap(() => whole);
    const [begin, separate, end] = whole;
    expect(entries.join("").match(/w:fldCharType="\w+"/g)).toEqual([begin, separate, ...inside, end]);
  });

  it("leads to the chapters", () => {
    for (const entry of entries) {
      const anchor = /w:anchor="([^"]+)"/.exec(entry)?.[1];
      const chapter = docx.elements("w:p").find((paragraph) => paragraph.includes(`w:name="${anchor}"`));
      expect(plainText(chapter ?? "")).toBe(plainText(entry));
    }
  });

  it("leaves page numbers to those who count the pages", () => {
    for (const entry of entries) {
      expect(entry).toMatch(/<w:tab\/><\/w:r>.*> PAGEREF _Toc\d+ \\h <\/w:instrText>/);
      expect(entry).not.toContain("w:dirty");
    }
  });
});

describe("tables", () => {
  const tables = docx.elements("w:tbl");

  it("are named, have a header row that is repeated, and rows that stay on one page", () => {
    expect(tables).toHaveLength(2 + blocksOf("key-questions").length);
    for (const table of tables) {
      const rows = docx.elements("w:tr", table);
      expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/>/);
      expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual(rows.map((_, index) => index === 0));
      expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
    }
  });

  it("have a caption above", () => {
    const captions = blocksOf("key-questions").map(({ caption }) => caption);
    expect(docx.inStyle("Caption")).toEqual(["Ratings of the standards", ...captions]);
  });

  it("say every level in words, on its colour", () => {
    const cells = docx.elements("w:tc").filter((cell) => cell.includes('w:rStyle w:val="Level"'));
    const colours: Record<string, string> = {
      Outstanding: "0B4F6C",
      Good: "1F6B3B",
      "Requires improvement": "8A4B08",
    };
    expect(cells).toHaveLength(10);
    for (const cell of cells) expect(cell).toContain(`w:fill="${colours[plainText(cell)]}"`);
  });

  it("have the question that decides in bold, and no other", () => {
    const bold = docx
      .elements("w:tr")
      .filter((row) => row.includes("%<") && row.includes("<w:b/>"))
      .map(plainText);
    const drivers = blocksOf("key-questions").flatMap(({ rows }) => rows.filter(({ isDriver }) => isDriver));
    expect(bold).toEqual(drivers.map(({ question, percent }) => `${question}${percent}%`));
  });

  it("have a bar for every rated figure, which says in words what it shows", () => {
    const said = [...docx.body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text]) => text);
    expect(said).toHaveLength(13);
    expect(said.slice(0, 4)).toEqual([
      "78 per cent: Good (65–79)",
      "77 per cent: Good (65–79)",
      "91 per cent: Outstanding (80 and over)",
      "60 per cent: Requires improvement (50–64)",
    ]);
    expect(docx.inStyle("Bands")[0]).toContain("Requires\u00a0improvement\u00a050–64");
  });
});

describe("lists and notes", () => {
  it("numbers recommendations through, from addressee to addressee", () => {
    const items = docx.elements("w:p").filter((paragraph) => paragraph.includes('w:val="ListNumber"'));
    const lists = items.map((item) => /<w:numId w:val="(\d+)"\/>/.exec(item)?.[1]);
    expect(items).toHaveLength(11);
    expect(new Set(lists).size).toBe(1);
    expect(docx.inStyle("Addressee")).toHaveLength(3);
  });

  it("has findings as bullets of a real list", () => {
    const items = docx.elements("w:p").filter((paragraph) => paragraph.includes('w:val="ListBullet"'));
    expect(items.every((item) => item.includes("<w:numPr>"))).toBe(true);
    expect(items.length).toBeGreaterThan(80);
  });

  it("has real footnotes, which Word numbers as the report does", () => {
    const references = [...docx.body.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map(([, id]) =>
      Number(id),
    );
    expect(references).toEqual(example.notes.map(({ number }) => number));
    const notes = docx.elements("w:footnote", docx.xml("word/footnotes.xml"));
    const shown = notes.filter((note) => !note.includes("w:type=")).map((note) => plainText(note).trim());
    expect(shown).toHaveLength(example.notes.length);
    expect(shown[1]).toBe("Office for National Statistics (June 2021). UK Population estimates, mid-2020.");
  });

  it("shows discretion as such", () => {
    expect(docx.inStyle("DiscretionTitle")).toHaveLength(2);
    expect(docx.inStyle("Discretion").slice(0, 2)).toEqual([
      "From \u00a0\u00a0Good\u00a0\u00a0 to \u00a0\u00a0Outstanding\u00a0\u00a0",
      "78 per cent is 2 percentage points from Outstanding (80).",
    ]);
  });
});

describe("every page", () => {
  it("has the title above and its number below, but the cover has neither", () => {
    const [title, cover] = [docx.xml("word/header1.xml"), docx.xml("word/header2.xml")].map(plainText);
    expect([title, cover]).toEqual([example.title, ""]);
    expect(docx.xml("word/footer1.xml")).toContain("PAGE");
    expect(docx.xml("word/footer2.xml")).not.toContain("PAGE");
    expect(docx.body).toContain("<w:titlePg/>");
  });

  it("says that a draft is one, the cover too, in words and across the page", async () => {
    const draft = new OpenedDocx(await renderDocx(finished(draftOfExample())));
    for (const path of ["word/header1.xml", "word/header2.xml"]) {
      expect(plainText(draft.xml(path))).toMatch(/Draft$/);
      expect(draft.xml(path)).toContain('string="Draft"');
      expect(docx.xml(path)).not.toContain("Draft");
    }
  });
});

describe("whatever is written", () => {
  it("loses the characters that no XML can say, and keeps all others", async () => {
    const text = "a\u0000b\u000bc\ufffed\ud800e 😀 <w:p/> &amp; \u00a0–";
    expect(plainText((await withProse({ kind: "text", text })).body)).toBe("abcde 😀 <w:p/> &amp; \u00a0–");
  });

  it("keeps what looks like one of the library's own signs", async () => {
    const text = "{bullets-0} {{x}} {numbers-from-1-1}";
    expect(plainText((await withProse({ kind: "text", text })).body)).toBe(text);
  });

  it("has real links, and only those that Word can read", async () => {
    const link = (address: string) =>
      ({ kind: "link", address, inlines: [{ kind: "text", text: "here" }] }) as const;
    const linked = await withProse(
      link("https://example.org/a b?c=%zz#d#e"),
      link("http://[broken"),
      link(`https://example.org/${"x".repeat(3000)}`),
      link("mailto:a@example.org"),
    );
    expect(plainText(linked.body)).toBe("herehereherehere");
    const targets = linked
      .xml("word/_rels/document.xml.rels")
      .matchAll(/Target="([^"]*)" TargetMode="External"/g);
    expect([...targets].map(([, target]) => target)).toEqual([
      "https://example.org/a%20b?c=%25zz#d%23e",
      "mailto:a@example.org",
    ]);
  });

  it("leaves gaps out", async () => {
    const begun = finished("formatVersion: 1\nframework: hmip-pdu-2021\n");
    expect(begun.blocks.some(({ kind }) => kind === "gap")).toBe(true);
    expect(plainText(new OpenedDocx(await renderDocx(begun)).body)).not.toContain(": not written yet");
  });

  it("says in words what is not written where there is a place for it", async () => {
    const text = `formatVersion: 1
framework: hmip-pdu-2021
domains:
  - domain: 2 Court work and case supervision
    standards:
      - standard: 2.2 Assessment
        keyQuestions: [{question: First?}, {question: Second?, count: 21, of: 35}]
recommendations: {groups: [{to: All, actions: [""]}]}
`;
    const said = plainText(new OpenedDocx(await renderDocx(finished(text))).body);
    expect(said.match(/not written yet/g)?.length).toBe(1 + 2 + 9 + 1 + 1);
    expect(said).toContain("21 of 35");
  });

  it("takes ten thousand footnotes", async () => {
    const notes = Array.from({ length: 10_000 }, (_, index) => ({
      number: index + 1,
      at: undefined,
      nodes: [],
    }));
    const inlines = notes.map(({ number }) => ({ kind: "note", number }) as const);
    const prose = {
      kind: "prose",
      role: "text",
      id: "text",
      at: undefined,
      nodes: [{ kind: "paragraph", at: undefined, inlines }],
    } as const;
    const many = new OpenedDocx(await renderDocx({ ...example, blocks: [prose], notes }));
    expect(many.elements("w:footnoteReference")).toHaveLength(10_000);
  });
});
