/**
 * Which words an acronym stands for: those whose first letters give it, in their order. Small words may count or not
 * ("Department of Health" is DoH or DH), parts of a hyphenated word too, and a word in capitals gives all its letters
 * ("HM Prison and Probation Service" is HMPPS).
 */

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

/** Far enough for every name, and the bound that keeps long texts from costing more than their length. */
const farthest = 220;

/** The words right before an offset that spell an acronym out: the fewest that do. */
export function namedBefore(text: string, offset: number, acronym: string): Words | undefined {
  const from = Math.max(0, offset - farthest);
  const before = text.slice(from, offset).replace(/(?:\]\([^()\s]{0,200}\))?[\s,*_"”'’]{0,9}$/, "");
  const start = lastBreak(before);
  const words = wordsIn(before.slice(start), from + start).slice(-2 * acronym.length - 6);
  const first = firstNamed(words, acronym);
  return first === undefined ? undefined : runOf(text, words.slice(first));
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

// A sentence, a bracket, a quotation, a paragraph or an item begins behind these.
const breaks = /[.;:!?()[\]“”"–—]|\n[ \t]*(?:\n|[-+*•>#]|\d{1,3}[.)])/g;

function lastBreak(text: string): number {
  const last = [...text.matchAll(breaks)].at(-1);
  return last ? last.index + last[0].length : 0;
}

function wordsIn(text: string, offset: number): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’']*|&/gu)].map(({ 0: word, index }) => ({
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
    const first = matchBack({ words, acronym }, words.length - 1, acronym.length, inner);
    if (first !== undefined) return first;
  }
  return undefined;
}

interface Match {
  readonly words: readonly Word[];
  readonly acronym: string;
}

/** Matches the first `left` letters with the words up to `at`, from the last ones back. `inner`: capitals that may stand inside a word. */
function matchBack(match: Match, at: number, left: number, inner: number): number | undefined {
  if (left === 0) return at + 1;
  const word = match.words[at];
  if (!word) return undefined;
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
