/** Documents in the programs of their readers: what LibreOffice shows of the Word document, and the PDF of a browser. */
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FinishedReport } from "../../core/src/export/finished-report.ts";
import { renderHtmlPage } from "../../core/src/export/html.ts";
import { missingFacts } from "../../core/src/export/read-back.ts";
import { RefusedRequest } from "../../core/src/problem.ts";
import { renderDocx } from "../../documents/docx.ts";
import { destinationPages } from "../../documents/pdf/destination-pages.ts";
import { renderPdf } from "../../documents/pdf.ts";
import { exampleReport } from "../support/previewed-report.ts";
import { draftOfExample, factsOfText, finished } from "./finished.ts";
import { OuterPrograms } from "./outer-programs.ts";

/** Where they are not there, they are installed first, which takes its time. */
const minutes = 600_000;
const draft = draftOfExample();
const example = finished(draft);
let programs: OuterPrograms;
beforeAll(() => {
  programs = new OuterPrograms();
}, minutes);
afterAll(() => programs.close());

/** Figures of key questions in the order of their tables: "78%". */
function percentages(report: FinishedReport): string[] {
  return report.blocks.flatMap((block) =>
    block.kind === "key-questions" ? block.rows.map(({ percent }) => `${percent}%`) : [],
  );
}

/** Every standard on the ratings page with its level. */
function ratings(report: FinishedReport): string[] {
  return report.blocks.flatMap((block) =>
    block.kind === "ratings"
      ? block.domains.flatMap(({ standards }) =>
          standards.map(({ name, level }) => `${name} ${level?.label}`),
        )
      : [],
  );
}

/** Lines with single spaces. */
function linesOf(text: string): string[] {
  return text.split(/[\n\f]/).map((line) => line.trim().replace(/\s+/g, " "));
}

/** The pages of a text, each with its lines. */
function pagesOf(text: string): string[][] {
  return text.split("\f").slice(0, -1).map(linesOf);
}

describe("the Word document in LibreOffice", () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = programs.asLibreOfficeShows(await renderDocx(example));
  }, minutes);

  it("says every figure and every rating, in order", () => {
    expect(missingFacts(programs.textOf(pdf), factsOfText(draft))).toEqual([]);
    const lines = linesOf(programs.textOf(pdf, "layout"));
    expect(lines.filter((line) => ratings(example).includes(line))).toEqual(ratings(example));
    expect(lines.flatMap((line) => line.match(/\d+%/g) ?? [])).toEqual(percentages(example));
  });

  it("numbers recommendations through", () => {
    const numbers = linesOf(programs.textOf(pdf, "layout")).flatMap(
      (line) => /^(\d+)\. [a-z]/.exec(line)?.[1] ?? [],
    );
    expect(numbers.map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it("numbers footnotes as the report does", () => {
    const text = programs.textOf(pdf).replace(/\s+/g, "");
    for (const { number, nodes } of example.notes) {
      const [first] = nodes;
      const start =
        first?.kind === "paragraph" && first.inlines[0]?.kind === "text" ? first.inlines[0].text : "";
      expect(start.length).toBeGreaterThan(20);
      expect(text).toContain(`${number}${start.slice(0, 60).replace(/\s+/g, "")}`);
    }
  });

  it("says on every page that it is a draft, and begins every chapter on a page of its own", () => {
    const pages = pagesOf(programs.textOf(pdf, "layout")).map((lines) => lines.filter(Boolean));
    expect(pages.every(([first]) => first?.endsWith("Draft"))).toBe(true);
    const starts = pages.map((lines) => lines[1]);
    const chapters = example.blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 1 ? [block.text] : [],
    );
    expect(starts.filter((start) => chapters.includes(start ?? ""))).toEqual(chapters);
  });

  it("is opened whatever is written", async () => {
    const hostile = exampleReport().replace(
      "on probation?",
      'on <w:p> {bullets-0} ]]> [here](https://a.b/%zz#c#d) **"probation"** &#x0; 😀?',
    );
    const shown = programs.asLibreOfficeShows(await renderDocx(finished(hostile)));
    expect(programs.textOf(shown)).toContain("{bullets-0}");
  });
});

