/** A click goes to exactly where something is written, and to nowhere when it is meant for something else. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { everything, PreviewBrowser, shownFile } from "../support/preview-page.ts";
import { exampleReport, PreviewedReport } from "../support/previewed-report.ts";

const report = new PreviewedReport();
const text = exampleReport();

let browser: PreviewBrowser;
beforeAll(async () => {
  browser = await PreviewBrowser.start();
});
afterAll(() => browser.close());
beforeEach(async () => {
  await browser.open();
  await browser.show(report.update(text));
});

/** Line and character, counted from 0, of the first of these words that stand behind a heading. */
function placeOf(words: string, behind = ""): { line: number; character: number } {
  const index = text.indexOf(words, text.indexOf(behind));
  const before = text.slice(0, index).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

async function expectJump(place: { line: number; character: number }): Promise<void> {
  expect(await browser.said("jump")).toEqual([{ type: "jump", file: shownFile, ...place }]);
}

describe("a click goes to the source", () => {
  it("of a paragraph in the middle of a text", async () => {
    await browser.page.getByText("Some posts were vacant.").click();
    await expectJump(placeOf("Some posts were vacant."));
  });

  it("of a finding", async () => {
    await browser.page.getByText("At South Shields the lift").click();
    await expectJump(placeOf("At South Shields the lift"));
  });

  it("of a row of the ratings page", async () => {
    await browser.page.locator(".ratings tr", { hasText: "2.2 Assessment" }).locator("th").click();
    const [jump] = await browser.said("jump");
    expect(jump?.line).toBe(placeOf("2.2 Assessment: Good", "ratings:").line);
  });

  it("of a key question's figure", async () => {
    await browser.page.locator("[data-pointer='/domains/1/standards/1/keyQuestions/2'] .percent").click();
    const [jump] = await browser.said("jump");
    expect(text.split("\n")[jump?.line ?? 0]?.slice(jump?.character)).toMatch(/^60$/);
  });

  it("of a footnote, which is written at the end of the file", async () => {
    await browser.page.locator("#note-2 p").click({ position: { x: 2, y: 5 } });
    const [jump] = await browser.said("jump");
    expect(text.split("\n").slice(jump?.line).join("\n")).toMatch(/^.*Office for National Statistics/);
  });

  it("of the title on the cover", async () => {
    await browser.page.locator(".cover h1").click();
    const [jump] = await browser.said("jump");
    expect(text.split("\n")[jump?.line ?? 0]).toMatch(/^title:/);
  });

  it("wherever the report was edited before", async () => {
    await browser.open();
    const first = report.update(text);
    await browser.show(first);
    const longer = text.replace("\nforeword:", "\n# A comment.\n# Another one.\n\nforeword:");
    await browser.show(report.update(longer, first.page));
    await browser.page.getByText("Some posts were vacant.").click();
    const { line, character } = placeOf("Some posts were vacant.");
    await expectJump({ line: line + 3, character });
  });
});

describe("a click goes nowhere", () => {
  /** Clicks something that jumps: what was said before it is then known to be all. */
  async function expectNoJumpBefore(): Promise<void> {
    await browser.page.evaluate(() => document.getSelection()?.removeAllRanges());
    await browser.page.getByText("Some posts were vacant.").click();
    await expectJump(placeOf("Some posts were vacant."));
  }

  it("when words are selected with it", async () => {
    const { page } = browser;
    const box = await page.getByText("Some posts were vacant.").boundingBox();
    if (!box) throw new Error("It is not in sight.");
    await page.getByText("Some posts were vacant.").scrollIntoViewIfNeeded();
    const { x, y } = (await page.getByText("Some posts were vacant.").boundingBox()) ?? box;
    await page.mouse.move(x + 10, y + 10);
    await page.mouse.down();
    await page.mouse.move(x + 200, y + 10, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(document.getSelection()).length)).toBeGreaterThan(5);
    // The click that takes the selection away is meant for that alone.
    await page.mouse.click(x + 20, y + 10);
    await expectNoJumpBefore();
  });

  it("when it is on what nobody wrote", async () => {
    await browser.page.getByRole("heading", { name: "Contents" }).click();
    await expectNoJumpBefore();
  });

  it("when a key is held that means something else", async () => {
    await browser.page.getByText("Staff could see and reach").click({ modifiers: ["Shift"] });
    await expectNoJumpBefore();
  });

  it("when there is no editor to go to", async () => {
    await browser.open();
    await browser.show(report.update(text), { ...everything, jumps: false });
    await browser.page.getByText("Some posts were vacant.").click();
    await browser.page.locator(".cover h1").click();
    await browser.page.locator("#imprint a, .imprint a").first().click();
    await browser.said("openLink");
    expect(await browser.saidSoFar("jump")).toEqual([]);
  });
});

