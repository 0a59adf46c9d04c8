/** Ratings, percentages and words for shares in a text, as far as its framework knows them. */
import { matchesOf } from "../../document/matches-of.ts";
import type { Framework, Level } from "../../framework/framework.ts";
import { levelsOf } from "../../framework/levels.ts";
import { readClaims } from "../../prose/read-claims.ts";

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
 * body publishes, and those beside a number.
 */
export function proseWordsOf(framework: Framework): (text: string) => ProseWords[] {
  const byLabel = new Map(levelsOf(framework).map((level) => [level.label, level]));
  const labels = alternatives([...byLabel.keys()]);
  const rating = new RegExp(`(?<=['‘“"])(?:${labels})(?=['’”"])|(?<=\\brated )(?:${labels})\\b`, "gu");
  const words = alternatives(framework.vocabulary.map(({ word }) => word));
  const quantifier = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, "giu");
  return (text) => {
    const claimed = claimedWords(text);
    const published = find(text, words && quantifier, "quantifier").filter(
      ({ start, end }) => !claimed.some((claim) => claim.start < end && start < claim.end),
    );
    return [...find(text, labels && rating, "rating", byLabel), ...claimed, ...published];
  };
}

/** Numbers that say something, and quantity words beside them. */
function claimedWords(text: string): ProseWords[] {
  return readClaims(text, undefined).flatMap((claim): ProseWords[] => {
    const { kind, start, end } = claim;
    if (kind === "quantity word") return claim.interval ? [{ start, end, kind: "quantifier" }] : [];
    const isFigure = kind === "percentage" || kind === "count" || kind === "points";
    return isFigure ? [{ start, end, kind: "figure" }] : [];
  });
}

function find(
  text: string,
  pattern: RegExp | "",
  kind: ProseWords["kind"],
  levels?: ReadonlyMap<string, Level>,
): ProseWords[] {
  if (pattern === "") return [];
  return matchesOf(pattern, text).map(({ 0: words, index }) => ({
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
