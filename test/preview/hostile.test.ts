/** Nothing that somebody writes into a report does anything: it is text, and no request leaves the page. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PreviewBrowser, shownFile } from "../support/preview-page.ts";
import { PreviewedReport } from "../support/previewed-report.ts";

const report = new PreviewedReport();

let browser: PreviewBrowser;
beforeAll(async () => {
  browser = await PreviewBrowser.start();
});
afterAll(() => browser.close());
beforeEach(() => browser.open());

const hostile = [
  "<script>window.harm = 1</script>",
  "<img src=https://harm.example/a.png onerror='window.harm = 1'>",
  "<svg onload='window.harm = 1'><script>window.harm = 1</script></svg>",
  "<iframe srcdoc='<script>parent.harm = 1</script>'></iframe>",
  "<style>* { background: url(https://harm.example/b.png) }</style>",
  "<p style='position: fixed; inset: 0; background: red'>covers all</p>",
  "<a href='javascript:window.harm = 1' onclick='window.harm = 1'>press here</a>",
  "<base href='https://harm.example/'><meta http-equiv=refresh content='0; url=https://harm.example/'>",
  "<form action='https://harm.example/'><button formaction='https://harm.example/'>send</button></form>",
  "]]><!--<plaintext>",
  "\"><b id=status>'`",
];
const markdown = [
  "[press](javascript:window.harm=1)",
  "[press](vbscript:harm) [press](data:text/html,<script>window.harm=1</script>) [press](file:///etc/passwd)",
  "![a picture](https://harm.example/c.png)",
  "<javascript:window.harm=1>",
  "[press]: javascript:window.harm=1",
];

/** What there is on the page that could do something, beyond what the page itself has. */
async function harm(): Promise<unknown> {
  return await browser.page.evaluate(() => {
    const all = [...document.querySelectorAll("#report, #report *")];
    return {
      harm: (window as { harm?: unknown }).harm,
      elements: all.filter((one) =>
        one.matches("script, style, img, iframe, object, embed, base, meta, link, form, input, audio, video"),
      ).length,
      attributes: all.flatMap(({ attributes }) =>
        [...attributes].filter(({ name }) => /^on|^style$|src|action/.test(name)).map(({ name }) => name),
      ),
      links: [...document.querySelectorAll("#report [href]")]
        .map((link) => link.getAttribute("href") ?? "")
        .filter((href) => !/^(?:#|https?:|mailto:)/.test(href)),
    };
  });
}

const none = { harm: undefined, elements: 0, attributes: [], links: [] };

describe("a report that means harm", () => {
  const quoted = (words: string) => JSON.stringify(words);
  const prose = [...hostile, ...markdown].map((words) => `    ${words}\n`).join("\n");
  const text = `formatVersion: 1
framework: hmip-pdu-2021
title: ${quoted(hostile.join(" "))}
status: published
subject: {name: ${quoted(hostile[0] ?? "")}, region: ${quoted(hostile[1] ?? "")}}
foreword:
  text: |
${prose}
  signed: {name: ${quoted(hostile[2] ?? "")}, role: ${quoted(hostile[6] ?? "")}}
domains:
  - domain: ${quoted(hostile[0] ?? "")}
    standards:
      - standard: 2.2 Assessment
        rating: ${quoted(hostile[4] ?? "")}
        keyQuestions:
          - question: ${quoted(hostile[1] ?? "")}
            percent: ${quoted(hostile[5] ?? "")}
        strengths:
          - ${quoted(hostile[3] ?? "")}
`;

  it("is shown as it is written, and nothing happens", async () => {
    await browser.show(report.update(text));
    expect(await harm()).toEqual(none);
    const shown = await browser.page.locator("#report").textContent();
    expect(shown).toContain("<script>window.harm = 1</script>");
    expect(shown).toContain("onerror='window.harm = 1'");
    expect(browser.foreign).toEqual([]);
    expect(await browser.refused()).toEqual([]);
    expect(await browser.page.locator("#status").textContent()).toBe("");
  });

  it("shows its words as text in the what-if panel, the bar and the window's title too", async () => {
    await browser.show({ ...report.update(text), watermark: hostile[0] ?? "" });
    await browser.page.locator(".what-if-open").first().click();
    await browser.page.getByRole("spinbutton").fill("55");
    const request = (await browser.said("whatIf")).at(-1)?.request ?? 0;
    const [words = ""] = hostile.slice(1);
    const answer = {
      summary: words,
      changes: [{ what: words, from: words, to: words, trace: [words] }],
      sentences: [{ text: words, reason: words, line: 0, character: 0 }],
      figureEdits: [],
      allEdits: [],
    };
    await browser.tell({ type: "whatIfResult", file: shownFile, request, answer });
    await browser.page.locator(".what-if-sentences").waitFor();
    await browser.tell({ type: "failed", file: shownFile, reason: hostile.join(" ") });
    await browser.page.locator("#status:not(:empty)").waitFor();
    expect(await browser.page.locator("body img, body iframe, #page-top script, #status *").count()).toBe(0);
    expect(await browser.page.evaluate(() => (window as { harm?: unknown }).harm)).toBeUndefined();
    expect(await browser.page.title()).toContain("<script>");
    expect(browser.foreign).toEqual([]);
  });

  it("with ten thousand footnotes is shown with all of them", async () => {
    const count = 10_000;
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const words = numbers.map((number) => `word[^n${number}]`);
    const lines = Array.from(
      { length: count / 10 },
      (_, row) => `  ${words.slice(10 * row, 10 * row + 10).join(" ")}`,
    );
    const notes = numbers.map((number) => `  n${number}: Note ${number}.`);
    const long = [
      "formatVersion: 1\nframework: hmip-pdu-2021\ntitle: Many notes\nbackground: |",
      ...lines,
      "footnotes:",
      ...notes,
      "",
    ];
    await browser.show(report.update(long.join("\n")));
    expect(await browser.page.locator(".notes li").count()).toBe(count);
    await browser.page.locator("#note-ref-9000").click();
    expect(await browser.page.evaluate(() => document.activeElement?.id)).toBe("note-9000");
  });
});

describe("should the renderer itself ever let something through, the page does not", () => {
  it.each(hostile)("let in %s", async (html) => {
    const block = {
      id: "a",
      html: `<div id="a" class="prose" onclick="window.harm = 1">Before ${html} after</div>`,
    };
    const splice = { at: 0, remove: 0, insert: [block] };
    await browser.show({ page: 1, splice, changed: [], lines: [0], title: "", language: "en-GB" });
    await browser.page.locator("#report").click();
    expect(await harm()).toEqual(none);
    expect(browser.foreign).toEqual([]);
    expect(await browser.page.locator("#report > *").count()).toBe(1);
    expect(await browser.page.locator("#report").textContent()).toContain("Before");
  });

  it.each([
    ["two elements", '<p id="a"></p><p id="b"></p>'],
    ["none", "just text"],
    ["another id", '<p id="b">text</p>'],
    ["a script", '<script id="a">window.harm = 1</script>'],
  ])("take %s for a block", async (_, html) => {
    const splice = { at: 0, remove: 0, insert: [{ id: "a", html }] };
    await browser.show({ page: 1, splice, changed: [], lines: [0], title: "", language: "en-GB" });
    expect(await browser.page.locator("#report > *").count()).toBe(1);
    expect(await browser.page.locator("#report").innerHTML()).toBe('<div id="a"></div>');
  });
});

describe("the page itself", () => {
  it("needs nothing that its policy forbids, and asks nobody else for anything", async () => {
    const style = browser.page.locator("style, [style]");
    expect(await style.count()).toBe(0);
    expect(await browser.refused()).toEqual([]);
    expect(browser.foreign).toEqual([]);
  });

  it("takes nothing for a message that is none", async () => {
    await browser.page.evaluate(() => {
      for (const data of [null, 1, "update", {}, { type: 1 }]) window.postMessage(data, "*");
    });
    await browser.show(report.update("formatVersion: 1\ntitle: Still here\n"));
    expect(await browser.page.locator("h1").textContent()).toBe("Still here");
  });
});
