/**
 * Work that depends on a text alone, kept from version to version and from report to report: while a report is written
 * one text changes at a time, and many texts stand in all reports of a body.
 */

/** How many characters of texts one generation holds: those of some thirty reports. */
const generation = 1_000_000;

type Results = Map<unknown, unknown>;

/**
 * Results by text, in two generations: a text that nobody asked for during a whole one is forgotten, so that however
 * many reports are read, no more is kept than two generations hold.
 */
export class KeptByText {
  #recent = new Map<string, Results>();
  #older: ReadonlyMap<string, Results> = new Map();
  #size = 0;

  /** What `work` gives for a text; the same object each time. `key` tells one work from another. */
  get<Result>(key: unknown, text: string, work: (text: string) => Result): Result {
    const results = this.#resultsOf(text);
    const known = results.get(key);
    if (known !== undefined || results.has(key)) return known as Result;
    const result = work(text);
    results.set(key, result);
    return result;
  }

  #resultsOf(text: string): Results {
    const recent = this.#recent.get(text);
    if (recent) return recent;
    const results = this.#older.get(text) ?? new Map();
    if (this.#size > generation) this.#begin();
    this.#recent.set(text, results);
    this.#size += text.length;
    return results;
  }

  #begin(): void {
    this.#older = this.#recent;
    this.#recent = new Map();
    this.#size = 0;
  }
}
