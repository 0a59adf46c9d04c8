/** What if a figure were another? Asked while it is moved, answered by the newest, and written only on demand. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WhatIfAnswer } from "../../core/src/protocol.ts";
import { everything, PreviewBrowser, type Said, shownFile } from "../support/preview-page.ts";
import { exampleReport, PreviewedReport } from "../support/previewed-report.ts";

const report = new PreviewedReport();
const text = exampleReport();
/** The last key question of 2.2 Assessment, which decides its rating: 60 per cent. */
const pointer = "/domains/1/standards/1/keyQuestions/2";
const edit = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: "" };

let browser: PreviewBrowser;
let shown = 0;
beforeAll(async () => {
  browser = await PreviewBrowser.start();
});
afterAll(() => browser.close());
beforeEach(async () => {
  await browser.open();
  const update = report.update(text);
  shown = update.page;
  await browser.show(update);
});

const panel = () => browser.page.getByRole("region", { name: "What if …?" });
const field = () => panel().getByRole("spinbutton").last();
const opener = (of = pointer) => browser.page.locator(`[data-pointer="${of}"] .what-if-open`);
const summary = () => panel().getByRole("status");
const applyButton = (name: RegExp) => panel().getByRole("button", { name });

/** The newest question, once so many were asked. */
async function asked(atLeast: number): Promise<Said<"whatIf">> {
  const question = (await browser.said("whatIf", atLeast)).at(-1);
  if (!question) throw new Error("Nothing was asked.");
  return question;
}

function answerOf(said: string): WhatIfAnswer {
  return { summary: said, changes: [], sentences: [], figureEdits: [edit], allEdits: [edit, edit] };
}

async function answer(request: number, given: WhatIfAnswer | null): Promise<void> {
  await browser.tell({ type: "whatIfResult", file: shownFile, request, answer: given });
}

describe("the panel", () => {
  it("opens under the table, with the figure as it is written and the focus in its field", async () => {
    await opener().click();
    expect(await panel().evaluate((one) => one.previousElementSibling?.id)).toBe("standard-2.2-questions");
    expect(await field().inputValue()).toBe("60");
    expect(await panel().getByRole("slider").inputValue()).toBe("60");
    expect(await panel().getByText("The report says 60 per cent.").count()).toBe(1);
    expect(await field().evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await opener().getAttribute("aria-expanded")).toBe("true");
    expect(await browser.saidSoFar("whatIf")).toEqual([]);
    expect(await browser.saidSoFar("jump")).toEqual([]);
  });

  it("closes with Escape, with Close, and with the button that opened it, and gives the focus back", async () => {
    const close = [
      () => browser.page.keyboard.press("Escape"),
      () => panel().getByRole("button", { name: "Close" }).click(),
      () => opener().click(),
    ];
    for (const act of close) {
      await opener().click();
      await panel().waitFor();
      await act();
      expect(await panel().count()).toBe(0);
      expect(await opener().evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await opener().getAttribute("aria-expanded")).toBe(null);
    }
  });

  it("moves a count where the report has one", async () => {
    const counted = text.replace("percent: 60\n", "percent: 60\n            count: 21\n            of: 35\n");
    await browser.show(report.update(counted, shown));
    await opener().click();
    expect(await field().inputValue()).toBe("21");
    expect(await panel().getByRole("slider").getAttribute("max")).toBe("35");
    expect(await panel().getByRole("slider").getAttribute("aria-valuetext")).toBe("21 of 35");
    await field().fill("20");
    expect((await asked(1)).figures).toEqual([{ pointer, count: 20 }]);
  });

  it("is gone with its question, and with another report", async () => {
    await opener().click();
    await browser.show(
      report.update(text.replace(/- standard: 2\.2 Assessment.*?- standard/s, "- standard"), shown),
    );
    expect(await panel().count()).toBe(0);
    await opener("/domains/1/standards/0/keyQuestions/0").click();
    await browser.show(report.update(text), everything, "file:///other.inspection.yaml");
    expect(await panel().count()).toBe(0);
  });
});

