/** Whether two names are the same: case, singular and plural, hyphens, small words and apostrophes make no difference. */
import { isSmallWord } from "./initials.ts";

/** How two names stand to each other. "similar": the same words in other forms, or with a slip of the pen. */
export type NameDifference = "same" | "similar" | "other";

/** Compares two names. */
export function nameDifference(one: string, other: string): NameDifference {
  if (nameKey(one) === nameKey(other)) return "same";
  const words = wordsOf(one);
  const others = wordsOf(other);
  if (words.length !== others.length) return "other";
  return words.every((word, at) => isSimilar(word, others[at] as string)) ? "similar" : "other";
}

/** The same for two names that are the same. */
export function nameKey(name: string): string {
  return wordsOf(name).join("");
}

function wordsOf(name: string): string[] {
  const words = name
    .toLowerCase()
    .replace(/\b(?:his|her) majesty['’]?s\b/g, "hm")
    .replace(/['’]s\b|['’]/g, "")
    .match(/[A-Za-zÀ-ỿ\p{N}]+/gu);
  return (words ?? []).filter((word) => !isSmallWord(word)).map(inSingular);
}

function inSingular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Two forms of a word share their first five letters, or half of a shorter one. */
function isSimilar(one: string, other: string): boolean {
  const shared = [...one].findIndex((letter, at) => letter !== other[at]);
  const length = shared < 0 ? one.length : shared;
  return length >= Math.min(5, Math.ceil(Math.max(one.length, other.length) / 2));
}
