/**
 * Totals that can be counted in the report itself: "three out of five quality standards for casework being rated 'Good'",
 * "We make seven recommendations", "across all three key questions". Only in words that can mean nothing else.
 */
import type { Framework } from "../../framework/framework.ts";
import { levelsOf } from "../../framework/levels.ts";
import type { StructureTotalClaim } from "../claim.ts";
import { speaksOfElsewhere } from "../elsewhere.ts";
import type { FrameworkWords } from "../framework-words.ts";
import { hedgeAround } from "../hedge.ts";
import { numberOf, wholeNumber } from "../number-words.ts";
import { phrase } from "../phrase.ts";
import type { Sentence } from "../sentences.ts";

const number = `(${wholeNumber})`;
const alone = "(?<![\\p{L}\\p{N}.,£$€#/:–-])";

// "three of the five … standards", "all five … standards", "three standards".
const counted = phrase(
  `${alone}(?:(${wholeNumber}|none|all)(?: out)? of (?:the |our |its |these )?${number}|(all|both) (?:of )?(?:the |our )?${number}|${number}) ((?:[\\p{L}-]{2,20} ){0,6})standards?(?!\\p{L})`,
);
// "of the five … standards for casework, three are …".
const ofThem = phrase(
  `(?<!\\p{L})of (?:the|our|these) ${number} ((?:[\\p{L}-]{2,20} ){0,6})standards((?: [\\p{L}\\p{N}-]{1,20}){0,6}), (?:only |just )?(${wholeNumber}|none|all) (?:is|are|was|were|has been|have been|being)(?!\\p{L})`,
);
const recommendations = phrase(
  `(?<!\\p{L})(?:(?:we|report|inspection) (?:have |has |also |therefore |now ){0,2}(?:make|makes|made|contains?) (?:a total of )?|our )${number} recommendations(?! (?:to (?!improve|help|strengthen|support|make|ensure|address|raise|reduce|bring|put)|(?:for|from|in|of|concern|about)(?!\\p{L})))`,
);
const keyQuestions = phrase(
  `${alone}(?:(all|both)(?: of)?(?: the)?(?: ${number})?|(?<=(?:based|rests?|rested|rely|relies) on |against )(?:the )?${number})(?: of the| of these)? key questions`,
);

/** Finds them in a sentence, in order. */
export function structureTotals(
  sentence: Sentence,
  words: FrameworkWords | undefined,
): StructureTotalClaim[] {
  const { text } = sentence;
  const found: StructureTotalClaim[] = [];
  if (words && text.includes("standard")) found.push(...ofStandards(sentence, words));
  if (text.includes("recommendations")) found.push(...ofRecommendations(sentence));
  if (text.includes("key questions")) found.push(...ofKeyQuestions(sentence));
  return found.filter(
    (claim) =>
      !speaksOfElsewhere(sentence, claim) &&
      !hedgeAround(text, { start: claim.start - sentence.start, end: claim.end - sentence.start }),
  );
}

function ofStandards(sentence: Sentence, words: FrameworkWords): StructureTotalClaim[] {
  const divided = [...sentence.text.matchAll(ofThem)].flatMap(
    (match) => dividedClaim(sentence, match, words) ?? [],
  );
  if (divided.length > 0) return divided;
  return [...sentence.text.matchAll(counted)].flatMap((match) => countedClaim(sentence, match, words) ?? []);
}

function dividedClaim(
  sentence: Sentence,
  match: RegExpExecArray,
  { framework }: FrameworkWords,
): StructureTotalClaim | undefined {
  const { text, start: offset } = sentence;
  const [found, of = "", kind = "", tail = "", count = ""] = match;
  const group = groupIn(framework, kind, tail);
  const end = match.index + found.length;
  const levels = levelsBehind(framework, text.slice(end), true);
  if (!group || levels.length === 0) return undefined;
  const start = match.index + found.lastIndexOf(count);
  const at = { start: offset + start, end: offset + start + count.length };
  return {
    kind: "structure total",
    what: "standards",
    sentence,
    ...at,
    count: countOf(count),
    of: numberOf(of),
    ...group,
    levels,
  };
}