describe("moving a figure", () => {
  it("asks what would change, and shows the real answer: ratings with their trace, and sentences", async () => {
    await opener().click();
    await field().fill("45");
    const { request, figures } = await asked(1);
    expect(figures).toEqual([{ pointer, percent: 45 }]);
    const real = report.whatIf(text, figures);
    await answer(request, real);
    await summary()
      .filter({ hasText: real?.summary ?? "" })
      .waitFor();
    const changes = await panel().locator(".what-if-changes > li").allTextContents();
    expect(changes.length).toBe(real?.changes.length);
    expect(changes[0]).toContain(real?.changes[0]?.trace[0]);
    expect(await panel().locator(".what-if-sentences > li").count()).toBe(real?.sentences.length);
    const [sentence] = real?.sentences ?? [];
    await panel().locator(".what-if-sentence").first().click();
    const { line, character } = sentence ?? {};
    expect(await browser.said("jump")).toEqual([{ type: "jump", file: shownFile, line, character }]);
  });

  it("works with the slider and the arrow keys too", async () => {
    await opener().click();
    await panel().getByRole("slider").focus();
    await browser.page.keyboard.press("ArrowLeft");
    expect((await asked(1)).figures).toEqual([{ pointer, percent: 59 }]);
    expect(await field().inputValue()).toBe("59");
  });

  it("asks one question at a time, and the newest next", async () => {
    await opener().click();
    for (const value of ["50", "51", "52", "53"]) await field().fill(value);
    const first = await asked(1);
    expect(first.figures).toEqual([{ pointer, percent: 50 }]);
    await answer(first.request, answerOf("fifty"));
    const second = await asked(2);
    expect(second.figures).toEqual([{ pointer, percent: 53 }]);
    expect(second.request).toBeGreaterThan(first.request);
    await answer(second.request, answerOf("fifty-three"));
    await summary().filter({ hasText: "fifty-three" }).waitFor();
    expect(await browser.saidSoFar("whatIf")).toHaveLength(2);
  });

  it("drops an answer that comes late", async () => {
    await opener().click();
    await field().fill("50");
    const first = await asked(1);
    await panel().getByRole("button", { name: "Reset" }).click();
    await field().fill("70");
    const second = await asked(2);
    await answer(first.request, answerOf("late"));
    await answer(second.request, answerOf("newest"));
    await summary().filter({ hasText: "newest" }).waitFor();
    await answer(first.request, answerOf("later still"));
    await browser.tell({
      type: "whatIfResult",
      file: "file:///other",
      request: second.request,
      answer: answerOf("other"),
    });
    await field().fill("71");
    const third = await asked(3);
    expect(await summary().textContent()).toBe("newest");
    await answer(third.request, answerOf("third"));
    await summary().filter({ hasText: "third" }).waitFor();
  });

  it("waits no longer for an answer that never comes", async () => {
    await opener().click();
    await field().fill("50");
    await asked(1);
    await browser.page.evaluate(() => {
      const start = performance.now();
      return window.until(() => performance.now() - start > 1000);
    });
    await field().fill("51");
    expect((await asked(2)).figures).toEqual([{ pointer, percent: 51 }]);
  });

  it("takes nothing for a figure that is none", async () => {
    await opener().click();
    for (const value of ["", "101", "-1"]) {
      await field().fill(value);
      expect(await field().getAttribute("aria-invalid")).toBe("true");
    }
    await field().fill("61.5");
    expect((await asked(1)).figures).toEqual([{ pointer, percent: 61.5 }]);
    expect(await browser.saidSoFar("whatIf")).toHaveLength(1);
  });

  it("says so when it no longer fits the report", async () => {
    await opener().click();
    await field().fill("50");
    await answer((await asked(1)).request, null);
    await summary().filter({ hasText: "The report has changed meanwhile" }).waitFor();
    expect(await applyButton(/^Apply the figure$/).getAttribute("aria-disabled")).toBe("true");
  });

  it("can be done with several at once, of several standards", async () => {
    await opener().click();
    await field().fill("55");
    await answer((await asked(1)).request, answerOf("one"));
    const other = "/domains/1/standards/2/keyQuestions/0";
    await opener(other).click();
    expect(await panel().evaluate((one) => one.previousElementSibling?.id)).toBe("standard-2.3-questions");
    await answer((await asked(2)).request, answerOf("one"));
    await field().fill("40");
    expect((await asked(3)).figures).toEqual([
      { pointer, percent: 55 },
      { pointer: other, percent: 40 },
    ]);
    await answer((await asked(3)).request, answerOf("both"));
    await panel().getByRole("button", { name: "Leave out" }).first().click();
    expect((await asked(4)).figures).toEqual([{ pointer: other, percent: 40 }]);
  });
});

