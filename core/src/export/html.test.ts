/** The report as HTML: everything a reader gets, nothing that could run, and what only a preview shows. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testCore } from "../../../test/support/core.ts";
import { finishReport } from "./finish-report.ts";
import { type RenderedBlock, renderBlocks, renderHtmlPage } from "./html.ts";

const core = testCore();
const example = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");
const head = "formatVersion: 1\nframework: hmip-pdu-2021\n";

function finished(text: string) {
  const file = core.analyse("a.inspection.yaml", text);
  const { report, rated } = file.documents[0] ?? {};
  if (!report) throw new Error("no report");
  return { file, report: finishReport(report, rated) };
}

function pageOf(text: string): string {
  return renderHtmlPage(finished(text).report);
}

function previewOf(text: string): RenderedBlock[] {
  const { file, report } = finished(text);
  return renderBlocks(report, { preview: { problems: file.problems() } });
}

function inPreview(text: string, id: string): string {
  return previewOf(text).find((block) => block.id === id)?.html ?? "";
}

describe("each block is one element with the block's id", () => {
  it.each(previewOf(example).map(({ id, html }) => [id, html]))("%s", (id, html) => {
    expect(html.match(/^<[a-z0-9]+ [^>]*?\bid="([^"]*)"/)?.[1]).toBe(id);
  });
});

describe("hostile prose stays text", () => {
  const hostile = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "</style><style>body{display:none}",
    "[click](javascript:alert(1))",
    "![x](https://example.org/spy.png)",
    "[x]: https://example.org/spy",
    "&lt;b&gt;",
    "\u0000\u0008 \u001b[2J \u009b2J",
  ].join("\n\n");
  const quoted = JSON.stringify(hostile);
  const everywhere = `${head}title: ${quoted}
lead: ${quoted}
subject: {name: ${quoted}, region: ${quoted}, organisation: ${quoted}}
publication: {publisher: ${quoted}, isbn: ${quoted}, downloads: ${quoted}, licenceNote: ${quoted}, address: [${quoted}], contact: {email: ${quoted}, website: ${quoted}, social: ${quoted}}}
foreword: {text: ${quoted}, signed: {name: ${quoted}, role: ${quoted}}}
ratings: {name: ${quoted}, fieldworkStarted: ${quoted}, overall: ${quoted}}
recommendations: {introduction: ${quoted}, groups: [{to: ${quoted}, actions: [${quoted}]}]}
domains:
  - domain: ${quoted}
    standards:
      - standard: ${quoted}
        rating: ${quoted}
        keyQuestions: [{question: ${quoted}, percent: 5}]
        discretion: {from: ${quoted}, reason: ${quoted}}
        strengths: [${quoted}]
    sections: [{title: ${quoted}, text: ${quoted}}]
annexes: [{title: ${quoted}, text: ${quoted}}]
`;

  it.each([
    ["the page", pageOf(everywhere)],
    [
      "the preview",
      previewOf(everywhere)
        .map(({ html }) => html)
        .join(""),
    ],
  ])("%s", (_, html) => {
    const body = html.replace(/<style>.*?<\/style>/s, "");
    expect(body).not.toMatch(/<(?:script|img|svg onload|style|iframe|object|link|base|form)\b/i);
    const tags = body.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => /\s(?:on\w+|style|src|srcset)\s*=/i.test(tag))).toEqual([]);
    const links = [...body.matchAll(/href="([^"]*)"/g)].map(([, address]) => address ?? "");
    expect(links.filter((address) => !/^(?:#|https?:\/\/|mailto:)/.test(address))).toEqual([]);
    expect(body).toContain("&#60;script&#62;alert(1)&#60;/script&#62;");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones that must not come through.
    expect(body).not.toMatch(/[\u0000\u0008\u001b\u009b]/);
  });
});

describe("a page to hand over", () => {
  const page = pageOf(example);

  it("needs nothing from elsewhere and runs nothing", () => {
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-/,
    );
    expect(page).not.toMatch(/<(?:script|link|img)\b|url\(|@import/);
  });

  it("has a title, a language, one main part and one first heading", () => {
    expect(page).toContain('<html lang="en-GB">');
    expect(page).toContain(
      "<title>An inspection of probation services in South Tyneside and Gateshead PDU</title>",
    );
    expect(page.match(/<main\b/g)).toHaveLength(1);
    expect(page.match(/<h1\b/g)).toHaveLength(1);
  });

  it("has headings that never jump a level", () => {
    const levels = [...page.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    levels.reduce((above, level) => {
      expect(level).toBeLessThanOrEqual(above + 1);
      return level;
    });
  });

  it("says what the colours of the bars stand for, below each table with bands", () => {
    const legends = page.match(/<p class="bands">.*?<\/p>/g) ?? [];
    const said = legends[0]?.replace(/<[^>]*>/g, "");
    expect(legends).toHaveLength(page.match(/<table><caption>Key questions for 2\.[1-5] /g)?.length ?? 0);
    expect(said).toBe(
      "Bands, in per cent: ■ Inadequate under 50 ■ Requires improvement 50–64 ■ Good 65–79 ■ Outstanding 80 and over",
    );
    expect(pageOf(example.replace("hmip-pdu-2021", "none"))).not.toContain('class="bands"');
  });

  it("shows a figure with its band in words for those who cannot see the bar", () => {
    expect(page).toContain('aria-label="60 per cent: Requires improvement (50–64)"');
  });

  it("says in words what is not written where there is a place for it, and a count alone where there is one", () => {
    const missing = '<span class="missing">not written yet</span>';
    const begun = pageOf(`${head}domains:
  - standards:
      - standard: 2.2 Assessment
        keyQuestions: [{question: First?}, {question: Second?, count: 21, of: 35}]
`);
    expect(begun).toContain(`<h1>Title ${missing}</h1>`);
    expect(begun).toContain(`<td>${missing}</td>`);
    expect(begun).toContain('<td><span class="count">21 of 35</span></td>');
    expect(page).not.toContain("not written yet");
  });

  it("leads from each footnote back to its use", () => {
    for (let number = 1; number <= 8; number++) {
      expect(page).toContain(`href="#note-${number}" id="note-ref-${number}"`);
      expect(page).toContain(`href="#note-ref-${number}"`);
    }
  });

  it("says on a draft that it is one, and on a published report nothing of the kind", () => {
    expect(pageOf(example.replace("status: published", "status: draft"))).toContain(
      'class="watermark">Draft<',
    );
    expect(page).not.toContain('class="watermark"');
  });

  it("has neither gaps nor problems nor ways to the source", () => {
    const wrong = pageOf(`${head}ratings: {score: 99/27}\n`);
    expect(wrong).not.toMatch(/class="(?:gap|problem)|data-at|data-pointer|<button/);
  });
});

describe("a preview", () => {
  it("shows gaps", () => {
    expect(inPreview(head, "foreword-gap")).toContain("Foreword: not written yet.");
  });

  it("leads to the place of each finding, counted from the line of its block", () => {
    const block = previewOf(example).find(({ id }) => id === "standard-1.1-strengths");
    const lines = example.split("\n");
    const places = [...(block?.html ?? "").matchAll(/<p data-at="(-?\d+):(\d+)">([^<]{20})/g)];
    expect(places).toHaveLength(6);
    for (const [, line, character, words] of places)
      expect(lines[(block?.line ?? 0) + Number(line)]?.slice(Number(character))).toContain(
        words?.slice(0, 15),
      );
  });

  it("moves no block's content when a line is added above it", () => {
    const before = previewOf(example);
    const after = previewOf(`# one more line\n${example}`);
    expect(after.map(({ html }) => html)).toEqual(before.map(({ html }) => html));
    expect(after.at(-1)?.line).toBe((before.at(-1)?.line ?? 0) + 1);
  });

  it.each([
    [
      "a rating that does not follow",
      "rating: Requires improvement\n        keyQuestions",
      "rating: Outstanding\n        keyQuestions",
      "standard-2.4-rating",
      "rating-not-as-computed",
    ],
    ["a score", "score: 15/27", "score: 16/27", "ratings", "score-not-as-counted"],
    ["a figure above 100", "percent: 78", "percent: 178", "standard-2.1-questions", "percent-out-of-range"],
    ["a note that is not there", "[^population]", "[^popultion]", "background", "footnote-undefined"],
  ])("shows a problem in its place: %s", (_, words, others, block) => {
    expect(inPreview(example.replace(words, others), block)).toContain('class="problem problem-error"');
    expect(inPreview(example, block)).not.toContain('class="problem');
  });

  it("shows a problem of what nobody sees on the cover", () => {
    const wrong = example.replace("cases: {total: 35,", "cases: {total: thirty,");
    expect(inPreview(wrong, "cover")).toContain('class="problem problem-error"');
  });

  it("shows every problem once", () => {
    const wrong = readFileSync("examples/with-mistakes.inspection.yaml", "utf8");
    const shown = previewOf(wrong).flatMap(({ html }) =>
      [...html.matchAll(/data-rule="([^"]+)"/g)].map(([, id]) => id),
    );
    const there = finished(wrong)
      .file.problems()
      .map(({ ruleId }) => ruleId);
    expect(shown.sort()).toEqual([...there].sort());
  });
});

describe("a large report", () => {
  it("with 10,000 footnotes is rendered in a time that grows with it", () => {
    const text = `${head}background: |\n  ${"word[^a] ".repeat(10_000)}\nfootnotes:\n  a: A note.\n`;
    expect(pageOf(text)).toContain('id="note-10000"');
  });
});
