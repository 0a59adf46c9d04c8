/**
 * How much work something is, counted and not timed: how often each block of this project's code and of the YAML library
 * runs. What the engine does by itself, such as searching a text, is not counted.
 */
import { Session } from "node:inspector/promises";

/** Counts from when it is started to when it is stopped; one at a time in a process. */
export class CountedWork {
  readonly #session = new Session();

  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post("Profiler.enable");
    await this.#session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  /** The number of blocks that run. */
  async of(run: () => void): Promise<number> {
    await this.#session.post("Profiler.takePreciseCoverage");
    run();
    const { result } = await this.#session.post("Profiler.takePreciseCoverage");
    const counts = result
      .filter(({ url }) => /\/core\/src\/|\/node_modules\/yaml\//.test(url))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)));
    return counts.reduce((total, count) => total + count, 0);
  }

  stop(): void {
    this.#session.disconnect();
  }
}
