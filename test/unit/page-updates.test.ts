/** A page of the preview is kept up to date with one question at a time, and the newest answer wins. */
import { describe, expect, it } from "vitest";
import { type AnsweredUpdate, PageUpdates } from "../../client/preview/page-updates.ts";
import type { PreviewUpdate } from "../../core/src/protocol.ts";

/** A page and a server that do nothing until they are told to; what happens is written down. */
class Stage {
  readonly asked: (number | undefined)[] = [];
  readonly sent: number[] = [];
  readonly told: string[] = [];
  takesUpdates = true;
  #answer: ((answer: AnsweredUpdate) => void) | undefined;
  #refuse: ((thrown: unknown) => void) | undefined;
  #askAgain = false;
  readonly updates = new PageUpdates({
    ask: (known) => {
      this.asked.push(known);
      return new Promise((resolve, reject) => {
        this.#answer = resolve;
        this.#refuse = reject;
      });
    },
    send: async (update) => {
      this.sent.push(update.page);
      return this.takesUpdates;
    },
    painted: (isWhole) => this.told.push(isWhole ? "whole page" : "changes"),
    failed: (thrown) => {
      this.told.push(String(thrown));
      return this.#askAgain;
    },
  });

  async answer(
    page: number,
    { from, isStale = false }: { from?: number; isStale?: boolean } = {},
  ): Promise<void> {
    this.#answer?.({ update: { ...nothing, page, ...(from !== undefined && { from }) }, isStale });
    await settled();
  }

  async refuse(reason: string, askAgain = false): Promise<void> {
    this.#askAgain = askAgain;
    this.#refuse?.(reason);
    await settled();
  }

  async shown(page: number): Promise<void> {
    this.updates.shown(page);
    await settled();
  }
}

const nothing: Omit<PreviewUpdate, "page"> = {
  splice: { at: 0, remove: 0, insert: [] },
  changed: [],
  lines: [],
  title: "",
  language: "en-GB",
};

/** Everything that only waits for something that has happened already has happened. */
async function settled(): Promise<void> {
  for (let step = 0; step < 20; step++) await Promise.resolve();
}

/** A page that shows page 1. */
async function painted(): Promise<Stage> {
  const stage = new Stage();
  stage.updates.begin();
  await stage.answer(1);
  await stage.shown(1);
  return stage;
}

describe("the updates of a page", () => {
  it("ask for nothing before there is a page", () => {
    const { updates, asked } = new Stage();
    updates.request();
    expect(asked).toEqual([]);
  });

  it("begin with the whole report, and go on from what is painted", async () => {
    const stage = await painted();
    stage.updates.request();
    await stage.answer(2, { from: 1 });
    await stage.shown(2);
    expect(stage.asked).toEqual([undefined, 1]);
    expect(stage.sent).toEqual([1, 2]);
    expect(stage.told).toEqual(["whole page", "changes"]);
  });

  it("ask once for everything that changes while an answer or a page is awaited", async () => {
    const stage = await painted();
    stage.updates.request();
    stage.updates.request();
    await stage.answer(2, { from: 1 });
    stage.updates.request();
    expect(stage.asked).toEqual([undefined, 1]);
    await stage.shown(2);
    expect(stage.asked).toEqual([undefined, 1, 2]);
  });

  it("drop an answer about an older text, but never two in a row", async () => {
    const stage = await painted();
    stage.updates.request();
    await stage.answer(2, { from: 1, isStale: true });
    expect(stage.sent).toEqual([1]);
    expect(stage.asked).toEqual([undefined, 1, 1]);
    await stage.answer(3, { from: 1, isStale: true });
    expect(stage.sent).toEqual([1, 3]);
  });

  it("begin anew when the page has lost its place, and drop what was asked before", async () => {
    const stage = await painted();
    stage.updates.request();
    stage.updates.begin();
    await stage.answer(2, { from: 1 });
    expect(stage.sent).toEqual([1]);
    expect(stage.asked).toEqual([undefined, 1, undefined]);
  });

  it("begin anew when the page says so instead of showing an update", async () => {
    const stage = await painted();
    stage.updates.request();
    await stage.answer(2, { from: 1 });
    stage.updates.begin();
    await settled();
    expect(stage.asked).toEqual([undefined, 1, undefined]);
  });

  it("rest while the page is hidden", async () => {
    const stage = await painted();
    stage.updates.request();
    stage.updates.pause();
    await stage.answer(2, { from: 1 });
    stage.updates.request();
    expect(stage.sent).toEqual([1]);
    expect(stage.asked).toEqual([undefined, 1]);
    stage.updates.begin();
    expect(stage.asked).toEqual([undefined, 1, undefined]);
  });

  it("say that there is no answer, and wait for the next change", async () => {
    const stage = await painted();
    stage.updates.request();
    await stage.refuse("no server");
    expect(stage.told).toEqual(["whole page", "no server"]);
    expect(stage.asked).toEqual([undefined, 1]);
    stage.updates.request();
    expect(stage.asked).toEqual([undefined, 1, 1]);
  });

  it("ask again by themselves where that is enough", async () => {
    const stage = await painted();
    stage.updates.request();
    await stage.refuse("changed meanwhile", true);
    expect(stage.asked).toEqual([undefined, 1, 1]);
  });

  it("do not wait for a page that took nothing", async () => {
    const stage = await painted();
    stage.takesUpdates = false;
    stage.updates.request();
    await stage.answer(2, { from: 1 });
    stage.updates.request();
    expect(stage.asked).toEqual([undefined, 1, 1]);
  });
});
