/** Fast typing: twenty keys, 40 ms apart, of which the last makes a figure wrong. Our server is asked at every key. */
import { setTimeout as pause } from "node:timers/promises";
import { startAll } from "../contestants.ts";
import { burst, type Places, placesIn } from "../places.ts";
import { rounds } from "../rounds.ts";
import {
  columnOf,
  type Entrant,
  hasErrors,
  hasNoErrors,
  type Measurement,
  openReport,
  reportAddress,
  stopAll,
} from "./measure.ts";

/** Between two keys, in milliseconds: a fast typist. */
const rhythm = 40;

/** Measures the last key of a burst and the processor time of all of it. */
export async function measureBursts({ course, text, effort, samples }: Measurement): Promise<void> {
  const uri = reportAddress(course, "typed-fast");
  const places = placesIn(text);
  const entrants = await startAll(["asked", "sent", "peer"], course);
  for (const entrant of entrants) await openReport(entrant, uri, text);
  await rounds(entrants, effort, async (entrant, isCounted) => {
    const { wait, processor } = await typeFast(entrant, uri, places);
    if (!isCounted) return;
    samples.add("20 keys: last key → problems", columnOf(entrant.contestant), wait);
    samples.add("20 keys: processor", columnOf(entrant.contestant), processor);
  });
  await stopAll(entrants);
}

async function typeFast({ server }: Entrant, uri: string, places: Places) {
  const { typed, undone } = burst(places, 19);
  const usedBefore = server.processorTime();
  let cancel: (() => void) | undefined;
  for (const change of typed) {
    server.change(uri, change);
    cancel?.();
    cancel = server.options.asksForProblems ? server.askInPassing(uri) : undefined;
    await pause(rhythm);
  }
  const typedAt = performance.now();
  server.change(uri, places.figure.typed);
  cancel?.();
  const { arrived } = await server.problems(uri, hasErrors);
  await pause(50);
  const processor = server.processorTime() - usedBefore;
  server.change(uri, undone);
  await server.problems(uri);
  server.change(uri, places.figure.undone);
  await server.problems(uri, hasNoErrors);
  return { wait: arrived - typedAt, processor };
}
