/** An update changes what it must and nothing else: the reader's place, focus and selection stay. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PreviewUpdate } from "../../core/src/protocol.ts";
import { everything, PreviewBrowser, shownFile } from "../support/preview-page.ts";

let browser: PreviewBrowser;
beforeAll(async () => {
  browser = await PreviewBrowser.start();
});
afterAll(() => browser.close());
beforeEach(() => browser.open());

/** An update of made-up blocks; each has its line in the file after its id. */
function updateOf(
  page: number,
  given: Partial<PreviewUpdate> & Pick<PreviewUpdate, "splice" | "lines">,
): PreviewUpdate {
  return { page, changed: [], title: "A report", language: "en-GB", ...given };
}

function block(id: string, content: string) {
  return { id, html: `<div id="${id}" class="prose" data-at="0:2">${content}</div>` };
}

const tall = (name: string) =>
  Array.from({ length: 8 }, (_, index) => `<p>${name} ${index}. ${"Words. ".repeat(60)}</p>`).join("");
const three = updateOf(1, {
  splice: { at: 0, remove: 0, insert: ["one", "two", "three"].map((name) => block(name, tall(name))) },
  lines: [0, 10, 20],
});

/** The ids of the blocks, in the order of the page. */
async function ids(): Promise<string[]> {
  return await browser.page.locator("#report > *").evaluateAll((blocks) => blocks.map(({ id }) => id));
}

/** How far the first paragraph with these words is from the top of the window. */
async function topOf(words: string): Promise<number> {
  return await browser.page
    .locator("p", { hasText: words })
    .first()
    .evaluate((one) => one.getBoundingClientRect().top);
}

async function scrollTo(words: string): Promise<void> {
  await browser.page
    .locator("p", { hasText: words })
    .first()
    .evaluate((one) => one.scrollIntoView({ block: "start" }));
}

describe("an update", () => {
  it("puts blocks in, takes them out and changes them, in their order", async () => {
    await browser.show(three);
    const splice = { at: 1, remove: 1, insert: [block("new", "<p>New.</p>"), block("two", "<p>Other.</p>")] };
    const changed = [block("three", "<p>Changed.</p>")];
    await browser.show(updateOf(2, { from: 1, splice, changed, lines: [0, 5, 10, 20] }));
    expect(await ids()).toEqual(["one", "new", "two", "three"]);
    expect(await browser.page.locator("#two").textContent()).toBe("Other.");
    expect(await browser.page.locator("#three").textContent()).toBe("Changed.");
  });

  it("leaves elements alone that are the same: they are the very same ones", async () => {
    await browser.show(three);
    await browser.page.evaluate(() => {
      for (const one of document.querySelectorAll("#report p")) Object.assign(one, { isOld: true });
    });
    const first = block("one", tall("one").replace("one 3.", "one three."));
    const reversed = ["three", "two"].map((name) => block(name, tall(name)));
    await browser.show(
      updateOf(2, {
        from: 1,
        splice: { at: 1, remove: 2, insert: reversed },
        changed: [first],
        lines: [0, 20, 10],
      }),
    );
    expect(await ids()).toEqual(["one", "three", "two"]);
    const old = await browser.page
      .locator("#report p")
      .evaluateAll((all) => all.filter((one) => "isOld" in one).length);
    expect(old).toBe(24);
  });

  it("names the page after the report, and says that it is a draft", async () => {
    await browser.show(updateOf(1, { ...three, title: "Sunderland", watermark: "Draft" }));
    expect(await browser.page.title()).toBe("Sunderland");
    expect(await browser.page.locator(".watermark").textContent()).toBe("Draft");
    await browser.show(
      updateOf(2, { from: 1, splice: { at: 0, remove: 0, insert: [] }, lines: three.lines }),
    );
    expect(await browser.page.locator(".watermark").count()).toBe(0);
  });

  it("is acknowledged with its number once it is painted", async () => {
    await browser.show(three);
    expect(await browser.saidSoFar("shown")).toEqual([{ type: "shown", file: shownFile, page: 1 }]);
  });
});

