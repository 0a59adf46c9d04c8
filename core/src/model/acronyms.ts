/**
 * The acronyms of a report: where each is first used, and where texts spell it out. All of it comes from one pass over
 * the texts, in the order in which they are read. Whatever may be something else – a word in capitals for emphasis, a
 * heading, a Roman numeral, a postcode, part of an address – is not taken for an acronym.
 */
import { matchesOf } from "../document/matches-of.ts";
import { acronymIn } from "./acronym-word.ts";
import { type Asides, asidesIn } from "./asides.ts";
import { namedBefore, namedIn, type Words } from "./initials.ts";
import { type ReadText, textsInReadingOrder } from "./reading-order.ts";
import type { Report } from "./report.ts";

/** An acronym at a place of a text; offsets count UTF-16 code units of the text. */
export interface AcronymUse extends ReadText {
  /** In the singular: "PSO" for "PSOs". */
  readonly acronym: string;
  readonly isPlural: boolean;
  /** Where the word itself stands, a plural s included. */
  readonly start: number;
  readonly end: number;
  /** Rises from use to use as the report is read. */
  readonly order: number;
}

/** A place that spells an acronym out. */
export interface Expansion extends AcronymUse {
  /** "Senior Probation Officer" */
  readonly named: Words;
  /** The words, the acronym and the brackets. */
  readonly whole: { readonly start: number; readonly end: number };
}

/** An acronym and what the texts make of it. */
export interface Acronym {
  readonly acronym: string;
  /** Its first use by the writer that neither spells it out nor stands in a footnote. */
  readonly first: AcronymUse | undefined;
  /** Where texts spell it out in words that give its letters, without those in quotations and footnotes. */
  readonly expansions: readonly Expansion[];
  /** Whether any text spells it out or seems to, be it in a quotation or footnote, or in words that do not fit. */
  readonly isSpeltOut: boolean;
  /** Whether a footnote spells it out: it is read where the text refers to it. */
  readonly isInFootnote: boolean;
}

/** All acronyms of a report but everyday ones, by their names. Worked out once for a report. */
export function acronymsOf(report: Report): ReadonlyMap<string, Acronym> {
  return report.once.get(acronymsOf, () => {
    const reader = new AcronymReader();
    for (const text of textsInReadingOrder(report))
      reader.read(
        text,
        text.value.keptIn(report.texts).get(usesIn, () => usesIn(text.value.text)),
      );
    return reader.acronyms;
  });
}

/** A place of each acronym of a report, in the order of reading: its first use, or else where it is spelt out. */
export function acronymUses(report: Report): readonly AcronymUse[] {
  return [...acronymsOf(report).values()].flatMap(({ first, expansions }) => first ?? expansions[0] ?? []);
}

/** Whether the words before a use name what it stands for: "a Senior Probation Officer, or SPO". */
export function isNamedInFront({ acronym, value: { text }, start }: AcronymUse): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const link =
    /(?:,? (?:or|(?:also )?known as|called|abbreviated (?:as|to)|shortened to)(?: the)?| [-–])\s["“'‘]?$/.exec(
      before,
    );
  return link !== null && namedBefore(text, start - link[0].length, acronym) !== undefined;
}

/** A use as its text alone tells it. */
interface FoundUse extends Pick<AcronymUse, "acronym" | "isPlural" | "start" | "end"> {
  readonly isQuoted: boolean;
  readonly spelling: Spelling | undefined;
}

/** How a place spells an acronym out; "loose" where the words do not give its letters. */
type Spelling = Pick<Expansion, "named" | "whole"> | "loose";

/** Two capitals with at most one small letter between them, and the letters that follow. */
const likely = /[A-Z][a-z]?[A-Z][A-Za-z]*/;

/** The acronyms that stand in a text as words of their own, and not in code. */
function usesIn(text: string): readonly FoundUse[] {
  const found: FoundUse[] = [];
  const pattern = new RegExp(likely, "g");
  let asides: Asides | undefined;
  // Not matchAll: what it makes of each match costs more than to look for it.
  while (pattern.test(text)) {
    const end = pattern.lastIndex;
    const start = startOfLetters(text, end);
    const acronym = acronymIn(text.slice(start, end));
    if (!acronym || !standsAlone(text, start, end)) continue;
    asides ??= asidesIn(text);
    const aside = asides.at(start);
    if (aside === "code") continue;
    const use = { acronym, isPlural: end - start > acronym.length, start, end };
    const spelling = mayTouchBrackets(text, end) ? spellingAt(text, use) : undefined;
    found.push({ ...use, isQuoted: aside === "quotation", spelling });
  }
  return found;
}

class AcronymReader {
  readonly acronyms = new Map<string, MutableAcronym>();
  #order = 0;

  read({ value, part }: ReadText, found: readonly FoundUse[]): void {
    for (const one of found) {
      // Most places only use what has been used before: they say nothing new.
      if (!one.spelling && this.acronyms.get(one.acronym)?.first) continue;
      const { acronym, isPlural, start, end } = one;
      const use = { value, part, acronym, isPlural, start, end, order: this.#order++ };
      this.#take(use, one.spelling, one.isQuoted);
    }
  }

  #take(use: AcronymUse, spelling: Spelling | undefined, isQuoted: boolean): void {
    const known = this.#known(use.acronym);
    const isInFootnote = use.part === "footnotes";
    if (!spelling) {
      if (!known.first && !isQuoted && !isInFootnote && !isAmongCapitals(use)) known.first = use;
      return;
    }
    known.isSpeltOut = true;
    if (spelling === "loose") return;
    if (isInFootnote) known.isInFootnote = true;
    else if (!isQuoted) known.expansions.push({ ...use, ...spelling });
  }

