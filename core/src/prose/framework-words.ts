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

/** The words of several frameworks, each made once: patterns cost more to make than to use. */
export class WordsOfFrameworks {
  readonly #known = new WeakMap<Framework, FrameworkWords>();

  of(framework: Framework): FrameworkWords {
    const words = this.#known.get(framework) ?? new FrameworkWords(framework);
    this.#known.set(framework, words);
    return words;
  }
}
