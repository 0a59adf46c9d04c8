/** Reads prose and remembers it: of a report that is being written, one text changes at a time. */
import { readProse } from "./read-prose.ts";
import type { WrittenNode } from "./written-prose.ts";

/** Texts are kept in two generations of this many; a text that nobody asked for in a whole one is forgotten. */
const generation = 5000;

/** A reader with its memory. */
export class ProseReader {
  #recent = new Map<string, readonly WrittenNode[]>();
  #older: ReadonlyMap<string, readonly WrittenNode[]> = new Map();

  /** The parts of a text; the same object for the same text. Never throws. */
  read(text: string): readonly WrittenNode[] {
    const known = this.#recent.get(text) ?? this.#older.get(text) ?? readProse(text);
    if (this.#recent.size >= generation && !this.#recent.has(text)) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(text, known);
    return known;
  }
}
