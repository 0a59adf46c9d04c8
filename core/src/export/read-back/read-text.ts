/** A text without its white space, so that words are found wherever lines end and cells begin. */

import { seen } from "./seen.ts";

/** Where words stand, in letters of the text without white space. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** A text in which words are looked for. */
export class ReadText {
  readonly #letters: string;
  /** The places before which white space stood. */
  readonly #gaps = new Set<number>();

  constructor(text: string) {
    let letters = "";
    for (const piece of seen(text).split(/(\s+)/)) {
      if (/^\s/.test(piece)) this.#gaps.add(letters.length);
      else letters += piece;
    }
    this.#letters = letters;
  }

  /** The first place, beginning at `from` and at `last` at the latest, where any of the texts stands as whole words. */
  find(texts: readonly string[], from: number, last = this.#letters.length): Found | undefined {
    const found = texts.flatMap((text) => this.#findOne(seen(text).replace(/\s+/g, ""), from, last) ?? []);
    return found.reduce<Found | undefined>(
      (best, next) => (!best || next.start < best.start ? next : best),
      undefined,
    );
  }

  #findOne(words: string, from: number, last: number): Found | undefined {
    if (words === "") return undefined;
    for (let start = this.#letters.indexOf(words, from); start >= 0 && start <= last; ) {
      const end = start + words.length;
      if (this.#isEdge(start) && this.#isEdge(end)) return { start, end };
      start = this.#letters.indexOf(words, start + 1);
    }
    return undefined;
  }

  /** Whether a word or a number may begin or end here. */
  #isEdge(at: number): boolean {
    if (this.#gaps.has(at) || at === 0 || at === this.#letters.length) return true;
    const before = this.#letters.slice(Math.max(0, at - 2), at);
    const after = this.#letters.slice(at, at + 2);
    if (/\d[.,]$/.test(before) && /^\d/.test(after)) return false;
    if (/\d$/.test(before) && /^[.,]\d/.test(after)) return false;
    return !(/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after));
  }
}
