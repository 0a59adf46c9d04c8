/**
 * Which words an acronym stands for: those whose first letters give it, in their order. Small words may count or not
 * ("Department of Health" is DoH or DH), parts of a hyphenated word too, and a word in capitals gives all its letters
 * ("HM Prison and Probation Service" is HMPPS).
 */
import { matchesOf } from "../document/matches-of.ts";

/** A run of words in a text; offsets count UTF-16 code units. */
export interface Words {
  /** As they are read: white space and line ends are single spaces. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a hyphen ties it to the word before. */
  readonly isTied: boolean;
}

const smallWords: ReadonlySet<string> = new Set(
  "of and for the in to on at by with from into a an or &".split(" "),
);

/** Whether a word counts for nothing when two names are compared. */
export function isSmallWord(word: string): boolean {
  return smallWords.has(word.toLowerCase());
}

/** No name is longer: the bound that keeps long texts from costing more than their length. */
const farthest = 220;

/** The words right before an offset that spell an acronym out: the fewest that do. */
export function namedBefore(text: string, offset: number, acronym: string): Words | undefined {
  const end = endOfWords(text, offset);
  const from = Math.max(0, end - Math.min(farthest, 40 + 28 * acronym.length));
  const start = lastBreak(text, from, end);
  const words = wordsIn(text.slice(start, end), start).slice(-2 * acronym.length - 6);
  // What the bound has cut may be half a word.
  if (start === from && from > 0) words.shift();
  const first = firstNamed(words, acronym);
  return first === undefined ? undefined : runOf(text, words.slice(first));
}

/** Where the words before an offset end: in front of spaces, emphasis, quotation marks and the address of a link. */
function endOfWords(text: string, offset: number): number {
  let end = offset;
  while (" \n\t,*_\"”'’".includes(text[end - 1] ?? "x")) end--;
  const address =
    text[end - 1] === ")" ? /\]\([^()\s]{0,200}\)$/.exec(text.slice(Math.max(0, end - 204), end)) : null;
  return end - (address?.[0].length ?? 0);
}

/** The words that a stretch of a text consists of, if they spell an acronym out; what follows a comma or dash may go on. */
export function namedIn(
  text: string,
  acronym: string,
  start = 0,
  end = Math.min(text.length, start + farthest),
): Words | undefined {
  const stretch = text.slice(start, end);
  return [/[;:(–—]|\.(?:\s|$)|$/, /[,;:(–—]|\.(?:\s|$)|$/].reduce<Words | undefined>((found, stop) => {
    if (found) return found;
    const all = wordsIn(stretch.slice(0, stretch.search(stop)), start);
    const words = all.slice(all.findIndex(({ text: word }) => !/^(?:the|an?)$/i.test(word)));
    return words.length <= 3 * acronym.length + 6 && firstNamed(words, acronym) === 0
      ? runOf(text, words)
      : undefined;
  }, undefined);
}

/** Behind the last sign at which a name cannot go on: a sentence, bracket, quotation, paragraph or item begins there. */
function lastBreak(text: string, from: number, end: number): number {
  for (let at = end - 1; at >= from; at--) {
    const sign = text[at] as string;
    if ('.;:!?()[]“”"–—'.includes(sign)) return at + 1;
    if (sign === "\n" && /^\n[ \t]{0,12}(?:\n|[-+*•>#]|\d{1,3}[.)])/.test(text.slice(at, at + 18)))
      return at + 1;
  }
  return from;
}

function wordsIn(text: string, offset: number): Word[] {
  return matchesOf(/[A-Za-zÀ-ỿ\p{N}][A-Za-zÀ-ỿ\p{N}’']*|&/gu, text).map(({ 0: word, index }) => ({
    text: word,
    start: offset + index,
    end: offset + index + word.length,
    isTied: /[-‑]/.test(text[index - 1] ?? ""),
  }));
}

function runOf(text: string, words: readonly Word[]): Words {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  return { words: text.slice(start, end).replace(/\s+/g, " "), start, end };
}

/** The word that a name begins with that ends with the last word; a letter inside a word counts only if need be. */
function firstNamed(words: readonly Word[], acronym: string): number | undefined {
  if (words.length === 0) return undefined;
  for (const inner of acronym.length > 2 ? [0, 1] : [0]) {
    const first = matchBack({ words, acronym, failed: new Set() }, words.length - 1, acronym.length, inner);
    if (first !== undefined) return first;
  }
  return undefined;
}

interface Match {
  readonly words: readonly Word[];
  readonly acronym: string;
  /** What has been tried in vain: without it, a row of small words would be tried in every combination. */
  readonly failed: Set<number>;
}

/** Matches the first `left` letters with the words up to `at`, from the last ones back. `inner`: capitals that may stand inside a word. */
function matchBack(match: Match, at: number, left: number, inner: number): number | undefined {
  if (left === 0) return at + 1;
  const word = match.words[at];
  const attempt = (at * 10 + left) * 2 + inner;
  if (!word || match.failed.has(attempt)) return undefined;
  match.failed.add(attempt);
  for (const { letters, inside } of lettersOf(word.text, match.acronym.slice(0, left))) {
    if (inside > inner || (letters === left && isSmallWord(word.text) && !/^The$/.test(word.text))) continue;
    const first = matchBack(match, at - 1, left - letters, inner - inside);
    if (first !== undefined) return first;
  }
  const maySkip = left < match.acronym.length && (isSmallWord(word.text) || word.isTied);
  return maySkip ? matchBack(match, at - 1, left, inner) : undefined;
}

/** How many of the last letters a word can give, and how many of them are capitals inside of it. */
function lettersOf(word: string, letters: string): { readonly letters: number; readonly inside: number }[] {
  const found: { letters: number; inside: number }[] = [];
  if (/^[A-Z]{2,5}$/.test(word) && letters.endsWith(word)) found.push({ letters: word.length, inside: 0 });
  for (let count = 1; count <= Math.min(3, letters.length); count++) {
    const taken = letters.slice(-count);
    if (!beginsWithLetters(word.toLowerCase(), taken.toLowerCase())) continue;
    found.push({ letters: count, inside: taken.slice(1).replace(/[^A-Z]/g, "").length });
  }
  return found;
}

/** Whether a word begins with the first letter and has the others in it, in their order. */
function beginsWithLetters(word: string, letters: string): boolean {
  if (word[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters.slice(1)) {
    at = word.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