describe("an update that does not fit is refused and the whole report asked for", () => {
  const splice = { at: 0, remove: 0, insert: [] };
  const wrong: [why: string, update: PreviewUpdate, file: string][] = [
    [
      "it starts from a page that is not shown",
      updateOf(3, { from: 2, splice, lines: [0, 10, 20] }),
      shownFile,
    ],
    ["it counts other blocks", updateOf(3, { from: 1, splice, lines: [0, 10] }), shownFile],
    [
      "it changes a block that is not there",
      updateOf(3, { from: 1, splice, changed: [block("nowhere", "")], lines: [0, 10, 20] }),
      shownFile,
    ],
    [
      "it removes more than there is",
      updateOf(3, { from: 1, splice: { at: 2, remove: 2, insert: [] }, lines: [0] }),
      shownFile,
    ],
    ["it builds on another file", updateOf(3, { from: 1, splice, lines: [0, 10, 20] }), "file:///other"],
  ];

  it.each(wrong)("because %s", async (_, update, file) => {
    await browser.show(three);
    await browser.tell({ type: "update", file, update, abilities: everything });
    expect(await browser.said("lost")).toEqual([{ type: "lost", file }]);
    expect(await ids()).toEqual(["one", "two", "three"]);
    expect(await browser.saidSoFar("shown")).toHaveLength(1);
  });

  it("and the whole report then keeps the reader's place", async () => {
    await browser.show(three);
    await scrollTo("two 4.");
    const before = await topOf("two 4.");
    await browser.show({ ...three, page: 9 });
    expect(await topOf("two 4.")).toBe(before);
  });
});

describe("the reader's place", () => {
  it.each([
    ["longer", `${tall("one")}<p>${"More words. ".repeat(300)}</p>`],
    ["shorter", "<p>Nothing much.</p>"],
  ])("stays when what is above becomes %s", async (_, content) => {
    await browser.show(three);
    await scrollTo("two 2.");
    const before = await topOf("two 2.");
    await browser.show(
      updateOf(2, {
        from: 1,
        splice: { at: 0, remove: 0, insert: [] },
        changed: [block("one", content)],
        lines: three.lines,
      }),
    );
    expect(await topOf("two 2.")).toBeCloseTo(before, 0);
  });

  it("stays within a block in which a paragraph comes before it", async () => {
    await browser.show(three);
    await scrollTo("two 4.");
    const before = await topOf("two 4.");
    const changed = [
      block("two", `<p>A paragraph that was put here. ${"Words. ".repeat(90)}</p>${tall("two")}`),
    ];
    await browser.show(
      updateOf(2, { from: 1, splice: { at: 0, remove: 0, insert: [] }, changed, lines: three.lines }),
    );
    expect(await topOf("two 4.")).toBeCloseTo(before, 0);
  });

  it("stays with what is still there when the first thing in sight goes", async () => {
    await browser.show(three);
    await browser.page
      .locator("#two p")
      .last()
      .evaluate((one) => one.scrollIntoView({ block: "start" }));
    const before = await topOf("three 0.");
    await browser.show(updateOf(2, { from: 1, splice: { at: 1, remove: 1, insert: [] }, lines: [0, 20] }));
    expect(await topOf("three 0.")).toBeCloseTo(before, 0);
  });

  it("stays when the window gets narrower", async () => {
    await browser.show(three);
    await scrollTo("two 4.");
    await browser.said("pageScrolled");
    await browser.page.setViewportSize({ width: 500, height: 800 });
    await expect.poll(() => topOf("two 4.")).toBeLessThan(200);
    expect(await topOf("two 4.")).toBeGreaterThan(0);
    await browser.page.setViewportSize({ width: 1280, height: 800 });
  });

  it("is found again when the panel is shown again, for the same file alone", async () => {
    await browser.show(three);
    await scrollTo("two 4.");
    await browser.said("pageScrolled");
    const before = await topOf("two 4.");
    await browser.open({ keepsState: true });
    await browser.show({ ...three, page: 7 });
    expect(await topOf("two 4.")).toBeCloseTo(before, 0);
    await browser.open({ keepsState: true });
    await browser.show({ ...three, page: 8 }, everything, "file:///other.inspection.yaml");
    expect(await browser.page.evaluate(() => window.scrollY)).toBe(0);
  });

  it("begins at the top of another report", async () => {
    await browser.show(three);
    await scrollTo("two 4.");
    await browser.show({ ...three, page: 4 }, everything, "file:///other.inspection.yaml");
    expect(await browser.page.evaluate(() => window.scrollY)).toBe(0);
  });
});

