/** What a profile says in a few lines: which functions and which rooms have the most time of their own. */
import type { Profiler } from "node:inspector";

/** Names with their share of the time, largest first. */
export interface Shares {
  readonly functions: readonly (readonly [string, number])[];
  readonly rooms: readonly (readonly [string, number])[];
  /** The time that the profile spans, without what was idle. */
  readonly milliseconds: number;
}

/** The shares of a profile. Time that belongs to no file is under its V8 name, such as “(garbage collector)”. */
export function shares({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Shares {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const functions = new Map<string, number>();
  const rooms = new Map<string, number>();
  let whole = 0;
  for (const [at, id] of samples.entries()) {
    const { functionName = "", url = "" } = frames.get(id) ?? {};
    if (functionName === "(idle)") continue;
    const time = (timeDeltas[at] ?? 0) / 1000;
    whole += time;
    add(functions, `${functionName || "(without a name)"} ${placeOf(url)}`.trim(), time);
    add(rooms, roomOf(url) || functionName, time);
  }
  const inOrder = (times: ReadonlyMap<string, number>) =>
    [...times].sort((one, other) => other[1] - one[1]).map(([name, time]) => [name, time / whole] as const);
  return { functions: inOrder(functions), rooms: inOrder(rooms), milliseconds: whole };
}

function add(times: Map<string, number>, name: string, time: number): void {
  times.set(name, (times.get(name) ?? 0) + time);
}

/** The file in the project, or the package. */
function placeOf(url: string): string {
  const [, inPackage] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  return inPackage ?? /\/(?:core|test|dist)\/.*$/.exec(url)?.[0].slice(1) ?? url;
}

function roomOf(url: string): string {
  const place = placeOf(url);
  return /^(?:core\/src|dist)\/[^/]+/.exec(place)?.[0] ?? place.replace(/\/.*/, "");
}
