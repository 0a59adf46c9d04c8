/** Editor and page show the same place, move only when they must, and never chase each other. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PreviewBrowser, shownFile } from "../support/preview-page.ts";
import { exampleReport, PreviewedReport } from "../support/previewed-report.ts";

const report = new PreviewedReport();
const text = exampleReport();

let browser: PreviewBrowser;
beforeAll(async () => {
  browser = await PreviewBrowser.start();
});
afterAll(() => browser.close());
beforeEach(async () => {
  await browser.page.setViewportSize({ width: 1280, height: 800 });
  await browser.open();
  await browser.show(report.update(text));
});

function lineOf(words: string): number {
  return text.slice(0, text.indexOf(words)).split("\n").length - 1;
}

async function scrollY(): Promise<number> {
  return await browser.page.evaluate(() => window.scrollY);
}

/** The editor shows a line. Resolves when the page has done what it does about it. */
async function editorShows(line: number): Promise<void> {
  await browser.tell({ type: "scroll", file: shownFile, line });
  await frames();
}

/** Resolves after whatever the page does at its next frames. */
async function frames(): Promise<void> {
  await browser.page.evaluate(async () => {
    for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame);
  });
}

/** Resolves when the page takes it that the reader has come to rest. */
async function rest(): Promise<void> {
  await browser.page.evaluate(() => {
    const start = performance.now();
    return window.until(() => performance.now() - start > 320);
  });
}

async function isInSight(words: string): Promise<boolean> {
  const { top, bottom } = await browser.page
    .getByText(words)
    .first()
    .evaluate((one) => one.getBoundingClientRect().toJSON());
  return bottom > 40 && top < 800;
}

describe("the page follows the editor", () => {
  it("to what is out of sight", async () => {
    await editorShows(lineOf("Some posts were vacant."));
    expect(await isInSight("Some posts were vacant.")).toBe(true);
    await editorShows(lineOf("The Head of the PDU took up the post"));
    expect(await isInSight("The Head of the PDU took up the post")).toBe(true);
  });

  it("to a line in the middle of a long paragraph", async () => {
    await browser.page.setViewportSize({ width: 320, height: 300 });
    await editorShows(lineOf("used what these partners know"));
    const { top, bottom } = await browser.page
      .getByText("Led by a Senior Probation Officer")
      .evaluate((one) => one.getBoundingClientRect().toJSON());
    expect(top).toBeLessThan(0);
    expect(bottom).toBeGreaterThan(40);
  });

  it("and stays where it is while that is in sight", async () => {
    await editorShows(lineOf("Some posts were vacant."));
    const before = await scrollY();
    await editorShows(lineOf("There is a credible plan"));
    await editorShows(lineOf("Much has been done"));
    expect(await scrollY()).toBe(before);
  });

  it("to a footnote, which stands elsewhere in the file than on the page", async () => {
    await editorShows(lineOf("Office for National Statistics"));
    expect(await isInSight("Office for National Statistics")).toBe(true);
  });

  it("without telling it so: an echo would come back", async () => {
    await editorShows(lineOf("The Head of the PDU took up the post"));
    await frames();
    expect(await browser.saidSoFar("pageScrolled")).toEqual([]);
  });

  it("but not while the reader scrolls the page", async () => {
    await browser.page.mouse.move(600, 400);
    await browser.page.mouse.wheel(0, 900);
    await browser.said("pageScrolled");
    const before = await scrollY();
    await editorShows(lineOf("The Head of the PDU took up the post"));
    expect(await scrollY()).toBe(before);
    await rest();
    await editorShows(lineOf("The Head of the PDU took up the post"));
    expect(await scrollY()).not.toBe(before);
  });

  it("and passes over what is about another file", async () => {
    await browser.tell({ type: "scroll", file: "file:///other", line: 300 });
    await frames();
    expect(await scrollY()).toBe(0);
  });
});

describe("the editor is told where the reader is", () => {
  /** The lines of the place that is at the top, to within the one before and after it. */
  async function expectNear(words: string, line: number | undefined): Promise<void> {
    expect(line).toBeGreaterThanOrEqual(lineOf(words) - 1);
    expect(line).toBeLessThan(lineOf(words) + 12);
  }

  it("when they turn the wheel", async () => {
    const words = "Led by a Senior Probation Officer";
    const top = await browser.page.getByText(words).evaluate((one) => one.getBoundingClientRect().top);
    await browser.page.mouse.move(600, 400);
    await browser.page.mouse.wheel(0, top - 60);
    await browser.page.evaluate((top) => window.until(() => window.scrollY >= top - 61), top);
    await expect
      .poll(async () => (await browser.saidSoFar("pageScrolled")).at(-1)?.line)
      .toBeGreaterThan(lineOf("Court work in the PDU") - 1);
    await expectNear("Court work in the PDU", (await browser.saidSoFar("pageScrolled")).at(-1)?.line);
  });

  it("when they use the keyboard", async () => {
    await browser.page.keyboard.press("End");
    const [first] = await browser.said("pageScrolled");
    expect(first?.file).toBe(shownFile);
    await browser.page.keyboard.press("Home");
    await browser.page.evaluate(() => window.until(() => window.scrollY === 0));
    await expect.poll(async () => (await browser.saidSoFar("pageScrolled")).at(-1)?.line).toBeLessThan(20);
  });

  it("not too often", async () => {
    await browser.page.evaluate(async () => {
      for (let step = 0; step < 30; step++) {
        window.scrollBy(0, 20);
        await new Promise(requestAnimationFrame);
      }
    });
    await frames();
    // Thirty frames last half a second, in which there is room for ten or so.
    expect((await browser.said("pageScrolled")).length).toBeLessThan(20);
  });

  it("never when an update moved the page to keep what is read in its place", async () => {
    await browser.open();
    const first = report.update(text);
    await browser.show(first);
    await editorShows(lineOf("The Head of the PDU took up the post"));
    const before = await scrollY();
    const words = "    A paragraph that was not there before.\n\n".repeat(20);
    await browser.show(
      report.update(text.replace("    Some posts were", `${words}    Some posts were`), first.page),
    );
    expect(await scrollY()).toBeGreaterThan(before + 300);
    await frames();
    expect(await browser.saidSoFar("pageScrolled")).toEqual([]);
  });
});