function countedClaim(
  sentence: Sentence,
  match: RegExpExecArray,
  { framework }: FrameworkWords,
): StructureTotalClaim | undefined {
  const { text, start: offset } = sentence;
  const [found, part, partOf, every, everyOf, plain, kind = ""] = match;
  const end = match.index + found.length;
  const behind = text.slice(end);
  const group = groupIn(framework, kind, behind);
  // "A third of the nine standards": of them, and not they.
  if (
    !group ||
    (plain && /(?<!\p{L})of[ ]{1,9}(?:the[ ]{1,9}|our[ ]{1,9})?$/iu.test(text.slice(0, match.index)))
  )
    return undefined;
  const isRated = /(?<!\p{L})(?:rated|judged)[ ]{1,9}(?:just[ ]{1,9}|only[ ]{1,9})?$/iu.test(
    text.slice(0, match.index),
  );
  const levels = levelsBehind(framework, behind, isRated);
  if (levels.length === 0 && !(plain && isWholeReport(text, match.index))) return undefined;
  // "All five" and "three of the five" are the claim; of "nine standards" both words are.
  const words = part ?? every ?? plain ?? "";
  const numbers = found
    .slice(0, found.length - kind.length - (found.match(/\S+$/)?.[0].length ?? 0))
    .trimEnd();
  const length = kind.trim() === "" && !part && !every ? found.length : numbers.length;
  return {
    kind: "structure total",
    what: "standards",
    sentence,
    start: offset + match.index,
    end: offset + match.index + length,
    count: levels.length === 0 ? undefined : every ? "all" : countOf(words),
    of:
      levels.length === 0
        ? numberOf(words)
        : asNumber(partOf ?? everyOf ?? (every === "both" ? "two" : undefined)),
    ...group,
    levels,
  };
}

/** "The rating rests on nine standards", "over the nine standards": the whole is counted, and nothing else. */
function isWholeReport(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return /(?<!\p{L})(?:rating|score[sd]?)(?!\p{L}).{0,60}(?<!\p{L})(?:on|over|across)[ ]{1,9}(?:all[ ]{1,9})?(?:the[ ]{1,9})?$/iu.test(
    before,
  );
}

function ofRecommendations(sentence: Sentence): StructureTotalClaim[] {
  const { text, start: offset } = sentence;
  return [...text.matchAll(recommendations)].map(({ 0: found, 1: of = "", index }) => {
    const start = index + found.lastIndexOf(of, found.length - "recommendations".length - 1);
    return {
      kind: "structure total",
      what: "recommendations",
      sentence,
      start: offset + start,
      end: offset + index + found.length,
      count: undefined,
      of: numberOf(of),
      standards: undefined,
      group: undefined,
      levels: [],
    };
  });
}

function ofKeyQuestions(sentence: Sentence): StructureTotalClaim[] {
  const { text, start: offset } = sentence;
  return [...text.matchAll(keyQuestions)].flatMap(({ 0: found, 1: every, 2: all, 3: plain, index }) => {
    const of = asNumber(all ?? plain ?? (every?.toLowerCase() === "both" ? "two" : undefined));
    if (of === undefined) return [];
    const skipped = plain && /^the /i.test(found) ? found.indexOf(plain) : 0;
    return [
      {
        kind: "structure total",
        what: "key questions",
        sentence,
        start: offset + index + skipped,
        end: offset + index + found.length,
        count: undefined,
        of,
        standards: undefined,
        group: undefined,
        levels: [],
      },
    ];
  });
}

function countOf(written: string): number | "all" | "none" {
  const word = written.toLowerCase();
  return word === "all" || word === "none" ? word : numberOf(word);
}

function asNumber(written: string | undefined): number | undefined {
  return written === undefined ? undefined : numberOf(written);
}

