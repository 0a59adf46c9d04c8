/**
 * Tells when files change, whatever program writes them and however: in place, in pieces, or by putting a new file
 * in the place of the old. The system tells of changes at once where it can; where it cannot, looking now and
 * then finds them all the same.
 */
import { type FSWatcher, watch } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** What is followed, and how. */
export interface FollowOptions {
  /** The files and folders that matter now; asked for before each look. They need not be there. */
  places(): Iterable<string>;
  /** Called when any of them is another, once it has stayed the same for a moment. Awaited, and must not reject. */
  changed(): Promise<void>;
  /** How the system is asked to tell of changes; Node's own when left out. May throw. */
  readonly watchFolder?: WatchFolder;
  /** How often to look without being told, in milliseconds; once a second when left out. */
  readonly lookEvery?: number;
}

/** Calls `told` when something in a folder may have changed. Throws where the system cannot watch it. */
export type WatchFolder = (folder: string, told: () => void) => Pick<FSWatcher, "close" | "on">;

/** Follows places until `close` is called. What they are like at first counts as known. */
export async function followPlaces(options: FollowOptions): Promise<{ close(): void }> {
  const follower = new Follower(options);
  await follower.begin();
  return follower;
}

/** So long a file must stay the same before it is read: programs write large ones in pieces. In milliseconds. */
const settled = 40;

/** So long a file must be gone before that is believed: some programs remove it before they write it anew. */
const gone = 400;

/** How each place is: a text that is another one after any change. */
type States = ReadonlyMap<string, string>;

const nothing = "nothing";

class Follower {
  readonly #watchers = new Map<string, Pick<FSWatcher, "close">>();
  readonly #watchFolder: WatchFolder;
  readonly #timer: NodeJS.Timeout;
  #known: States = new Map();
  #isClosed = false;
  #isLooking = false;
  /** Whether something was told since the last look began. */
  #isTold = false;

  constructor(private readonly options: FollowOptions) {
    this.#watchFolder = options.watchFolder ?? ((folder, told) => watch(folder, told));
    this.#timer = setInterval(() => this.#told(), options.lookEvery ?? 1000);
  }

  async begin(): Promise<void> {
    await this.#watch();
    this.#known = await this.#states();
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #told(): void {
    this.#isTold = true;
    if (!this.#isLooking) void this.#look();
  }

  async #look(): Promise<void> {
    this.#isLooking = true;
    while (this.#isTold && !this.#isClosed) {
      this.#isTold = false;
      const states = await this.#settledStates();
      if (areSame(states, this.#known) || this.#isClosed) continue;
      this.#known = states;
      await this.options.changed();
      await this.#watch();
    }
    this.#isLooking = false;
  }

  /** How the places are, once they stay so. */
  async #settledStates(): Promise<States> {
    let states = await this.#states();
    while (!areSame(states, this.#known) && !this.#isClosed) {
      await pause(isAnyGone(states, this.#known) ? gone : settled);
      const later = await this.#states();
      if (areSame(later, states)) break;
      states = later;
    }
    return states;
  }

  async #states(): Promise<States> {
    const places = [...new Set(this.options.places())];
    return new Map(await Promise.all(places.map(async (place) => [place, await stateOf(place)] as const)));
  }

  /** Lets the system tell of changes in the folders of what is there, or was a moment ago, and of nothing else. */
  async #watch(): Promise<void> {
    const folders = await foldersOf(this.options.places(), new Set(this.#watchers.keys()));
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) if (!this.#watchers.has(folder) && !this.#isClosed) this.#begin(folder);
  }

  #begin(folder: string): void {
    try {
      const watcher = this.#watchFolder(folder, () => this.#told());
      this.#watchers.set(folder, watcher);
      // The folder itself is gone, or the system gave up: it is tried again after the next change.
      watcher.on("error", () => {
        watcher.close();
        this.#watchers.delete(folder);
      });
    } catch {
      // The system cannot watch this folder. Looking now and then does.
    }
  }
}

function areSame(a: States, b: States): boolean {
  return a.size === b.size && [...a].every(([place, state]) => b.get(place) === state);
}

function isAnyGone(now: States, before: States): boolean {
  return [...now].some(([place, state]) => state === nothing && (before.get(place) ?? nothing) !== nothing);
}

/** A text that is another one after any change of a file, or of the names in a folder. */
async function stateOf(place: string): Promise<string> {
  try {
    const facts = await stat(place, { bigint: true });
    if (facts.isDirectory()) return JSON.stringify((await readdir(place)).sort());
    return `${facts.mtimeNs} ${facts.size} ${facts.ino}`;
  } catch {
    return nothing;
  }
}

/** The folders to watch for places: what is not there may come where something else is watched already. */
async function foldersOf(places: Iterable<string>, watched: ReadonlySet<string>): Promise<Set<string>> {
  const folders = new Set<string>();
  for (const place of places) {
    const facts = await stat(place).catch(() => undefined);
    if (facts?.isDirectory()) folders.add(place);
    else if (facts || watched.has(dirname(place))) folders.add(dirname(place));
  }
  return folders;
}
