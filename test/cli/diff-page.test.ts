/** The page of changes in a real browser: everybody can read it, it asks for nothing, and it prints. */
/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changesAsHtml } from "../../cli/diff/changes-as-html.ts";
import { startBrowser, type TestBrowser } from "../e2e/host/browser.ts";
import { compared, draftText, finalText } from "../support/changed-report.ts";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const folder = mkdtempSync(join(tmpdir(), "diff-page-"));

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const both = compared(draftText(), finalText, ["a <b>&\u001b[31m draft.yaml", 'final, 100% "é".yaml']);

/** Opens the page; gives what it asked for besides itself, and what it complained of. */
async function open(html = changesAsHtml(both)): Promise<string[]> {
  const path = join(folder, "changes.html");
  writeFileSync(path, html);
  const seen: string[] = [];
  const { page } = browser;
  const asked = (request: { url(): string }) => seen.push(request.url());
  const said = (message: { text(): string }) => seen.push(message.text());
  page.on("request", asked);
  page.on("console", said);
  await page.goto(pathToFileURL(path).href);
  page.off("request", asked);
  page.off("console", said);
  return seen.slice(1);
}

describe("the page of changes", () => {
  it.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 320],
    ["dark", 320],
  ] as const)("gives axe nothing to complain of and fits: %s, %i pixels wide", async (colorScheme, width) => {
    const { page } = browser;
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, media: null });
    await open();
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => {
      const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
      return axe.run();
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it("asks for nothing, and its policy lets it look as it should", async () => {
    expect(await open()).toEqual([]);
    const { page } = browser;
    expect(await page.locator("script, link, img, iframe, [style]").count()).toBe(0);
    expect(
      await page
        .locator("ins")
        .first()
        .evaluate((ins) => getComputedStyle(ins).textDecorationLine),
    ).toBe("underline");
    expect(
      await page
        .locator("del")
        .first()
        .evaluate((del) => getComputedStyle(del).textDecorationLine),
    ).toBe("line-through");
  });

  it("says in words what was taken out and put in, and names files of any name", async () => {
    await open();
    const { page } = browser;
    const sentence = await page.locator("p", { hasText: "gave sufficient attention" }).first().textContent();
    expect(sentence).toContain(
      "[taken out: Many] [put in: Most]  assessments ([taken out: 68] [put in: 71]  per cent)",
    );
    const sides = await page.locator(".changes-sides").textContent();
    expect(sides).toBe(
      'From a <b>&\ufffd[31m draft.yaml (draft for factual accuracy check) to final, 100% "é".yaml (published).',
    );
  });

  it("begins with ratings and figures, on paper on the first of few pages", async () => {
    await open();
    const { page } = browser;
    const headings = await page.locator("h2").allTextContents();
    expect(headings.slice(0, 4)).toEqual(["Ratings", "Figures", "Key questions", "Recommendations"]);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
  });

  it("of reports that say the same says so", async () => {
    await open(changesAsHtml(compared(finalText, finalText)));
    expect(await browser.page.locator("main").textContent()).toContain("Both reports say the same.");
    expect(await browser.page.locator("h2").count()).toBe(0);
  });
});
