/** Where prose uses the words of the report's own glossary. */
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
  const names = report.once.get(glossaryUses, () => namesByWord(report));
  if (names.size === 0) return [];
  return [...value.text.matchAll(words)].flatMap(({ 0: word, index }) => {
    const name = names.get(word) ?? names.get(word.replace(/s$/, ""));
    if (name === undefined) return [];
    const end = index + word.length;
    // Most uses are never shown: their places are worked out when they are.
    return [
      {
        name,
        start: index,
        end,
        get range() {
          return value.rangeOf(index, end);
        },
      },
    ];
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
