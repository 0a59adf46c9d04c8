/** From a key to the problems: in a figure, which becomes wrong and right again, and in a sentence. */
import { setTimeout as pause } from "node:timers/promises";
import { type Contestant, startAll } from "../contestants.ts";
import { type Places, placesIn } from "../places.ts";
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

const inFigure = "key in a figure → problems";
const inFigureHasty = "… Red Hat’s built-in wait of 200 ms taken out";
const inProse = "key in a sentence → problems";
const inProseHasty = "… that wait taken out";
const processor = "processor for a key";

/** Measures all of it. */
export async function measureKeystrokes({ course, text, effort, samples }: Measurement): Promise<void> {
  // Whoever has the first turn, the rows stand in this order.
  for (const name of [inFigure, inFigureHasty, inProse, inProseHasty, processor]) samples.row(name);
  const uri = reportAddress(course, "typed-in");
  const places = placesIn(text);
  const entrants = await startAll(["asked", "sent", "peer", "hasty"], course);
  for (const entrant of entrants) await openReport(entrant, uri, text);
  const used = new Map<Entrant, number>();
  await rounds(entrants, effort, async (entrant, isCounted) => {
    noteProcessor(entrant, used, samples);
    const times = await typeKeys(entrant, uri, places);
    if (isCounted) note(entrant.contestant, times, samples);
    if (!isCounted) used.delete(entrant);
  });
  await pause(300);
  for (const entrant of entrants) noteProcessor(entrant, used, samples);
  await stopAll(entrants);
}

interface Times {
  readonly figure: readonly number[];
  readonly prose: readonly number[];
}

async function typeKeys(entrant: Entrant, uri: string, { figure, prose }: Places): Promise<Times> {
  return {
    figure: [
      await timeToProblems(entrant, uri, figure.typed, hasErrors),
      await timeToProblems(entrant, uri, figure.undone, hasNoErrors),
    ],
    prose: [
      await timeToProblems(entrant, uri, prose.typed),
      await timeToProblems(entrant, uri, prose.undone),
    ],
  };
}

function note(contestant: Contestant, { figure, prose }: Times, samples: Samples): void {
  const column = columnOf(contestant);
  const add = (row: string, times: readonly number[]) => {
    for (const time of times) samples.add(row, column, time);
  };
  if (contestant !== "hasty") add(inFigure, figure);
  if (contestant === "asked" || contestant === "hasty") add(inFigureHasty, figure);
  if (contestant !== "hasty") add(inProse, prose);
  if (contestant === "asked" || contestant === "hasty") add(inProseHasty, prose);
}

/** Everything since the server's last turn counts as its work on that turn: what it does later, unseen, too. */
function noteProcessor(entrant: Entrant, used: Map<Entrant, number>, samples: Samples): void {
  if (entrant.contestant === "hasty") return;
  const now = entrant.server.processorTime();
  const before = used.get(entrant);
  used.set(entrant, now);
  if (before !== undefined) samples.add(processor, columnOf(entrant.contestant), (now - before) / 4);
}
