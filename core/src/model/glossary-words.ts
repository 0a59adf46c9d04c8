/** Where prose uses the words of the report's own glossary. */
import { matchesOf } from "../document/matches-of.ts";
import type { Range } from "../problem.ts";
import type { Value } from "./part.ts";
import type { Report } from "./report.ts";

/** One use of a word of the glossary. */
export interface GlossaryUse {
  /** The name under which the glossary has it: "PSO" for "PSOs". */
  readonly name: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Where the word stands in the file. */
  readonly range: Range;
}

/** Every use in one text, in order. A word that is part of an address, a path or another word is none. */
export function glossaryUses(value: Value, report: Report): GlossaryUse[] {
  const { names, key } = report.once.get(glossaryUses, () => wordsOfGlossary(report));
  if (names.size === 0) return [];
  const found = value.keptIn(report.texts).get(key, () => usesIn(value.text, names));
  return found.map(({ name, start, end }) => ({
    name,
    start,
    end,
    // Most uses are never shown: their places are worked out when they are.
    get range() {
      return value.rangeOf(start, end);
    },
  }));
}

/** The words of a glossary, and what stands for them all as long as they stay the same. */
function wordsOfGlossary(report: Report) {
  const names = namesByWord(report);
  const key = report.texts.get(glossaryUses, JSON.stringify([...names]), () => ({}));
  return { names, key };
}

function usesIn(text: string, names: ReadonlyMap<string, string>): readonly Omit<GlossaryUse, "range">[] {
  return matchesOf(words, text).flatMap(({ 0: word, index }) => {
    const name = names.get(word) ?? names.get(word.replace(/s$/, ""));
    return name === undefined ? [] : [{ name, start: index, end: index + word.length }];
  });
}

const words =
  /(?<![A-Za-zÀ-ỿ\p{N}_@#&/.\\-])[A-Za-zÀ-ỿ\p{N}][A-Za-zÀ-ỿ\p{N}&]*(?![A-Za-zÀ-ỿ\p{N}_@/\\]|[-&.][A-Za-zÀ-ỿ])/gu;

/** The names of the glossary by each word they are for; "PSO/PSOs" is for both. */
function namesByWord(report: Report): ReadonlyMap<string, string> {
  const pairs = report.glossary.flatMap(({ name }) =>
    name.split("/").map((word) => [word.trim(), name] as const),
  );
  return new Map(pairs);
}