  #known(acronym: string): MutableAcronym {
    const known = this.acronyms.get(acronym);
    if (known) return known;
    const made = { acronym, first: undefined, expansions: [], isSpeltOut: false, isInFootnote: false };
    this.acronyms.set(acronym, made);
    return made;
  }
}

interface MutableAcronym extends Acronym {
  first: AcronymUse | undefined;
  expansions: Expansion[];
  isSpeltOut: boolean;
  isInFootnote: boolean;
}

/** Where the letters begin that end at an offset; acronyms have few, and more are not looked at. */
function startOfLetters(text: string, end: number): number {
  let start = end;
  while (start > end - 24 && isLetter(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Whether a bracket may stand behind an offset: the letter there tells, without the cost of a pattern. */
function mayTouchBrackets(text: string, end: number): boolean {
  let code = text.charCodeAt(end);
  if (code === space || code === lineFeed) {
    let at = end + 1;
    while (at < end + 20 && (code === space || code === lineFeed)) code = text.charCodeAt(at++);
    return code === openingBracket;
  }
  return code !== fullStop && code > 32 && !isLetter(code);
}

const [space, lineFeed, openingBracket, fullStop] = [32, 10, 40, 46];

/** Whether a stretch is a word of its own in the text, and not part of a name, an address or a sign. */
function standsAlone(text: string, start: number, end: number): boolean {
  let before = start - 1;
  let after = end;
  while (text[before] === "_" || text[before] === "*") before--;
  while (text[after] === "_" || text[after] === "*") after++;
  const left = text[before] ?? " ";
  const right = text[after] ?? " ";
  if (isLetterOrDigit(left) || "@#&/.\\-=%?~{^$+".includes(left)) return false;
  if (isLetterOrDigit(right) || "@&/\\".includes(right)) return false;
  if ((left === "(" && text[before - 1] === "]") || (left === " " && text.startsWith("{{", before - 2)))
    return false;
  const next = text[after + 1] ?? " ";
  if (right === ".") return !isLetterOrDigit(next) || /\d/.test(next);
  return !(/[-‑–]/.test(right) && /\d/.test(next));
}

function isLetterOrDigit(sign: string): boolean {
  const code = sign.charCodeAt(0);
  if (code > 127) return /[A-Za-zÀ-ỿ\p{N}]/u.test(sign);
  return (code >= 48 && code <= 57) || isLetter(code);
}

/** Whether a code unit is a letter from A to Z, capital or small. */
function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

type Place = Pick<AcronymUse, "acronym" | "start" | "end">;

/** How the place of a use spells the acronym out. */
function spellingAt(text: string, use: Place): Spelling | undefined {
  const { acronym, start, end } = use;
  const behind = /^(?:['’]s)?["'”’*_]{0,3}(?:([),;:–-])|\s{1,20}\()/.exec(text.slice(end, end + 30));
  if (!behind) return undefined;
  if (behind[1] === undefined) return bracketBehind(text, use, end + behind[0].length);
  const before = text.slice(Math.max(0, start - 30), start);
  const opening = /\((?:[a-z][a-z ]{0,20}\s)?["'“‘*_]{0,3}$/.exec(before);
  if (!opening) return undefined;
  const close = closingBracket(text, end + behind[0].length - 1);
  if (close === undefined) return undefined;
  const named = namedBefore(text, start - opening[0].length, acronym);
  return named ? { named, whole: { start: named.start, end: close } } : "loose";
}

/** "SPO (senior probation officer)" */
function bracketBehind(text: string, { acronym, start }: Place, open: number): Spelling | undefined {
  const close = closingBracket(text, open);
  if (close === undefined) return undefined;
  const named = namedIn(text, acronym, open, close - 1);
  if (named) return { named, whole: { start, end: close } };
  return haveInitials(text.slice(open, close), acronym) ? "loose" : undefined;
}

/** The offset behind the bracket that closes; undefined where another one opens first, or none is near. */
function closingBracket(text: string, from: number): number | undefined {
  const rest = text.slice(from, from + 160);
  const at = rest.search(/[()]/);
  return rest[at] === ")" ? from + at + 1 : undefined;
}

/** Whether the letters of an acronym are, in their order, the first letters of some words. */
function haveInitials(words: string, acronym: string): boolean {
  const letters = acronym.toUpperCase();
  let at = 0;
  for (const [initial] of matchesOf(/(?<![A-Za-zÀ-ỿ])[A-Za-zÀ-ỿ]/gu, words))
    if (initial.toUpperCase() === letters[at]) at++;
  return at === letters.length;
}

/** A word between others in capitals belongs to a heading or a cry. */
function isAmongCapitals({ value: { text }, start, end }: AcronymUse): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  return (
    /(?<![A-Za-zÀ-ỿ\p{N}])[A-Z]{2,}[,:]?[ \t]+$/u.test(before) ||
    /^[,:]?[ \t]+[A-Z]{2,}(?![A-Za-zÀ-ỿ\p{N}])/u.test(after)
  );
}