describe("while the report is edited", () => {
  it("what was moved stays moved, and is asked about anew", async () => {
    await opener().click();
    await field().fill("45");
    await answer((await asked(1)).request, answerOf("first"));
    await browser.show(report.update(text.replace("percent: 91\n", "percent: 92\n"), shown));
    const again = await asked(2);
    expect(again.figures).toEqual([{ pointer, percent: 45 }]);
    expect(await field().inputValue()).toBe("45");
    expect(await opener().getAttribute("aria-expanded")).toBe("true");
    expect(await field().evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it("a question that moves in the file is asked about where it is now", async () => {
    await opener().click();
    await field().fill("45");
    await answer((await asked(1)).request, answerOf("first"));
    const standard = "      - standard: 1.9 Another\n        rating: Good\n      - standard: 2.1";
    await browser.show(report.update(text.replace("      - standard: 2.1", standard), shown));
    expect((await asked(2)).figures).toEqual([
      { pointer: "/domains/1/standards/2/keyQuestions/2", percent: 45 },
    ]);
  });

  it("once the report says it, nothing is left to ask", async () => {
    await opener().click();
    await field().fill("45");
    await answer((await asked(1)).request, answerOf("first"));
    await summary().filter({ hasText: "first" }).waitFor();
    const written = text.replace("percent: 60\n", "percent: 45\n");
    expect(written).not.toBe(text);
    await browser.show(report.update(written, shown));
    await summary().filter({ hasText: "Nothing is written into the report." }).waitFor();
    expect(await browser.saidSoFar("whatIf")).toHaveLength(1);
  });
});

describe("applying", () => {
  it("is asked for with the figures alone, or with the ratings that follow", async () => {
    await opener().click();
    await field().fill("45");
    await answer((await asked(1)).request, answerOf("now"));
    await summary().filter({ hasText: "now" }).waitFor();
    await applyButton(/^Apply the figure$/).click();
    await applyButton(/ratings that follow$/).click();
    const message = { type: "apply", file: shownFile, figures: [{ pointer, percent: 45 }] };
    expect(await browser.said("apply", 2)).toEqual([
      { ...message, ratings: false },
      { ...message, ratings: true },
    ]);
  });

  it("does nothing before there is an answer, or where nothing would be written", async () => {
    const press = () => applyButton(/^Apply the figure$/).press("Enter");
    await opener().click();
    await press();
    await field().fill("45");
    await press();
    await answer((await asked(1)).request, { ...answerOf("nothing"), figureEdits: [], allEdits: [] });
    await summary().filter({ hasText: "nothing" }).waitFor();
    await press();
    expect(await browser.saidSoFar("apply")).toEqual([]);
  });

  it("is not offered where nothing can be written, and sentences are plain text where nothing can be gone to", async () => {
    await browser.open();
    await browser.show(report.update(text), { jumps: false, applies: false, explains: true });
    await opener().click();
    expect(await panel().getByRole("button", { name: /Apply/ }).count()).toBe(0);
    await field().fill("45");
    const { request, figures } = await asked(1);
    await answer(request, report.whatIf(text, figures));
    await panel().locator(".what-if-sentences").waitFor();
    expect(await panel().locator(".what-if-sentence").count()).toBe(0);
  });
});

describe("the reader's place", () => {
  it("stays when the answer gets longer: the slider does not move away from under the hand", async () => {
    await opener().click();
    const top = () => field().evaluate((one) => one.getBoundingClientRect().top);
    await field().fill("45");
    const before = await top();
    const { request, figures } = await asked(1);
    await answer(request, report.whatIf(text, figures));
    await panel().locator(".what-if-sentences").waitFor();
    expect(await top()).toBe(before);
  });
});
