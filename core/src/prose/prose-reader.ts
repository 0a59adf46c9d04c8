/** Reads prose and remembers it: of a report that is being written, one text changes at a time. */
import { KeptByText } from "../model/kept-by-text.ts";
import { readProse } from "./read-prose.ts";
import type { WrittenNode } from "./written-prose.ts";

/** A reader with its memory. */
export class ProseReader {
  readonly #kept = new KeptByText();

  /** The parts of a text; the same object for the same text. Never throws. */
  read(text: string): readonly WrittenNode[] {
    return this.#kept.get(readProse, text, readProse);
  }
}