/** Which standards are counted; undefined where the words name some that the framework does not know. */
function groupIn(
  framework: Framework,
  kind: string,
  behind: string,
): Pick<StructureTotalClaim, "standards" | "group"> | undefined {
  const named = namedGroups(framework).find(({ names }) =>
    names.some((name) => isNamed(name, kind) || isNamedBehind(name, behind)),
  );
  const others = named
    ? named.names.reduce((words, name) => words.replace(name, ""), kind.toLowerCase())
    : kind.toLowerCase();
  if (!/^(?: |quality|rated|inspected|of|our|the|domain|one|two)*$/.test(others)) return undefined;
  if (named) return { standards: named.standards, group: named.group };
  // "Quality standards of its own regulator", "standards for cleanliness": some that nobody here knows.
  return /^[ ]{1,9}(?:of|for|in|on|about|under)[ ]/i.test(behind)
    ? undefined
    : { standards: undefined, group: undefined };
}

interface NamedGroup {
  readonly group: string;
  readonly names: readonly string[];
  readonly standards: readonly string[];
}

/** The groups of the framework and its domains, by what they are called in small letters. */
function namedGroups({ groups, domains }: Framework): NamedGroup[] {
  return [
    ...Object.entries(groups).map(([id, standards]) => ({
      group: id,
      names: [id.toLowerCase().replaceAll("-", " ")],
      standards,
    })),
    ...domains.map(({ number: domain, title, standards }) => ({
      group: `domain ${domain}`,
      names: [title.toLowerCase(), `domain ${domain}`, `domain ${ordinals[Number(domain) - 1] ?? domain}`],
      standards: standards.map((standard) => standard.number),
    })),
  ];
}

const ordinals = ["one", "two", "three", "four", "five", "six"];

function isNamed(name: string, words: string): boolean {
  return words.toLowerCase().replace(/ +/g, " ").includes(name);
}

function isNamedBehind(name: string, behind: string): boolean {
  const words = behind.toLowerCase().replace(/ +/g, " ");
  return ["for", "in", "of", "under", "across"].some((link) =>
    [` ${link} ${name}`, ` ${link} the ${name}`].some((start) => words.startsWith(start)),
  );
}

// What may stand between the standards and their levels.
const link =
  /^[^,;:–—()]{0,60}?(?<!\p{L})(?:is|are|was|were|being|been|rated|judged)[ ]{1,9}(?:(?:all|both|each|only|rated|judged|as|either|to|be)[ ]{1,9}){0,5}$/iu;

/** The levels that are named right behind, as one thing or another; empty where none is. */
function levelsBehind(framework: Framework, behind: string, isRated = false): string[] {
  const labels = levelsOf(framework).map(({ label }) => label);
  const found: string[] = [];
  let rest = behind;
  for (;;) {
    const next = nextLevel(labels, rest);
    if (!next) return withOthers(labels, found, rest);
    const isLinked =
      found.length > 0
        ? /^[ ]{0,9}(?:,|,?[ ]{1,9}(?:or|and))[ ]{1,9}$/i.test(next.before)
        : link.test(next.before) || (isRated && /^[ ]{1,9}(?:as[ ]{1,9})?$/i.test(next.before));
    if (!isLinked) return withOthers(labels, found, rest);
    found.push(next.label);
    rest = next.behind;
  }
}

/** "'Good' or better". */
function withOthers(labels: readonly string[], found: string[], behind: string): string[] {
  const [last] = found.slice(-1);
  const more =
    last &&
    behind.match(/^[ ]{1,9}(?:or|and)[ ]{1,9}(better|above|higher|worse|below|lower)(?!\p{L})/iu)?.[1];
  if (!last || !more) return found;
  const at = labels.indexOf(last);
  const others = /^(?:better|above|higher)$/i.test(more) ? labels.slice(at + 1) : labels.slice(0, at);
  return [...new Set([...found, ...others])];
}

function nextLevel(labels: readonly string[], text: string) {
  const stretch = text.slice(0, 120);
  const places = labels
    .map((label) => ({ label, index: stretch.search(new RegExp(label.replaceAll(" ", "[ ]{1,9}"))) }))
    .filter(({ index }) => index >= 0)
    .sort((a, b) => a.index - b.index);
  const [first] = places;
  if (!first) return undefined;
  const before = stretch.slice(0, first.index).replace(/['‘“"]$/, "");
  const end =
    first.index +
    (stretch.slice(first.index).match(new RegExp(first.label.replaceAll(" ", "[ ]{1,9}")))?.[0].length ?? 0);
  return { label: first.label, before, behind: text.slice(end).replace(/^['’”"]/, "") };
}
