/** Ratings, percentages and words for shares in a text, as far as its framework knows them. */
import type { Framework, Level } from "../../framework/framework.ts";
import { levelsOf } from "../../framework/levels.ts";

/** A word or words in a text; offsets count code units. */
export interface ProseWords {
  readonly start: number;
  readonly end: number;
  readonly kind: "rating" | "figure" | "quantifier";
  /** Of ratings alone. */
  readonly level?: Level | undefined;
}

/**
 * Gives what finds the words of one framework in a text, in the order of their kinds. A level counts as one in
 * quotation marks or behind “rated”: “good” is an everyday word. Words for shares are those that the framework's
 * body publishes; none where it publishes none.
 */
export function proseWordsOf(framework: Framework): (text: string) => ProseWords[] {
  const byLabel = new Map(levelsOf(framework).map((level) => [level.label, level]));
  const labels = alternatives([...byLabel.keys()]);
  const rating = new RegExp(`(?<=['‘“"])(?:${labels})(?=['’”"])|(?<=\\brated )(?:${labels})\\b`, "gu");
  const words = alternatives(framework.vocabulary.map(({ word }) => word));
  const quantifier = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, "giu");
  return (text) => [
    ...find(text, labels && rating, "rating", byLabel),
    ...find(text, percentage, "figure"),
    ...find(text, words && quantifier, "quantifier"),
  ];
}

const percentage = /(?<![\p{L}\p{N}.,/-])\d{1,3}(?:\.\d+)?(?:\s?%|\s+per\s?cent\b)/gu;

function find(
  text: string,
  pattern: RegExp | "",
  kind: ProseWords["kind"],
  levels?: ReadonlyMap<string, Level>,
): ProseWords[] {
  if (pattern === "") return [];
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    kind,
    level: levels?.get(words.replace(/\s+/g, " ")),
  }));
}

/** Nobody has more, and every one of them is tried at every letter. */
const mostWords = 100;

/** A pattern for any of several words; of two that begin alike, the longer. A line may end between two words. */
function alternatives(words: readonly string[]): string {
  return words
    .filter((word) => word.trim() !== "")
    .slice(0, mostWords)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+"))
    .join("|");
}
