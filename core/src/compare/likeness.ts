/** How alike two wordings are, whatever the order of their words. */

/** The words of a text in small letters, each with how often it stands there. */
export class WordBag {
  readonly #counts = new Map<string, number>();
  readonly #total: number;

  constructor(text: string) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    this.#total = words.length;
    for (const word of words) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** From 0 (no word in common) to 1 (the same words). A text without a word is like no other. */
  likenessTo(other: WordBag): number {
    const total = this.#total + other.#total;
    if (total === 0) return 0;
    let shared = 0;
    for (const [word, count] of this.#counts) shared += Math.min(count, other.#counts.get(word) ?? 0);
    return (2 * shared) / total;
  }
}