describe("the PDF of a browser", () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await renderPdf(renderHtmlPage(example), {
      env: { ...process.env, CHROME_PATH: programs.browser },
    });
  }, minutes);

  it("says every figure and every rating, in order", () => {
    expect(missingFacts(programs.textOf(pdf), factsOfText(draft))).toEqual([]);
    const lines = linesOf(programs.textOf(pdf, "layout"));
    expect(lines.filter((line) => ratings(example).includes(line))).toEqual(ratings(example));
    expect(lines.flatMap((line) => line.match(/\d+%/g) ?? [])).toEqual(percentages(example));
  });

  it("is tagged and has a title, a language and an outline", () => {
    const info = programs.infoOf(pdf);
    const raw = Buffer.from(pdf).toString("latin1");
    expect(info).toContain("Tagged: yes");
    expect(info).toContain(`Title: Draft: ${example.title}`);
    expect(info).not.toContain("JavaScript: yes");
    expect(raw).toMatch(/\/MarkInfo <<\/Type \/MarkInfo\s+\/Marked true>>/);
    expect(raw).toContain("/StructTreeRoot");
    expect(raw).toMatch(/\/Lang \(en-GB\)>>/);
    expect(raw).toMatch(/\/Title \(Foreword\)/);
  });

  it("says on every page that it is a draft", () => {
    expect(pagesOf(programs.textOf(pdf, "layout")).filter((lines) => !lines.includes("Draft"))).toEqual([]);
  });

  it("has in its contents the page on which each chapter is", () => {
    const pages = pagesOf(programs.textOf(pdf, "layout"));
    const entries = example.blocks.flatMap((block) => (block.kind === "contents" ? block.entries : []));
    const starts = destinationPages(pdf);
    const contents = pages.find((lines) => lines.includes("Contents"));
    for (const { target, text } of entries) {
      const page = starts.get(target) ?? 0;
      expect(contents).toContain(`${text} ${page}`);
      expect(pages[page - 1]).toContain(text);
    }
  });
});

describe("printing", () => {
  const folder = mkdtempSync(join(tmpdir(), "printing-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A browser that does what the script says. */
  function browser(name: string, script: string): NodeJS.ProcessEnv {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return { ...process.env, CHROME_PATH: file };
  }

  /** Folders that a print has left behind. */
  function left(mark: string): string[] {
    return readdirSync(tmpdir())
      .filter((name) => name.startsWith("inspection-reports-"))
      .map((name) => join(tmpdir(), name, "page.html"))
      .filter((file) => existsSync(file) && readFileSync(file, "utf8").includes(mark));
  }

  it("says what the browser said when it fails, and leaves nothing behind", async () => {
    const env = browser("failing", 'echo "The display is on fire" >&2; exit 3');
    const printed = renderPdf("<p>failing print</p>", { env });
    await expect(printed).rejects.toBeInstanceOf(RefusedRequest);
    await expect(printed).rejects.toThrow(/did not print a PDF\. It said: The display is on fire$/);
    expect(left("failing print")).toEqual([]);
  });

  it("stops a browser that does not come to an end, and leaves nothing behind", async () => {
    const env = browser("endless", "exec sleep 600");
    const printed = renderPdf("<p>endless print</p>", { env, timeLimit: 200 });
    await expect(printed).rejects.toThrow(/did not print the PDF within 0\.2 seconds, and was stopped\.$/);
    expect(left("endless print")).toEqual([]);
  });

  it("says that no browser is there", async () => {
    const printed = renderPdf("<p></p>", { env: {}, platform: "linux" });
    await expect(printed).rejects.toThrow(/^No browser that can print a PDF was found: install Chromium/);
  });

  it("passes what looks like a command on as it is", async () => {
    const env = browser("own browser; exit", 'for last; do :; done; echo "$last" >&2');
    await expect(renderPdf("<p></p>", { env })).rejects.toThrow(/It said: file:\/\/\/.*page\.html$/);
  });

  it(
    "keeps a page without contents as it is",
    async () => {
      const env = { ...process.env, CHROME_PATH: programs.browser };
      const pdf = await renderPdf("<!doctype html><title>One page</title><p>Alone", { env });
      expect(programs.textOf(pdf).trim()).toBe("Alone");
      expect(left("One page")).toEqual([]);
    },
    minutes,
  );
});
