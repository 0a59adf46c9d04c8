/** Where the prose of a report spells its acronyms out: "Senior Probation Officer (SPO)", "SPO (senior probation officer)". */
import { acronymIn } from "./acronym-word.ts";
import { namedBefore, namedIn, type Words } from "./initials.ts";
import type { Value } from "./part.ts";
import { textsInReadingOrder } from "./reading-order.ts";
import type { Report } from "./report.ts";

/** One place where an acronym is spelt out; offsets in the text, brackets included. */
export interface AcronymExpansion {
  readonly acronym: string;
  /** What it stands for there. */
  readonly words: string;
  readonly value: Value;
  readonly start: number;
  readonly end: number;
  /** Which text of the reading order it stands in. */
  readonly textIndex: number;
}

// An acronym alone between brackets, or right before brackets.
const inBrackets = /\(["'“‘]?([A-Z][A-Za-z]{1,8})["'”’]?\)/g;
const beforeBrackets = /(?<![\p{L}\p{N}&/-])([A-Z][A-Za-z]{1,8}) {1,3}\(([^()]{4,160})\)/gu;

/** Every expansion, in the order in which the report is read; worked out once. */
export function acronymExpansions(report: Report): readonly AcronymExpansion[] {
  return report.once.get(acronymExpansions, () =>
    textsInReadingOrder(report).flatMap(({ value }, textIndex) =>
      value.isText && value.text.includes("(") ? expansionsIn(value, textIndex) : [],
    ),
  );
}

function expansionsIn(value: Value, textIndex: number): AcronymExpansion[] {
  const text = value.text.replace(/\n/g, " ");
  const found = [...text.matchAll(inBrackets)].flatMap(({ 0: bracket, 1: word = "", index }) => {
    const acronym = acronymIn(word);
    const named = acronym && namedBefore(text, index, acronym);
    return named ? [expansion(acronym, named, { start: named.start, end: index + bracket.length })] : [];
  });
  const turned = [...text.matchAll(beforeBrackets)].flatMap(
    ({ 0: whole, 1: word = "", 2: inside = "", index }) => {
      const acronym = acronymIn(word);
      const start = index + whole.length - inside.length - 1;
      const named = acronym && namedIn(text, acronym, start, start + inside.length);
      return named ? [expansion(acronym, named, { start: index, end: index + whole.length })] : [];
    },
  );
  return [...found, ...turned].sort((a, b) => a.start - b.start);

  function expansion(
    acronym: string,
    { words }: Words,
    at: { readonly start: number; readonly end: number },
  ): AcronymExpansion {
    return { acronym, words, value, textIndex, ...at };
  }
}
