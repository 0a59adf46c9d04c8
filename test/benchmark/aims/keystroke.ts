/** From a key to the problems, beside Red Hat's server: the processor's time, the wait, and the slowest of the keys. */
import { keystrokeRows, measureKeystrokes } from "../editor/measures/keystroke.ts";
import { keysIn } from "../editor/places.ts";
import { median, quantile, type Samples } from "../editor/samples.ts";
import { reportOf } from "../report-of.ts";
import type { AimRow } from "./aim-row.ts";
import { figure, ratiosOf, shownComparison, shownRatio, shownRatios } from "./comparison.ts";
import { aimAt, atMost, measurementOf, type Run } from "./measure.ts";

const aims = {
  processor: { 1: 1 / 15, 10: 1 / 40, 100: 1 / 40 },
  waiting: { 1: 1 / 60, 10: 1 / 40, 100: 1 / 20 },
  hasty: { 1: 1 / 8 },
} as const;
/** In milliseconds: a frame of the screen, and what nobody notices. */
const slowest: Readonly<Record<number, number>> = { 1: 16, 10: 50 };

const titles = {
  processor: "keystroke → problems, processor",
  waiting: "keystroke → problems, waiting, both as they are",
  hasty: "keystroke → problems, waiting, its built-in 200 ms taken out",
} as const;

/** Three rows for each size, and a fourth for those whose 95th percentile has an aim. */
export async function measureKeystrokeAims(run: Run): Promise<AimRow[]> {
  const rows: AimRow[] = [];
  for (const times of run.sizes) {
    const { warmUp, counted } = roundsAt(times, run.isQuick);
    const measurement = measurementOf(run, times, counted, warmUp);
    await measureKeystrokes(measurement);
    sayByKey(run, times, measurement.samples);
    rows.push(...rowsAt(times, measurement.samples));
  }
  return rows;
}

/**
 * The same at the usual size with servers that have been typed into for a while: who writes for an hour has one, whose
 * code is compiled.
 */
export async function measureSettledAims(run: Run): Promise<AimRow[]> {
  const warmUp = run.isQuick ? 60 : settledAfter / keysOfARound;
  const measurement = measurementOf(run, 1, run.isQuick ? 15 : 60, warmUp);
  await measureKeystrokes(measurement);
  const [processor, , hasty] = rowsAt(1, measurement.samples);
  const rows = [processor, hasty].flatMap((row) => row ?? []);
  return rows.map((row) => ({ ...row, what: `${row.what}, after ${warmUp * keysOfARound} keys` }));
}

/** A letter, and what takes it back. */
const keysOfARound = 2;

/** So many keys are some minutes of writing. */
const settledAfter = 600;

/** Fifteen rounds are every key once. */
function roundsAt(times: number, isQuick: boolean): { warmUp: number; counted: number } {
  if (times > 10) return isQuick ? { warmUp: 2, counted: 5 } : { warmUp: 5, counted: 15 };
  if (times > 1) return isQuick ? { warmUp: 8, counted: 15 } : { warmUp: 15, counted: 30 };
  return isQuick ? { warmUp: 15, counted: 15 } : { warmUp: 45, counted: 60 };
}

function rowsAt(times: number, samples: Samples): AimRow[] {
  const rows = (Object.keys(titles) as (keyof typeof titles)[]).map((kind): AimRow => {
    const aim = aimAt(aims[kind], times);
    const { ours, peer } = pooled(samples, times, kind);
    const reached = `${shownComparison(ours, peer)}; worst key ${worst(samples, times, kind)}`;
    return {
      what: `${titles[kind]}, ${times}×`,
      aim: atMost(aim),
      reached,
      isMet: ratiosOf(ours, peer).middle <= aim,
    };
  });
  const most = slowest[times];
  if (most === undefined) return rows;
  const { ours, peer } = pooled(samples, times, "waiting");
  const high = quantile(ours, 0.95);
  const shown = `${figure(high)} ms of ${ours.length} keys, highest ${figure(Math.max(...ours))}; peer ${figure(quantile(peer, 0.95))} ms`;
  const what = `95th percentile, keystroke → problems, ${times}×`;
  return [...rows, { what, aim: `under ${most} ms`, reached: shown, isMet: high < most }];
}

/** All keys together; pairs stay pairs. */
function pooled(samples: Samples, times: number, kind: keyof typeof titles) {
  const rows = rowsOf(samples, times, kind).map(({ row }) => row);
  return { ours: rows.flatMap(({ asked }) => asked), peer: rows.flatMap(({ peer }) => peer) };
}

function rowsOf(samples: Samples, times: number, kind: keyof typeof titles) {
  const names = keysIn(reportOf(times)).map(({ name }) => name);
  return names
    .map((name) => ({ name, row: samples.row(`${name}: ${keystrokeRows[kind]}`) }))
    .filter(({ row }) => row.asked.length > 0);
}

/** The key that comes off worst, by the median of its ratios. */
function worst(samples: Samples, times: number, kind: keyof typeof titles): string {
  const each = rowsOf(samples, times, kind).map(({ name, row }) => ({
    name,
    ratio: median(row.asked.map((ours, at) => ours / (row.peer[at] as number))),
  }));
  const found = each.reduce((most, one) => (one.ratio > most.ratio ? one : most));
  return `${shownRatio(found.ratio)} (${found.name})`;
}

function sayByKey({ say }: Run, times: number, samples: Samples): void {
  say(`| key, ${times}× | processor | waiting | its wait taken out |`);
  say("|---|--:|--:|--:|");
  for (const { name } of rowsOf(samples, times, "waiting")) {
    const cells = (["processor", "waiting", "hasty"] as const).map((kind) => {
      const { asked, peer } = samples.row(`${name}: ${keystrokeRows[kind]}`);
      return `${shownRatios(ratiosOf(asked, peer))}, ${figure(median(asked))} ms`;
    });
    say(`| ${name} | ${cells.join(" | ")} |`);
  }
  say("");
}
