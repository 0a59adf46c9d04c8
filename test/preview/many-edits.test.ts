/** A writer works for an hour; the reader's place, their focus and what the page holds are right after each edit. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PreviewUpdate } from "../../core/src/protocol.ts";
import { PreviewBrowser } from "../support/preview-page.ts";
import { exampleReport, PreviewedReport } from "../support/previewed-report.ts";
import { RandomEdits } from "../support/random-edits.ts";

let browser: PreviewBrowser;
beforeAll(async () => {
  browser = await PreviewBrowser.start();
  await browser.open();
});
afterAll(() => browser.close());

/** What is in sight, and not cut off at the top: kinds, texts and heights of paragraphs, items and rows. */
function lookAround(): { key: string; top: number }[] {
  const bar = document.getElementById("page-top")?.getBoundingClientRect().bottom ?? 0;
  const pieces = [...document.querySelectorAll("#report :is(p, li, tr, h1, h2, h3, h4, h5, caption)")];
  return pieces.flatMap((piece) => {
    const { top, bottom } = piece.getBoundingClientRect();
    if (top < bar || bottom <= bar + 1 || top >= window.innerHeight || piece.querySelector("p, li, tr"))
      return [];
    return [{ key: `${piece.localName} ${piece.textContent}`, top }];
  });
}

describe("five hundred edits, one after the other", () => {
  it("keep the reader's place and the focus, and end as if the report had been opened just now", async () => {
    const { page } = browser;
    const report = new PreviewedReport();
    const edits = new RandomEdits(exampleReport(), 20221207);
    let shown = report.update(exampleReport());
    await browser.show(shown);
    let kept = 0;
    for (let edit = 0; edit < 500; edit++) {
      if (edit % 10 === 0) await lookElsewhere(edits.random());
      const before = await page.evaluate(lookAround);
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? "");
      const text = edits.next();
      shown = report.update(text, shown.page);
      await browser.show(shown);
      kept += checkPlace(
        before,
        await page.evaluate(lookAround),
        await isAtAnEnd(),
        `after edit ${edit}: ${edits.last}`,
      );
      const now = await page.evaluate(() => ({
        isNowhere: document.activeElement === document.body,
        text: document.activeElement?.textContent ?? "",
        isThere: document.querySelectorAll("#report [data-at]").length > 0,
      }));
      if (now.isThere) expect(now.isNowhere, `focus after edit ${edit}: ${edits.last}`).toBe(false);
      if (focused.length > 40 && before.some(({ key }) => key.endsWith(focused)))
        kept += now.text === focused ? 1 : 0;
      if (edit % 50 === 49) await expectFresh(report.update(text));
    }
    // Most edits touch nothing that is in sight: two things are kept for each of them.
    expect(kept).toBeGreaterThan(700);
    expect(await browser.refused()).toEqual([]);
  }, 300_000);

  /** Scrolls somewhere and puts the focus on something in sight. */
  async function lookElsewhere(part: number): Promise<void> {
    await browser.page.evaluate((part) => {
      window.scrollTo(0, part * document.documentElement.scrollHeight);
      const bar = document.getElementById("page-top")?.getBoundingClientRect().bottom ?? 0;
      const places = [...document.querySelectorAll<HTMLElement>("#report p[data-at], #report tr[data-at]")];
      const inSight = places.find((place) => place.getBoundingClientRect().top > bar + 60) ?? places[0];
      inSight?.click();
      document.querySelector<HTMLElement>('#report [tabindex="0"]')?.focus({ preventScroll: true });
    }, part);
  }

  async function isAtAnEnd(): Promise<boolean> {
    return await browser.page.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return window.scrollY < 1 || window.scrollY > scrollHeight - clientHeight - 1;
    });
  }

  /** The first piece in sight, if it is still there, stands where it stood. 1 when it was there to be checked. */
  function checkPlace(
    before: readonly { key: string; top: number }[],
    after: readonly { key: string; top: number }[],
    isAtAnEnd: boolean,
    when: string,
  ): number {
    const [first] = before;
    if (!first || isAtAnEnd || !after.some(({ key }) => key === first.key)) return 0;
    const moves = after.filter(({ key }) => key === first.key).map(({ top }) => Math.abs(top - first.top));
    expect(Math.min(...moves), `${when}: ${first.key.slice(0, 60)}`).toBeLessThan(2);
    return 1;
  }

  /** The page holds what the renderer gives, but for what the page itself has put on the place that has the focus. */
  async function expectFresh(whole: PreviewUpdate): Promise<void> {
    const fresh = whole.splice.insert.map(({ html }) => html);
    const [now, then] = await browser.page.evaluate((fresh) => {
      const sorted = (element: Element) => {
        for (const one of [element, ...element.querySelectorAll("*")]) {
          const attributes = [...one.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
          for (const { name } of attributes) one.removeAttribute(name);
          for (const { name, value } of attributes)
            if (!(name === "tabindex" && one.localName !== "pre") && name !== "aria-describedby")
              one.setAttribute(name, value);
        }
        return element.outerHTML;
      };
      const parsed = fresh.map(
        (html) => new DOMParser().parseFromString(html, "text/html").body.children[0] as Element,
      );
      const blocks = [...(document.getElementById("report")?.children ?? [])];
      return [blocks.map((block) => sorted(block.cloneNode(true) as Element)), parsed.map(sorted)];
    }, fresh);
    expect(now).toEqual(then);
  }
});
