/** Where two wordings differ, shown with a few words around: "… on [keeping] other people …". */

/** Both texts, cut down to their difference in square brackets. */
export interface WordDifference {
  readonly expected: string;
  readonly actual: string;
}

/** How many words are shown on each side of a difference. */
const context = 2;

/** The difference as one stretch, from the first word that differs to the last. The same words give no brackets. */
export function wordDifference(expected: string, actual: string): WordDifference {
  const left = wordsOf(expected);
  const right = wordsOf(actual);
  let before = commonLength(left, right);
  if (before === left.length && before === right.length)
    return { expected: left.join(" "), actual: right.join(" ") };
  const rest = [left.slice(before).reverse(), right.slice(before).reverse()] as const;
  let after = commonLength(...rest);
  // Where words were only added or left out, a neighbour is taken in, so that no bracket is empty.
  if (Math.min(left.length, right.length) === before + after) {
    if (before > 0) before--;
    else if (after > 0) after--;
  }
  return { expected: shown(left, before, after), actual: shown(right, before, after) };
}

function shown(words: readonly string[], before: number, after: number): string {
  const end = words.length - after;
  const lead = words.slice(Math.max(0, before - context), before);
  const tail = words.slice(end, end + context);
  const inside = `[${words.slice(before, end).join(" ")}]`;
  return [before > context ? "…" : "", ...lead, inside, ...tail, after > context ? "…" : ""]
    .filter((part) => part !== "")
    .join(" ");
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && isSame(a[length] as string, b[length] as string)) length++;
  return length;
}

/** Case, quotation marks and a final question mark make no difference here. */
function isSame(a: string, b: string): boolean {
  const plain = (word: string) =>
    word.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\?$/, "");
  return plain(a) === plain(b);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
