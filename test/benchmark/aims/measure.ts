/** What every measure of an aim is given. */
import type { Course } from "../editor/contestants.ts";
import { Samples } from "../editor/samples.ts";
import { reportOf } from "../report-of.ts";
import type { AimRow } from "./aim-row.ts";

/** How a measure runs. */
export interface Run {
  /** A few rounds, for a first look: the ratios are then less certain. */
  readonly isQuick: boolean;
  /** How many times as large as the example the reports are. */
  readonly sizes: readonly number[];
  /** The folder with the command lines of others; undefined when there is none. */
  readonly peers: string | undefined;
  /** Our bundles, made for this run, and an empty folder that an editor may have open. */
  readonly course: Course;
  /** Shows a line that is not in the table. */
  readonly say: (line: string) => void;
}

/** Measures one or several rows of the table. */
export type MeasureAims = (run: Run) => Promise<AimRow[]>;

/** What a measure of the editor's benchmark is given: so many rounds, and new samples. */
export function measurementOf(
  { course }: Run,
  times: number,
  counted: number,
  warmUp = Math.ceil(counted / 3),
) {
  return { course, text: reportOf(times), samples: new Samples(), effort: { warmUp, counted } };
}

/** The aim for a size, such as “at most 1/15”; sizes that have none of their own have the last one. */
export function aimAt(aims: Readonly<Record<number, number>>, times: number): number {
  return aims[times] ?? (Object.values(aims).at(-1) as number);
}

/** Such as “at most 1/15”. */
export function atMost(ratio: number): string {
  return ratio < 0.5 ? `at most 1/${Math.round(1 / ratio)}` : `at most ${ratio}`;
}
