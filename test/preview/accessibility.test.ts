/** Everybody can read and work with the preview: axe finds nothing, the keyboard is enough, and narrow windows do. */
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { everything, PreviewBrowser, shownFile, themes } from "../support/preview-page.ts";
import { exampleReport, PreviewedReport, reportWithMistakes } from "../support/previewed-report.ts";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const report = new PreviewedReport();

let browser: PreviewBrowser;
beforeAll(async () => {
  browser = await PreviewBrowser.start();
});
afterAll(() => browser.close());
beforeEach(() => browser.open());

/** What axe finds wrong, in words. */
async function violations(): Promise<string[]> {
  await browser.page.evaluate(axe);
  const { violations } = await browser.page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Opens the what-if of the first key question with an answer that has everything. */
async function openWhatIf(): Promise<void> {
  await browser.page.locator(".what-if-open").first().click();
  await browser.page.getByRole("spinbutton").fill("55");
  const request = (await browser.said("whatIf")).at(-1)?.request ?? 0;
  const answer = {
    summary: "2.1 Court work would be Requires improvement: overall still Good.",
    changes: [
      { what: "2.1 Court work", from: "Good", to: "Requires improvement", trace: ["it is 55 per cent"] },
    ],
    sentences: [{ text: "Court work stood out.", reason: "it says 84 per cent", line: 3, character: 5 }],
    figureEdits: [],
    allEdits: [],
  };
  await browser.tell({ type: "whatIfResult", file: shownFile, request, answer });
  await browser.page.getByText("it says 84 per cent").waitFor();
}

describe("axe finds nothing to complain of", () => {
  const names = Object.keys(themes) as (keyof typeof themes)[];

  it.each(names)("in a report with mistakes and gaps and an open what-if, %s", async (theme) => {
    await browser.setTheme(theme);
    const half = reportWithMistakes().replace(/^foreword:/m, "background: |\n  Words.\n\nx-foreword:");
    await browser.show(report.update(half));
    expect(await browser.page.locator(".gap").count()).toBeGreaterThan(0);
    expect(await browser.page.locator(".problem").count()).toBeGreaterThan(5);
    await openWhatIf();
    await browser.tell({ type: "failed", file: shownFile, reason: "It cannot be read just now." });
    await browser.page.getByText("It cannot be read just now.").waitFor();
    expect(await violations()).toEqual([]);
  });

  it.each(names)("in the whole example, %s", async (theme) => {
    await browser.setTheme(theme);
    await browser.show(report.update(exampleReport()));
    expect(await violations()).toEqual([]);
  });

  it("in colours that the system forces, where levels and the focus still show", async () => {
    const { page } = browser;
    await page.emulateMedia({ forcedColors: "active" });
    await browser.show(report.update(exampleReport()));
    expect(await violations()).toEqual([]);
    const border = await page
      .locator(".level")
      .first()
      .evaluate((one) => getComputedStyle(one).borderTopStyle);
    expect(border).toBe("solid");
    await page.emulateMedia({ forcedColors: "none" });
  });

  it("before anything is shown, but that there is no report yet to have a title", async () => {
    expect(await violations()).toEqual(['page-has-heading-one: <html lang="en-GB">']);
  });
});

describe("a narrow window", () => {
  it("of 320 pixels needs no scrolling sideways", async () => {
    const { page } = browser;
    await page.setViewportSize({ width: 320, height: 640 });
    for (const text of [exampleReport(), reportWithMistakes()]) {
      await browser.open();
      await browser.show(report.update(text));
      await openWhatIf();
      const { scrollWidth, tooWide } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        tooWide: [...document.querySelectorAll("body *")]
          .filter((one) => one.getBoundingClientRect().right > 321 && !one.closest("svg, .skip-link"))
          .map((one) => one.outerHTML.slice(0, 100)),
      }));
      expect(tooWide).toEqual([]);
      expect(scrollWidth).toBe(320);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});

describe("with the keyboard alone", () => {
  /** What has the focus: its text, or the label of a control. */
  async function focused(): Promise<string> {
    return await browser.page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );
  }

  const text = `formatVersion: 1
framework: hmip-pdu-2021
title: Sunderland
foreword:
  text: |
    The first paragraph. See [the site](https://example.org/).

    The second paragraph.
  signed: {name: A. Writer, role: Chief Inspector}
`;

  it("the report is one stop of the Tab key; arrows go on, and Enter goes to the source", async () => {
    const { page } = browser;
    await browser.show(report.update(text));
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Skip to the report");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await focused()).toContain("Sunderland");
    const seen: string[] = [];
    for (let step = 0; step < 40 && !seen.at(-1)?.startsWith("The second"); step++) {
      await page.keyboard.press("ArrowDown");
      seen.push(await focused());
    }
    expect(seen).toContain("Foreword");
    expect(seen.at(-2)).toMatch(/^The first paragraph/);
    await page.keyboard.press("Enter");
    expect(await browser.said("jump")).toEqual([{ type: "jump", file: shownFile, line: 7, character: 4 }]);
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toMatch(/^The first paragraph/);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("the site");
    await page.keyboard.press("Enter");
    expect(await browser.said("openLink")).toEqual([{ type: "openLink", address: "https://example.org/" }]);
    expect(await browser.saidSoFar("jump")).toHaveLength(1);
  });

  it("the focus can be seen, and is never behind the bar at the top", async () => {
    const { page } = browser;
    await browser.show(report.update(exampleReport()));
    await page.locator("main").focus();
    await page.keyboard.press("Tab");
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Alt+ArrowDown");
      const at = await page.evaluate(() => {
        const { activeElement } = document;
        const bar = document.getElementById("page-top")?.getBoundingClientRect().bottom ?? 0;
        const { top, bottom } = activeElement?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        const outline = activeElement ? getComputedStyle(activeElement).outlineStyle : "none";
        return { outline, isInSight: top >= bar && top < window.innerHeight && bottom > bar };
      });
      expect(at).toEqual({ outline: "solid", isInSight: true });
    }
  });

  it("every place of the example is reached, each once", async () => {
    const { page } = browser;
    await browser.show(report.update(exampleReport()));
    await page.locator("main").focus();
    await page.keyboard.press("Tab");
    const places = new Set<string>();
    for (let last = ""; ; ) {
      await page.keyboard.press("Enter");
      const jump = (await browser.said("jump")).at(-1);
      await browser.forgetSaid();
      await page.keyboard.press("Alt+ArrowDown");
      const now = await page.evaluate(() => document.activeElement?.outerHTML ?? "");
      places.add(`${jump?.line}:${jump?.character}`);
      if (now === last) break;
      last = now;
    }
    const written = await page.evaluate(() => document.querySelectorAll("#report p[data-at]").length);
    expect(places.size).toBeGreaterThan(written);
  });

  it("a key that scrolls still scrolls: a place that is longer than the window is read to its end first", async () => {
    const { page } = browser;
    const long = text.replace("The second paragraph.", "The second paragraph. ".repeat(600));
    await browser.show(report.update(long));
    await page.locator("p", { hasText: "The second" }).click({ position: { x: 5, y: 5 } });
    await page.locator("p", { hasText: "The second" }).focus();
    const before = await page.evaluate(() => window.scrollY);
    await page.keyboard.press("ArrowDown");
    await page.evaluate((before) => window.until(() => window.scrollY > before), before);
    expect(await focused()).toMatch(/^The second paragraph/);
  });

  it("without an editor there is nothing to stop at", async () => {
    await browser.show(report.update(text), { ...everything, jumps: false });
    expect(await browser.page.locator("#report [tabindex]").count()).toBe(0);
  });

  it("the keys are explained to who comes into the report, and not at every step", async () => {
    const { page } = browser;
    await browser.show(report.update(text));
    await page.locator("main").focus();
    await page.locator('#report [tabindex="0"]').focus();
    const described = () =>
      page.evaluate(() => document.querySelectorAll("[aria-describedby=place-help]").length);
    await page.locator("a.skip-link").focus();
    await page.locator('#report [tabindex="0"]').focus();
    expect(await described()).toBe(1);
    await page.keyboard.press("ArrowDown");
    expect(await described()).toBe(0);
  });
});