describe("a link", () => {
  it("to the web is asked for and never followed", async () => {
    const { page } = browser;
    const before = page.url();
    await page.locator(".imprint a").first().click();
    expect(await browser.said("openLink")).toEqual([
      { type: "openLink", address: await page.locator(".imprint a").first().getAttribute("href") },
    ]);
    await page.locator(".imprint a").first().click({ button: "middle" });
    expect(await browser.said("openLink", 2)).toHaveLength(2);
    expect(page.url()).toBe(before);
    expect(page.context().pages()).toHaveLength(1);
    expect(browser.foreign).toEqual([]);
  });

  it("to a footnote takes the reader there, with the focus, and back", async () => {
    const { page } = browser;
    await page.locator("#note-ref-3").click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("note-3");
    expect(await page.locator("#note-3").boundingBox()).toMatchObject({ y: expect.any(Number) });
    const place = await page.evaluate(
      () => document.getElementById("note-3")?.getBoundingClientRect().top ?? -1,
    );
    expect(place).toBeGreaterThan(30);
    expect(place).toBeLessThan(780);
    await page.locator("#note-3 .note-back").click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("note-ref-3");
    expect(await browser.saidSoFar("jump")).toEqual([]);
    expect(page.url()).toBe("http://preview.localhost/");
  });

  it("of the contents goes to its chapter", async () => {
    await browser.page.locator(".contents a", { hasText: "Background" }).click();
    expect(await browser.page.evaluate(() => document.activeElement?.textContent)).toBe("Background");
  });
});

describe("a click while the report changes", () => {
  const begun = "formatVersion: 1\nframework: hmip-pdu-2021\ntitle: A place\nstatsu: draft\n";

  it.each([
    ["with a longer title", begun.replace("A place", `A place ${"with a very long name ".repeat(20)}`)],
    ["with one more problem", begun.replace("statsu", "sttle: x\nstatsu")],
    ["without the problem", begun.replace("statsu", "status")],
  ])("goes to what was pressed: %s", async (_, changed) => {
    const other = new PreviewedReport();
    await browser.open();
    await browser.show(other.update(begun));
    const button = browser.page.locator("[data-rule='property-unknown'] .explain");
    const box = await button.boundingBox();
    if (!box) throw new Error("The button is on the page.");
    await browser.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await browser.page.mouse.down();
    await browser.tell({
      type: "update",
      file: shownFile,
      update: other.update(changed),
      abilities: everything,
    });
    await browser.page.mouse.up();
    expect(await browser.said("explainRule")).toMatchObject([{ rule: "property-unknown" }]);
    expect(await browser.saidSoFar("jump")).toEqual([]);
  });

  it("shows what came meanwhile as soon as it is over", async () => {
    const other = new PreviewedReport();
    await browser.open();
    await browser.show(other.update(begun));
    await browser.page.mouse.move(5, 5);
    await browser.page.mouse.down();
    await browser.tell({
      type: "update",
      file: shownFile,
      update: other.update(begun.replace("A place", "Another place")),
      abilities: everything,
    });
    await browser.page.mouse.up();
    await browser.page.getByRole("heading", { name: "Another place" }).waitFor();
  });
});

describe("the focus", () => {
  it("stays on the button of its problem when another problem comes before it", async () => {
    const begun = "framework: hmip-pdu-2021\ntitle: A place\n";
    const other = new PreviewedReport();
    await browser.open();
    await browser.show(other.update(begun));
    await browser.page.locator("[data-rule='property-missing'] .explain").first().focus();
    await browser.show(other.update(`${begun}statsu: draft\n`));
    await browser.page.keyboard.press("Enter");
    expect(await browser.said("explainRule")).toMatchObject([{ rule: "property-missing" }]);
  });
});
