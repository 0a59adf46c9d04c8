/** What a framework calls its levels, standards and groups: the words that ratings and totals are told with in prose. */
import type { Framework } from "../framework/framework.ts";
import { Once } from "../model/once.ts";

/** The words of one framework, with patterns made of them when they are first asked for. */
export class FrameworkWords {
  /** For what is worked out from these words alone. */
  readonly once = new Once();

  constructor(readonly framework: Framework) {}

  /** A pattern that is made once: `key` tells one from another. */
  pattern(key: string, make: (framework: Framework) => RegExp): RegExp {
    return this.once.get(key, () => make(this.framework));
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
