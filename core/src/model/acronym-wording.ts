/**
 * How a place would read with an acronym spelt out, or with the acronym alone. Undefined wherever that would need more
 * than exchanging the words: then only a writer can do it.
 */
import type { AcronymUse, Expansion } from "./acronyms.ts";

/** Words to put in place of a stretch of a text; offsets count UTF-16 code units. */
export interface Wording {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A use with its words in front: "a Senior Probation Officer (SPO)" for "an SPO". */
export function inFull(use: AcronymUse, spelt: Expansion): Wording | undefined {
  const { start, end } = use;
  const { text } = use.value;
  const written = text.slice(start, end);
  const words = inNumber(spelt, use.isPlural);
  if (words === undefined || !standsFree(text, start, end)) return undefined;
  if (!beginsSentence(text, start)) return withArticle(text, use, `${inSentence(words)} (${written})`);
  return { start, end, words: `${words.charAt(0).toUpperCase()}${words.slice(1)} (${written})` };
}

/** An expansion with only the acronym left: "an SPO" for "a Senior Probation Officer (SPO)". */
export function inShort({ named, whole, ...use }: Expansion): Wording | undefined {
  const { text } = use.value;
  const acronym = text.slice(use.start, use.end);
  // "Senior Probation Officers (SPO)": the acronym would need its plural.
  const hidesPlural = !use.isPlural && /[^s]s$/.test(named.words) && !/S$/i.test(acronym);
  const isPlain = whole.end - use.end === 1 && text[use.start - 1] === "(";
  if (hidesPlural || !isPlain || marks.test(text.slice(whole.start, whole.end))) return undefined;
  return standsFree(text, whole.start, whole.end) ? withArticle(text, whole, acronym) : undefined;
}

/** Emphasis, quotation marks, links and code: what stands in them stays as it is. */
const marks = /[*_"“”`[\]]/;

/** Whether only spaces and the signs of a sentence stand around a stretch, and it is in no brackets. */
function standsFree(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const isInBrackets = before.lastIndexOf("(") > before.lastIndexOf(")");
  return (
    !isInBrackets &&
    /^(?:|\s)$/.test(text[start - 1] ?? "") &&
    /^[.,;:!?]?(?:\s|$)/.test(text.slice(end, end + 2))
  );
}

function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return /(?:[.!?]['"’”)]?|\n[ \t]*\n|(?:^|\n)[ \t]*[-*•>#])\s{1,8}$/.test(before) || before.trim() === "";
}

/** The words in singular or plural; undefined where that takes more than an s. */
function inNumber({ named: { words }, isPlural }: Expansion, wantsPlural: boolean): string | undefined {
  if (marks.test(words)) return undefined;
  if (isPlural === wantsPlural) return words;
  if (wantsPlural) return /[a-rt-w]$/.test(words) ? `${words}s` : undefined;
  return /[a-z]s$/.test(words) && !/(?:ss|ies|[sxz]es|[cs]hes)$/.test(words) ? words.slice(0, -1) : undefined;
}

/** Inside a sentence only names keep their capital: those whose other words have one, too. */
function inSentence(words: string): string {
  const [, ...others] = words.split(" ");
  const isName =
    others.length === 0 || others.some((word) => /^\p{Lu}/u.test(word)) || /^\p{Lu}{2}/u.test(words);
  return isName ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** Puts words in place, and "a" or "an" in front of them right. */
function withArticle(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  words: string,
): Wording | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  const [found, article = ""] = /(?:^|[\s(])(an?)\s{1,30}$/i.exec(before) ?? [];
  if (!found) return { start, end, words };
  const sound = articleOf(words.split(" ")[0] ?? "");
  // An article at the end of a line stays there, and can only stay as it is.
  if (!sound || found.trimStart().includes("\n"))
    return sound === article.toLowerCase() ? { start, end, words } : undefined;
  const wanted = article.startsWith("A") ? `A${sound.slice(1)}` : sound;
  return { start: start - found.trimStart().length, end, words: `${wanted} ${words}` };
}

/** "a" or "an" before a word; undefined where that depends on how it is said. */
function articleOf(word: string): "a" | "an" | undefined {
  if (/^[A-Z]{2}/.test(word)) return articleOfLetters(word);
  if (/^(?:h|u|eu|one|once)/i.test(word)) return undefined;
  return /^[aeio]/i.test(word) ? "an" : "a";
}

/** Letters are said one by one ("an SPO") unless they make a word ("a MASH"): that is not known. */
function articleOfLetters(letters: string): "a" | "an" | undefined {
  if (/^[AEIO]/.test(letters)) return "an";
  if (/^[^FHLMNRSUX]/.test(letters)) return "a";
  const maybeWord = /^[FHLMNRSX][AEIOUY][^AEIOU]/i.test(letters) || letters.length > 5;
  return maybeWord || letters.startsWith("U") ? undefined : "an";
}
