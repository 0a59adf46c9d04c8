/** The other aims in an editor, beside Red Hat's server: answers, start, memory, fast typing. */
import { measureAnswers } from "../editor/measures/answers.ts";
import { measureBursts } from "../editor/measures/burst.ts";
import { measureMemory } from "../editor/measures/memory.ts";
import { measureStart } from "../editor/measures/start.ts";
import type { Samples } from "../editor/samples.ts";
import type { AimRow } from "./aim-row.ts";
import { ratiosOf, shownComparison } from "./comparison.ts";
import { aimAt, atMost, measurementOf, type Run } from "./measure.ts";

/** Which row of the editor's benchmark is a row of the table, and what it should be at most. */
interface Wanted {
  readonly row: string;
  readonly what: string;
  readonly aims: Readonly<Record<number, number>>;
  /** Milliseconds unless said. */
  readonly unit?: string;
}

const answers: readonly Wanted[] = [
  {
    row: "completion of a value after a key",
    what: "completion of a rating right after an edit",
    aims: { 1: 1 / 15, 10: 1 / 40 },
  },
  {
    row: "completion of a name after a key",
    what: "completion of a name right after an edit",
    aims: { 1: 1 / 15, 10: 1 / 40 },
  },
  { row: "hover after a key", what: "hover right after an edit", aims: { 1: 1 / 15, 10: 1 / 40 } },
  { row: "outline after a key", what: "outline right after an edit", aims: { 1: 1 / 3 } },
];

const bursts: readonly Wanted[] = [
  { row: "20 keys: processor", what: "20 keys 40 ms apart, processor", aims: { 1: 1 } },
  { row: "20 keys: last key → problems", what: "20 keys 40 ms apart, last key → problems", aims: {} },
];

const start: readonly Wanted[] = [
  { row: "start → answer to initialize", what: "start → answer to initialize", aims: { 1: 1 / 4 } },
  { row: "start → first problems", what: "start → first problems", aims: { 1: 1 / 6 } },
];

const memory: readonly Wanted[] = [
  { row: "memory, 1 report open", what: "memory, 1 report open", aims: { 1: 0.6 }, unit: "MB" },
  { row: "memory, 30 reports open", what: "memory, 30 reports open", aims: { 1: 0.6 }, unit: "MB" },
];

/** Completion, hover and outline at every size. */
export async function measureAnswerAims(run: Run): Promise<AimRow[]> {
  const rows: AimRow[] = [];
  for (const times of run.sizes) {
    const measurement = measurementOf(run, times, roundsAt(times, run.isQuick ? 5 : 12));
    const sizes = await measureAnswers(measurement);
    run.say(`Answers at ${times}×, in entries or characters: ${sizes.join("; ")}.`);
    rows.push(...answers.map((wanted) => rowOf(wanted, measurement.samples, times)));
  }
  return rows;
}

/** Twenty keys in a row, at every size up to ten. */
export async function measureBurstAims(run: Run): Promise<AimRow[]> {
  const rows: AimRow[] = [];
  for (const times of run.sizes.filter((size) => size <= 10)) {
    const measurement = measurementOf(run, times, roundsAt(times, run.isQuick ? 3 : 8), 1);
    await measureBursts(measurement);
    rows.push(...bursts.map((wanted) => rowOf(wanted, measurement.samples, times)));
  }
  return rows;
}

/** From starting a server to its first answer and to the first problems. */
export async function measureStartAims(run: Run): Promise<AimRow[]> {
  const measurement = measurementOf(run, 1, run.isQuick ? 4 : 12, 1);
  await measureStart(measurement);
  return start.map((wanted) => rowOf(wanted, measurement.samples));
}

/** Memory with one report open and with thirty. */
export async function measureMemoryAims(run: Run): Promise<AimRow[]> {
  const measurement = measurementOf(run, 1, run.isQuick ? 1 : 4, 0);
  await measureMemory(measurement);
  return memory.map((wanted) => rowOf(wanted, measurement.samples));
}

function roundsAt(times: number, rounds: number): number {
  return Math.max(2, Math.round(rounds / (times > 10 ? 4 : times > 1 ? 2 : 1)));
}

function rowOf({ row, what, aims, unit = "ms" }: Wanted, samples: Samples, times?: number): AimRow {
  const { asked, peer } = samples.row(row);
  const name = times === undefined ? what : `${what}, ${times}×`;
  const reached = shownComparison(asked, peer, unit);
  if (Object.keys(aims).length === 0) return { what: name, aim: "stated", reached, isMet: undefined };
  const aim = aimAt(aims, times ?? 1);
  return {
    what: name,
    aim: aim === 1 ? "less than its" : atMost(aim),
    reached,
    isMet: ratiosOf(asked, peer).middle <= aim,
  };
}
