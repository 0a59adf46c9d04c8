/**
 * Work that depends on a text alone, kept from version to version and from report to report: while a report is written
 * one text changes at a time, and many texts stand in all reports of a body.
 */

/** How many characters of texts one generation holds: those of some thirty reports. */
const generation = 1_000_000;

/** What is kept of one text. */
export class KeptText {
  readonly #results = new Map<unknown, unknown>();

  /** What `work` gives; the same object each time. `key` tells one work from another. */
  get<Result>(key: unknown, work: () => Result): Result {
    const known = this.#results.get(key);
    if (known !== undefined || this.#results.has(key)) return known as Result;
    const result = work();
    this.#results.set(key, result);
    return result;
  }
}

/**
 * Results by text, in two generations: a text that nobody asked for during a whole one is forgotten, so that however
 * many reports are read, no more is kept than two generations hold.
 */
export class KeptByText {
  #recent = new Map<string, KeptText>();
  #older: ReadonlyMap<string, KeptText> = new Map();
  #size = 0;

  /** What `work` gives for a text; the same object each time. `key` tells one work from another. */
  get<Result>(key: unknown, text: string, work: (text: string) => Result): Result {
    return this.of(text).get(key, () => work(text));
  }

  /** All that is kept of a text: for whoever asks for several results. */
  of(text: string): KeptText {
    const recent = this.#recent.get(text);
    if (recent) return recent;
    const kept = this.#older.get(text) ?? new KeptText();
    if (this.#size > generation) this.#begin();
    this.#recent.set(text, kept);
    this.#size += text.length;
    return kept;
  }

  #begin(): void {
    this.#older = this.#recent;
    this.#recent = new Map();
    this.#size = 0;
  }
}
