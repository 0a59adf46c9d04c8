/// <reference lib="dom" />
/** From the problems of an edit until a page in a real browser has painted it. */
import { PreviewPages } from "../../../core/src/export/preview-pages.ts";
import type { PreviewUpdate } from "../../../core/src/protocol.ts";
import { testCore } from "../../support/core.ts";
import { everything, PreviewBrowser, shownFile } from "../../support/preview-page.ts";
import { keysIn, type NamedKey } from "../editor/places.ts";
import { median, quantile } from "../editor/samples.ts";
import { reportOf } from "../report-of.ts";
import type { AimRow } from "./aim-row.ts";
import { figure, shownSamples } from "./comparison.ts";
import type { Run } from "./measure.ts";
import { typedInto } from "./typed-text.ts";

/** A frame of the screen, in milliseconds. */
const aim = 16;

/** A row for 1× and for 10×. */
export async function measurePreviewAims(run: Run): Promise<AimRow[]> {
  const browser = await PreviewBrowser.start();
  try {
    const rows: AimRow[] = [];
    for (const times of run.sizes.filter((size) => size <= 10)) rows.push(await rowAt(run, times, browser));
    return rows;
  } finally {
    await browser.close();
  }
}

async function rowAt(run: Run, times: number, browser: PreviewBrowser): Promise<AimRow> {
  const text = reportOf(times);
  const keys = keysIn(text);
  const core = testCore();
  const pages = new PreviewPages();
  await browser.open();
  await browser.show(pages.update(sourceOf(core, text), undefined));
  let page: number | undefined;
  const samples = { problems: [] as number[], made: [] as number[], painted: [] as number[] };
  const rounds = run.isQuick ? 24 : 72;
  for (let round = -keys.length; round < rounds; round++) {
    const { key } = keys[(round + keys.length) % keys.length] as NamedKey;
    const typed = typedInto(text, key.typed);
    for (const next of [typed, text]) {
      const begun = performance.now();
      const source = sourceOf(core, next);
      const found = performance.now();
      const update = pages.update(source, page);
      const made = performance.now();
      page = update.page;
      const painted = await paint(browser, update);
      // The compilers of both sides warm up.
      if (round < 0) continue;
      samples.problems.push(found - begun);
      samples.made.push(made - found);
      samples.painted.push(made - found + painted);
    }
  }
  const middle = median(samples.painted);
  const reached = `${shownSamples(samples.painted, "ms")} over the problems (${shownSamples(samples.problems, "ms")}); of these ${figure(median(samples.made))} ms before the page has the change`;
  run.say(`Preview ${times}×, quarter of the keys: ${figure(quantile(samples.painted, 0.25))} ms`);
  return {
    what: `preview, edit → painted, ${times}×`,
    aim: `at most ${aim} ms over the problems`,
    reached,
    isMet: middle <= aim,
  };
}

/**
 * Gives an update to the page and waits for the first frame with it: how long that took in the page, in milliseconds. The
 * wait for the screen's next frame is in it, 8 ms on average.
 */
function paint({ page }: PreviewBrowser, update: PreviewUpdate): Promise<number> {
  return page.evaluate(
    (message) =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        const painted = new MessageChannel();
        painted.port1.onmessage = () => resolve(performance.now() - begun);
        // The page's own listener came first: the change is made when this one is called.
        const changed = () => requestAnimationFrame(() => painted.port2.postMessage(0));
        window.addEventListener("message", changed, { once: true });
        window.postMessage(message, "*");
      }),
    { type: "update", file: shownFile, update, abilities: everything } as unknown as object,
  );
}

function sourceOf(core: ReturnType<typeof testCore>, text: string) {
  const file = core.analyse("a.inspection.yaml", text);
  const problems = file.problems();
  const { report, rated } = file.documents[0] ?? {};
  if (!report) throw new Error("There is no report to show.");
  return { report, rated, problems };
}
