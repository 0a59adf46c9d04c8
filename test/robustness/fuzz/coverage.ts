/** Which blocks of this project's code, and of the YAML library, have run: asked of the JavaScript engine itself. */
import { type Profiler, Session } from "node:inspector/promises";

/** Counts blocks that have run since it was started. One at a time in a process. */
export class Coverage {
  readonly #session = new Session();
  readonly #seen = new Set<string>();

  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post("Profiler.enable");
    await this.#session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    await this.#session.post("Profiler.takePreciseCoverage");
  }

  /** How many blocks ran since the last call that had never run before, how often counted in powers of two. */
  async news(): Promise<number> {
    const before = this.#seen.size;
    const { result } = await this.#session.post("Profiler.takePreciseCoverage");
    for (const { url, scriptId, functions } of result)
      if (isOurs(url))
        for (const { ranges } of functions) for (const range of ranges) this.#note(scriptId, range);
    return this.#seen.size - before;
  }

  get blocks(): number {
    return this.#seen.size;
  }

  stop(): void {
    this.#session.disconnect();
  }

  #note(script: string, { startOffset, endOffset, count }: Profiler.CoverageRange): void {
    if (count > 0)
      this.#seen.add(`${script}:${startOffset}:${endOffset}:${Math.min(8, Math.floor(Math.log2(count)))}`);
  }
}

function isOurs(url: string): boolean {
  return url.includes("/core/src/") || /\/node_modules\/yaml\/.*\.js$/.test(url);
}
