/**
 * How alike two key questions are. The questions of one standard share a long stem ("Does assessment focus
 * sufficiently on …"), so only the words that are a question's own are compared; slips of the pen are forgiven.
 */
import { distance } from "fastest-levenshtein";

/** From this likeness on, one question is taken for a rewording of the other. */
export const likeEnough = 0.5;

/** From 0 (nothing in common) to 1 (the same words in any order). `siblings`: all questions of the standard. */
export function questionLikeness(written: string, known: string, siblings: readonly string[]): number {
  const stem = sharedWords(siblings);
  const ownWords = (text: string) =>
    wordsOf(text).filter((word) => !stem.some((other) => nearlySame(word, other)));
  const left = ownWords(written);
  const free = ownWords(known);
  const total = left.length + free.length;
  if (total === 0) return 1;
  let matched = 0;
  for (const word of left) {
    const at = free.findIndex((other) => nearlySame(word, other));
    if (at < 0) continue;
    free.splice(at, 1);
    matched++;
  }
  return (2 * matched) / total;
}

/** Words that stand in more than one of the questions. */
function sharedWords(questions: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const question of questions) {
    for (const word of new Set(wordsOf(question))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].flatMap(([word, count]) => (count > 1 ? [word] : []));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Short words must be the same: "of" and "on" are two words, not a slip. */
function nearlySame(a: string, b: string): boolean {
  return a === b || distance(a, b) <= Math.floor(Math.min(a.length, b.length) / 4);
}
