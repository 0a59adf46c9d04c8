/** What a framework calls its levels, standards and groups: the words that ratings and totals are told with in prose. */
import type { Framework } from "../framework/framework.ts";

/** The words of one framework, with patterns made of them when they are first asked for. */
export class FrameworkWords {
  readonly #patterns = new Map<string, RegExp>();

  constructor(readonly framework: Framework) {}

  /** A pattern that is made once: `key` tells one from another. */
  pattern(key: string, make: (framework: Framework) => RegExp): RegExp {
    const known = this.#patterns.get(key) ?? make(this.framework);
    this.#patterns.set(key, known);
    return known;
  }
}