describe("problems", () => {
  it("are counted, and F8 and the buttons go from one to the next and round", async () => {
    const { page } = browser;
    await browser.show(report.update(reportWithMistakes()));
    const problems = await page.locator(".problem").count();
    const said = await page.locator(".problems-count").textContent();
    expect(
      said
        ?.match(/\d+/g)
        ?.map(Number)
        .reduce((sum, count) => sum + count, 0),
    ).toBe(problems);
    const seen = new Set<string>();
    for (let step = 0; step < problems; step++) {
      await page.keyboard.press("F8");
      seen.add(await page.evaluate(() => document.activeElement?.outerHTML ?? ""));
    }
    expect(seen.size).toBe(problems);
    const last = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("F8");
    await page.keyboard.press("Shift+F8");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(last);
    await page.getByRole("button", { name: "Next problem" }).click();
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("problem");
  });

  it("are explained where that can be done", async () => {
    const { page } = browser;
    await browser.show(report.update(reportWithMistakes()));
    const rule = await page.locator(".problem").first().getAttribute("data-rule");
    await page.locator(".explain").first().click();
    expect(await browser.said("explainRule")).toEqual([{ type: "explainRule", rule }]);
    expect(await browser.saidSoFar("jump")).toEqual([]);
    await browser.show(report.update(reportWithMistakes()), { ...everything, explains: false });
    expect(await page.locator(".explain").first().isVisible()).toBe(false);
  });

  it("are none in a report that is right, and then there is nothing to go to", async () => {
    await browser.show(report.update(exampleReport()));
    expect(await browser.page.locator(".problems-count").textContent()).toBe("No problems");
    expect(await browser.page.getByRole("button", { name: "Next problem" }).isVisible()).toBe(false);
  });
});

describe("on paper", () => {
  it("a preview is what its readers will get: light, with its draft mark, and nothing of ours", async () => {
    const { page } = browser;
    await browser.setTheme("dark");
    await browser.show(report.update(reportWithMistakes()));
    await page.emulateMedia({ media: "print" });
    for (const ours of [".problem", ".problems-bar", ".what-if-open", ".explain"])
      expect(await page.locator(ours).first().isVisible(), ours).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("page"))).toBe("draft");
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    await page.emulateMedia({ media: null });
  });
});
