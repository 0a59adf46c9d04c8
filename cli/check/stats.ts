/** Where the time of a run went, for people who want it to be shorter. */
import { counted, grouped } from "../reporters/counted.ts";

/** What a run spends time on, in the order to tell it. */
const parts = { finding: "finding files", reading: "reading", keeping: "the cache", checking: "checking" };

/** Adds up times and counts while a run goes on. */
export class Stats {
  readonly #spent = new Map<keyof typeof parts, number>();
  readonly #began = performance.now();
  #kept = 0;
  #workers = 0;

  /** Counts a stretch of time, in milliseconds. */
  add(part: keyof typeof parts, time: number): void {
    this.#spent.set(part, (this.#spent.get(part) ?? 0) + time);
  }

  /** Counts how long something takes. */
  async time<T>(part: keyof typeof parts, run: () => Promise<T>): Promise<T> {
    const before = performance.now();
    try {
      return await run();
    } finally {
      this.add(part, performance.now() - before);
    }
  }

  /** Counts an answer that the cache had. */
  countKept(): void {
    this.#kept++;
  }

  /** Says that threads are used. */
  useWorkers(count: number): void {
    this.#workers = count;
  }

  /** A few lines. `files` is how many were checked. */
  told(files: number): string {
    const total = performance.now() - this.#began;
    const lines = Object.entries(parts).map(
      ([part, name]) =>
        `  ${name.padEnd(14)}${milliseconds(this.#spent.get(part as keyof typeof parts) ?? 0)}`,
    );
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    return [
      `Where the time went, for ${counted(files, "file")}:`,
      ...lines,
      `  ${"all together".padEnd(14)}${milliseconds(total)}, ${Math.round((files * 1000) / total)} files a second`,
      `  ${threads(this.#workers)}; ${grouped(this.#kept)} from the cache; at most ${grouped(memory)} MB of memory`,
      "What several files spend at the same time counts for each.",
    ].join("\n");
  }
}

function threads(count: number): string {
  return count === 0 ? "In one thread" : `In ${counted(count, "thread")} besides the first`;
}

function milliseconds(time: number): string {
  return `${grouped(Math.round(time))} ms`.padStart(10);
}