describe("what the reader does", () => {
  const others = updateOf(2, {
    from: 1,
    splice: { at: 0, remove: 0, insert: [block("new", "<p>New.</p>")] },
    changed: [
      block(
        "two",
        tall("two")
          .replace("two 1. Words.", "two 1. Many words.")
          .replace("two 4. Words. Words.", "two 4. Ah. Words."),
      ),
    ],
    lines: [0, 4, 10, 20],
  });

  it("keeps the selection, in a paragraph that changes before it", async () => {
    await browser.show(three);
    const selected = await browser.page.evaluate(() => {
      const text = document.querySelectorAll("#two p")[4]?.firstChild as Text;
      document.getSelection()?.setBaseAndExtent(text, 30, text, 45);
      return String(document.getSelection());
    });
    await browser.show(others);
    expect(await browser.page.evaluate(() => String(document.getSelection()))).toBe(selected);
  });

  it("keeps the focus, in a block that changes and in one that is moved", async () => {
    const link = '<p>See <a href="https://example.org/">the site</a>.</p>';
    const before = [block("one", "<p>One.</p>"), block("two", link)];
    await browser.show(updateOf(1, { splice: { at: 0, remove: 0, insert: before }, lines: [0, 5] }));
    await browser.page.locator("#two a").focus();
    const after = [block("two", link.replace("See", "Look at")), block("one", "<p>One.</p>")];
    await browser.show(updateOf(2, { from: 1, splice: { at: 0, remove: 2, insert: after }, lines: [0, 5] }));
    expect(await browser.page.evaluate(() => document.activeElement?.textContent)).toBe("the site");
  });

  it("gives the focus of what is gone to what is in its place", async () => {
    await browser.show(three);
    await browser.page.locator("#two").click();
    await browser.page.locator("#two").focus();
    await browser.show(updateOf(2, { from: 1, splice: { at: 1, remove: 1, insert: [] }, lines: [0, 20] }));
    expect(await browser.page.evaluate(() => document.activeElement?.id)).toBe("three");
  });

  it("keeps open what was opened", async () => {
    const details = (words: string) =>
      block("one", `<details><summary>More</summary><p>${words}</p></details>`);
    await browser.show(updateOf(1, { splice: { at: 0, remove: 0, insert: [details("a")] }, lines: [0] }));
    await browser.page.locator("summary").click();
    await browser.show(
      updateOf(2, { from: 1, splice: { at: 0, remove: 0, insert: [] }, changed: [details("b")], lines: [0] }),
    );
    expect(await browser.page.locator("details p").isVisible()).toBe(true);
    expect(await browser.page.locator("details p").textContent()).toBe("b");
  });
});

describe("a message about trouble", () => {
  it.each(["failed", "stale"] as const)("%s is shown, and the page stays as it is", async (type) => {
    await browser.show(three);
    await browser.tell({ type, file: shownFile, reason: "It cannot be read." });
    await browser.page.getByRole("status").filter({ hasText: "It cannot be read." }).waitFor();
    expect(await ids()).toEqual(["one", "two", "three"]);
    await browser.show(
      updateOf(2, { from: 1, splice: { at: 0, remove: 0, insert: [] }, lines: three.lines }),
    );
    expect(await browser.page.locator("#status").textContent()).toBe("");
  });

  it("about another report than the one shown takes that away", async () => {
    await browser.show(three);
    await browser.tell({ type: "failed", file: "file:///other", reason: "It cannot be read." });
    await browser.page.getByRole("status").filter({ hasText: "It cannot be read." }).waitFor();
    expect(await ids()).toEqual([]);
  });
});
