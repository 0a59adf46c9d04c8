/**
 * Work that is done at most once for one version of a report, however many rules ask for it. Each report
 * holds its own, so nothing outlives the version it was worked out from.
 */
export class Once {
  readonly #done = new Map<unknown, unknown>();

  /** What `work` gives. It runs when it is first asked for; `key` tells one work from another. */
  get<Result>(key: unknown, work: () => Result): Result {
    if (!this.#done.has(key)) this.#done.set(key, work());
    return this.#done.get(key) as Result;
  }
}
