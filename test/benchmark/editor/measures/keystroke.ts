/** From a key to the problems: several kinds of edits, at the beginning, in the middle and at the end of a report. */
import { setTimeout as pause } from "node:timers/promises";
import { type Contestant, startAll } from "../contestants.ts";
import { keysIn, type NamedKey } from "../places.ts";
import { rounds } from "../rounds.ts";
import type { Samples } from "../samples.ts";
import {
  columnOf,
  type Entrant,
  hasErrors,
  hasNoErrors,
  type Measurement,
  openReport,
  reportAddress,
  stopAll,
  timeToProblems,
} from "./measure.ts";

/** What is measured of each key; the row of a key is called “KEY: this”. */
export const keystrokeRows = {
  waiting: "→ problems",
  hasty: "… Red Hat’s built-in wait of 200 ms taken out",
  processor: "processor",
} as const;

/** Measures all of it. A round is one key and taking it back; fifteen rounds have every key once. */
export async function measureKeystrokes({ course, text, effort, samples }: Measurement): Promise<void> {
  const uri = reportAddress(course, "typed-in");
  const keys = keysIn(text);
  // Whoever has the first turn, the rows stand in this order.
  for (const { name } of keys) for (const row of Object.values(keystrokeRows)) samples.row(`${name}: ${row}`);
  const entrants = await startAll(["asked", "sent", "peer", "hasty"], course);
  for (const entrant of entrants) await openReport(entrant, uri, text);
  const turns = new Map<Entrant, Turn>();
  const total = effort.warmUp + effort.counted;
  await rounds(entrants, effort, async (entrant, isCounted) => {
    const before = turns.get(entrant);
    noteProcessor(entrant, before, samples);
    const number = (before?.number ?? -1) + 1;
    // The counted rounds begin with the first key.
    const key = keys[(number - effort.warmUp + total * keys.length) % keys.length] as NamedKey;
    const used = entrant.server.processorTime();
    turns.set(entrant, { number, used, key: isCounted ? key : undefined });
    const times = await typeKey(entrant, uri, key);
    if (isCounted) note(entrant.contestant, key.name, times, samples);
  });
  await pause(300);
  for (const entrant of entrants) noteProcessor(entrant, turns.get(entrant), samples);
  await stopAll(entrants);
}

/** The newest turn of a server: the processor time that it had used before, and the key unless it does not count. */
interface Turn {
  readonly number: number;
  readonly used: number;
  readonly key: NamedKey | undefined;
}

async function typeKey(entrant: Entrant, uri: string, { key, isMistake }: NamedKey): Promise<number[]> {
  return [
    await timeToProblems(entrant, uri, key.typed, isMistake ? hasErrors : undefined),
    await timeToProblems(entrant, uri, key.undone, isMistake ? hasNoErrors : undefined),
  ];
}

function note(contestant: Contestant, key: string, times: readonly number[], samples: Samples): void {
  const column = columnOf(contestant);
  for (const time of times) {
    if (contestant !== "hasty") samples.add(`${key}: ${keystrokeRows.waiting}`, column, time);
    if (contestant === "asked" || contestant === "hasty")
      samples.add(`${key}: ${keystrokeRows.hasty}`, column, time);
  }
}

/** Everything since the server's last turn counts as its work on that turn: what it does later, unseen, too. */
function noteProcessor({ contestant, server }: Entrant, turn: Turn | undefined, samples: Samples): void {
  if (contestant === "hasty" || turn?.key === undefined) return;
  const used = server.processorTime() - turn.used;
  samples.add(`${turn.key.name}: ${keystrokeRows.processor}`, columnOf(contestant), used / 2);
}
