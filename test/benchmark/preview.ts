/**
 * The preview in detail: `npx tsx test/benchmark/preview.ts`. A writer types a letter into the
 * foreword; how long it takes until the page in a real browser has painted it, beside the YAML library's parse of the
 * same text in the same round. Numbers to read, not a test.
 */
import { parseDocument } from "yaml";
import { PreviewPages } from "../../core/src/export/preview-pages.ts";
import { testCore } from "../support/core.ts";
import { PreviewBrowser } from "../support/preview-page.ts";
import { median, quantile } from "./editor/samples.ts";
import { reportOf } from "./report-of.ts";

const source = reportOf(1);
const place = source.indexOf("Court work stood out");
const core = testCore();
const browser = await PreviewBrowser.start();
try {
  print(["Medians and, after the stroke, 95th percentiles, as ratios to one parse by the YAML library."]);
  print([
    "“Painted” is from the edit to the second frame after it, which no screen shows sooner than 17 ms.",
  ]);
  print([
    "",
    "| text | KB | parse, ms | analysis and update | painted | painted, ms | blocks sent | of | KB sent |",
  ]);
  print(["|---|--:|--:|--:|--:|--:|--:|--:|--:|"]);
  for (const times of [1, 10]) print([await rowOf(times, Math.round(120 / times ** 0.5))]);
} finally {
  await browser.close();
}

/** One row of the table: so many letters typed, one after the other. */
async function rowOf(times: number, rounds: number): Promise<string> {
  const original = reportOf(times);
  const pages = new PreviewPages();
  const samples = {
    parse: [] as number[],
    update: [] as number[],
    painted: [] as number[],
    sent: [] as number[],
  };
  let page: number | undefined;
  let blocks = 0;
  let bytes = 0;
  await browser.open();
  for (let round = -10; round < rounds; round++) {
    const text = `${original.slice(0, place)}${"x".repeat(round + 10)}${original.slice(place)}`;
    const parse = timeOf(() => parseDocument(text));
    const begun = performance.now();
    const update = pages.update(sourceOf(text), page);
    const made = performance.now();
    await browser.show(update);
    const painted = performance.now();
    page = update.page;
    // The first page is shown as a whole, and the compiler warms up.
    if (round < 0) continue;
    samples.parse.push(parse);
    samples.update.push(made - begun);
    samples.painted.push(painted - begun);
    samples.sent.push(update.changed.length + update.splice.insert.length);
    blocks = update.lines.length;
    bytes = Math.max(bytes, JSON.stringify(update).length);
  }
  const parse = median(samples.parse);
  const ratios = (row: readonly number[]) =>
    `${(median(row) / parse).toFixed(1)} / ${(quantile(row, 0.95) / parse).toFixed(1)}`;
  const milliseconds = `${median(samples.painted).toFixed(0)} / ${quantile(samples.painted, 0.95).toFixed(0)}`;
  const cells = [
    `${times}×`,
    Math.round(original.length / 1000),
    parse.toFixed(1),
    ratios(samples.update),
    ratios(samples.painted),
    milliseconds,
    Math.max(...samples.sent),
    blocks,
    (bytes / 1000).toFixed(1),
  ];
  return `| ${cells.join(" | ")} |`;
}

function sourceOf(text: string) {
  const file = core.analyseOnce("a.inspection.yaml", text);
  const { report, rated } = file.documents[0] ?? {};
  if (!report) throw new Error("There is no report to show.");
  return { report, rated, problems: file.problems() };
}

function timeOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
