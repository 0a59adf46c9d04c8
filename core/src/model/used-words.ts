/** Which words a text uses. Most words that are asked for are found at once; after many, all are read together. */

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** So many words are looked for one by one. */
const fewWords = 60;

/** The words of one text. */
export class UsedWords {
  #asked = 0;
  #all: ReadonlyMap<string, number> | undefined;
  #small: string | undefined;

  constructor(private readonly text: string) {}

  /**
   * Whether a word stands in the text outside a stretch, in the singular or plural. Short words in capitals must
   * stand there as they are, since "it" is no use of IT; others may have other capitals.
   */
  has(word: string, outside: Stretch): boolean {
    if (word === "" || ++this.#asked > fewWords) return word === "" || this.#isAmongAll(word);
    if (stands(this.text, word, outside)) return true;
    if (isShortAcronym(word)) return false;
    this.#small ??= this.text.toLowerCase();
    return this.#small.length === this.text.length && stands(this.#small, word.toLowerCase(), outside);
  }

  /** Whether each part of a word stands there, once more than in the stretch that it is asked for. */
  #isAmongAll(word: string): boolean {
    this.#all ??= countWords(this.text.toLowerCase());
    const parts = word.toLowerCase().match(/[A-Za-zÀ-ỿ\p{N}]+/gu) ?? [];
    return parts.every((part) => (this.#all?.get(part) ?? 0) > 1 || this.#all?.has(`${part}s`));
  }
}

function isShortAcronym(word: string): boolean {
  return word.length <= 3 && word === word.toUpperCase();
}

function stands(text: string, word: string, outside: Stretch): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at >= outside.start && at < outside.end) {
      at = outside.end - 1;
      continue;
    }
    const behind = text.slice(at + word.length, at + word.length + 3);
    if (!/[A-Za-zÀ-ỿ\p{N}]$/u.test(text.slice(at - 1, at)) && /^(?:e?s)?(?![A-Za-zÀ-ỿ\p{N}])/iu.test(behind))
      return true;
  }
  return false;
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[A-Za-zÀ-ỿ\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
