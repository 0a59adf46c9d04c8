/** A new server that opens a first report, then others: how long the first takes, and the memory with one and with thirty. */
import { setTimeout as pause } from "node:timers/promises";
import { start } from "../contestants.ts";
import type { LanguageServer } from "../language-server.ts";
import { placesIn } from "../places.ts";
import { rounds } from "../rounds.ts";
import { columnOf, hasErrors, type Measurement, reportAddress } from "./measure.ts";
import { withChange } from "./with-change.ts";

/** Time for a server to come to rest, in milliseconds. */
const rest = 700;

/** How many reports are open in the end. */
const most = 30;

/** Measures it, with a new program each time. */
export async function measureMemory({ course, text, effort, samples }: Measurement): Promise<void> {
  const wrong = withChange(text, placesIn(text).figure.typed);
  const contestants = (["asked", "sent", "peer"] as const).map((contestant) => ({ contestant }));
  await rounds(contestants, { warmUp: 0, counted: effort.counted }, async ({ contestant }) => {
    const column = columnOf(contestant);
    const server = start(contestant, course);
    await server.initialize();
    await pause(rest);
    const open = (number: number) =>
      openWrong(server, reportAddress(course, `open-${number}`), `${wrong}\n# ${number}\n`);
    samples.add("first report opened → problems", column, await open(1));
    await pause(rest);
    samples.add("memory, 1 report open", column, server.memory());
    for (let number = 2; number <= most; number++) await open(number);
    await pause(rest);
    samples.add(`memory, ${most} reports open`, column, server.memory());
    await server.stop();
  });
}

async function openWrong(server: LanguageServer, uri: string, text: string): Promise<number> {
  const openedAt = performance.now();
  server.open(uri, text);
  const { arrived } = await server.problems(uri, hasErrors);
  return arrived - openedAt;
}
