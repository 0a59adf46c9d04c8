/** The page: everybody can read it, it is alone, and nothing in it is more than text. */
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visible } from "../../cli/reporters/visible-text.ts";
import { startBrowser, type TestBrowser } from "../e2e/host/browser.ts";
import { hostileFiles, openFindings, unsafeSigns } from "./hostile-files.ts";
import { exampleFiles, reported } from "./reported.ts";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const address = "http://findings.localhost/";

let browser: TestBrowser;
const asked: string[] = [];
let shownPage = "";

beforeAll(async () => {
  browser = await startBrowser();
  await browser.page.route("**/*", async (route) => {
    const url = route.request().url();
    if (url === address) return await route.fulfill({ contentType: "text/html", body: shownPage });
    asked.push(url);
    await route.abort();
  });
});
afterAll(() => browser.close());

/** Opens the page and gives what its policy refused. */
async function show(files: Parameters<typeof reported>[1]): Promise<void> {
  shownPage = (await reported("html", files)).text;
  asked.length = 0;
  await browser.page.goto(address);
}

/** What axe finds wrong, in words. */
async function violations(): Promise<string[]> {
  await browser.page.evaluate(axe);
  const { violations } = await browser.page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

const inputs: [string, Parameters<typeof reported>[1]][] = [
  ["the examples", exampleFiles],
  ["hostile names and texts", hostileFiles],
  ["nothing", []],
];

describe("axe finds nothing to complain of", () => {
  it.each(
    inputs.flatMap(([name, files]) => [[name, "light", files] as const, [name, "dark", files] as const]),
  )("in the page of %s, %s", async (_name, colorScheme, files) => {
    await browser.page.emulateMedia({ colorScheme });
    await show(files);
    expect(await violations()).toEqual([]);
  });
});

describe("the page", () => {
  it("has each finding with its message, its words and a way to what its rule is about", async () => {
    await show(exampleFiles);
    const { page } = browser;
    const found = exampleFiles.flatMap(({ problems }) => problems.filter(({ suppressed }) => !suppressed));
    expect(await page.locator(".message").allTextContents()).toEqual(
      found.map(({ message }) => visible(message)),
    );
    expect(await page.locator("mark").count()).toBeGreaterThan(20);
    for (const rule of new Set(found.map(({ ruleId }) => ruleId))) {
      expect(await page.locator(`a[href="#${rule}"]`).count()).toBeGreaterThan(0);
      expect(await page.locator(`h3[id="${rule}"] ~ p`).count()).toBeGreaterThan(1);
    }
    expect(await page.locator("h2").first().textContent()).toBe("examples/with-mistakes.inspection.yaml");
    expect(await page.locator(".summary").textContent()).toBe("Checked 2 files: 18 errors, 12 warnings.");
  });

  it("shows hostile names and texts as text, and asks for nothing", async () => {
    await show(hostileFiles);
    const { page } = browser;
    const shown = (text: string) => visible(text).replace(/\p{Surrogate}/gu, "\ufffd");
    expect(await page.locator(".message").allTextContents()).toEqual(
      openFindings.map(({ problem }) => shown(problem.message)),
    );
    expect(await page.locator("script, img, iframe, link, b, br").count()).toBe(0);
    expect(asked.filter((url) => !url.endsWith("favicon.ico"))).toEqual([]);
    expect(await page.locator("body").innerText()).not.toMatch(
      new RegExp(unsafeSigns.source.replace("\\u000b", "\\u000b")),
    );
  });

  it("says what is silenced and why", async () => {
    await show(hostileFiles.slice(0, 1));
    const silenced = browser.page.locator("section", { hasText: "Silenced in the files" });
    expect(await silenced.textContent()).toContain("Reason: Steering: ");
  });

  it("lets no style and no script in but its own style", async () => {
    await show(exampleFiles);
    const { page } = browser;
    expect(shownPage).toMatch(/content="default-src &#39;none&#39;; style-src &#39;sha256-[\w+/]+=*&#39;;/);
    const width = await page.evaluate(() => {
      const style = document.createElement("style");
      style.textContent = "h1 { font-size: 99px !important; }";
      document.head.append(style);
      return getComputedStyle(document.querySelector("h1") as HTMLElement).fontSize;
    });
    expect(width).not.toBe("99px");
    expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe("832px");
  });

  it("is black on white on paper, and needs no more width than a telephone has", async () => {
    const { page } = browser;
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await show(exampleFiles);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(0, 0, 0)");
    await page.emulateMedia({ media: null, colorScheme: null });
    await page.setViewportSize({ width: 320, height: 600 });
    await show(hostileFiles);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
