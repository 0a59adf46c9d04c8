/**
 * Totals that can be counted in the report itself: "three out of five quality standards for casework being rated 'Good'",
 * "We make seven recommendations", "across all three key questions". Only in words that can mean nothing else.
 */
import { matchesOf } from "../../document/matches-of.ts";
import { levelsOf } from "../../framework/levels.ts";
import type { StructureTotalClaim } from "../claim.ts";
import { speaksOfElsewhere } from "../elsewhere.ts";
import type { FrameworkWords } from "../framework-words.ts";
import { hedgeAround } from "../hedge.ts";
import { levelsBehind } from "../levels-behind.ts";
import { numberOf, wholeNumber } from "../number-words.ts";
import { isLimitedBehind, isOfOthersBefore, isQuestion } from "../of-others.ts";
import { phrase } from "../phrase.ts";
import { namesALevel } from "../rating-names.ts";
import type { Sentence } from "../sentences.ts";
import { groupOf } from "../standard-groups.ts";
import { keyQuestionTotals, recommendationTotals } from "./other-totals.ts";

/** A total in a sentence: `start` and `end` are offsets in it, `from` where its phrase begins, `to` where it ends. */
export type FoundTotal = Omit<StructureTotalClaim, "kind" | "sentence"> & {
  readonly from: number;
  readonly to: number;
};

/** Finds them in a sentence, in order. */
export function structureTotals(
  sentence: Sentence,
  words: FrameworkWords | undefined,
): StructureTotalClaim[] {
  const { text, start: offset } = sentence;
  if (!/standard|recommendation|key questions/.test(text) || isQuestion(text)) return [];
  const mayCount = words !== undefined && text.includes("standard");
  // The body's own formula: "recommendations that we believe, if implemented, will …" is about no other case.
  const meant = { ...sentence, text: text.replace(implemented, (found) => " ".repeat(found.length)) };
  const found = [
    ...(mayCount ? standardTotals(meant.text, words) : []),
    ...(text.includes("recommendation") ? recommendationTotals(meant.text) : []),
    ...(text.includes("key questions") ? keyQuestionTotals(meant.text) : []),
  ];
  return found.flatMap(({ from, to, ...total }) => {
    const at = { start: offset + total.start, end: offset + total.end };
    if (speaksOfElsewhere(meant, at) || hedgeAround(text, total)) return [];
    // "In a majority of cases across all three key questions": cases are what key questions are asked of.
    const isOurs = total.what === "key questions" || !isOfOthersBefore(text.slice(0, from));
    if (!isOurs || isLimitedBehind(text.slice(to))) return [];
    return [{ ...total, ...at, kind: "structure total" as const, sentence }];
  });
}

const implemented =
  /,?[ ]{1,9}(?:if|when|once)[ ]{1,9}(?:fully[ ]{1,9}|properly[ ]{1,9})?(?:implemented|accepted|followed|adopted|acted[ ]{1,9}(?:up)?on|met)(?![A-Za-zÀ-ỿ])/giu;

const alone = "(?<![A-Za-zÀ-ỿ\\p{N}.,£$€#/:–-])";
const kinds = "((?:[A-Za-zÀ-ỿ-]{2,20} ){0,6})";
// "three of the five … standards", "all five … standards", "three standards", "none of the … standards".
const counted = phrase(
  `${alone}(?:(${wholeNumber}|none|all)(?: out)? of (?:the |our |its |these )?(${wholeNumber})|(all|both) (?:of )?(?:the |our )?(${wholeNumber})|(${wholeNumber}|all|none|every|each|no)) ${kinds}standards?(?![A-Za-zÀ-ỿ])`,
);
// "of the five … standards for casework, three are …".
const ofThem = phrase(
  `(?<![A-Za-zÀ-ỿ])of (?:the|our|these) (${wholeNumber}) ${kinds}standards((?: [A-Za-zÀ-ỿ\\p{N}-]{1,20}){0,6}), (?:only |just )?(${wholeNumber}|none|all) (?:is|are|was|were|has been|have been|being)(?![A-Za-zÀ-ỿ])`,
);
// "These two standards", "a service with four standards": not those of this report, or not all of them.
const singledOut = phrase(
  "(?<![A-Za-zÀ-ỿ])(?:(?:these|those|the|which|last|first|other|following|same|remaining) |(?:an?|any|each|every|most|some|many|few|no) [A-Za-zÀ-ỿ -]{2,40} (?:with|has|have|having) )$",
  "iu",
);
const wholeOnly = phrase(
  `^[ ]{0,40}(?:all |our |the )?(${wholeNumber}) (?:quality )?standards (?:are|were|have been) rated(?= ?(?:$|[.;]| in (?:this|our) (?:report|inspection)))`,
  "diu",
);
// "… and two 'Requires improvement'".
const goesOn = phrase(
  `^ ?(?:,|;|,? and|, but) (?:only |just )?(${wholeNumber}|none)(?: (?:is|are|was|were|being))?(?= )`,
  "iu",
);

function standardTotals(text: string, words: FrameworkWords): FoundTotal[] {
  if (!namesALevel(words, text) && !/(?<![A-Za-zÀ-ỿ])(?:rat(?:ed|ing)|scored?)(?![A-Za-zÀ-ỿ])/iu.test(text))
    return [];
  const divided = matchesOf(ofThem, text).flatMap((match) => dividedTotal(text, match, words));
  if (divided.length > 0) return divided;
  return [
    ...wholeTotal(text),
    ...matchesOf(counted, text).flatMap((match) => countedTotal(text, match, words)),
  ];
}

function dividedTotal(text: string, match: RegExpExecArray, words: FrameworkWords): FoundTotal[] {
  const [found, of = "", kind = "", tail = "", count = ""] = match;
  const group = groupOf(words.framework, kind, tail);
  const behind = match.index + found.length;
  const { levels, end } = levelsBehind(words, text.slice(behind), { isRated: true });
  if (!group || levels.length === 0) return [];
  const start = match.index + found.lastIndexOf(count);
  const whole = { what: "standards" as const, standards: group.standards, group: group.group };
  const total: FoundTotal = {
    ...whole,
    start,
    end: start + count.length,
    from: match.index,
    to: behind + end,
    count: countOf(count),
    of: numberOf(of),
    levels,
  };
  return [total, ...furtherTotals(text, total, words)];
}

function countedTotal(text: string, match: RegExpExecArray, words: FrameworkWords): FoundTotal[] {
  const [found, part, partOf, every, everyOf, plain = "", kind = ""] = match;
  const { index } = match;
  const behind = index + found.length;
  const before = text.slice(0, index);
  const group = groupOf(words.framework, kind, text.slice(behind));
  // "A third of the nine standards": of them, and not they.
  if (!group || (plain && /(?<![A-Za-zÀ-ỿ])of[ ]{1,9}(?:the[ ]{1,9}|our[ ]{1,9})?$/iu.test(before)))
    return [];
  const { levels, end, isEach } = levelsBehind(words, text.slice(behind), {
    isRated: /(?<![A-Za-zÀ-ỿ])(?:rated|judged)[ ]{1,9}(?:just[ ]{1,9}|only[ ]{1,9})?$/iu.test(before),
    isWith: /(?<![A-Za-zÀ-ỿ])(?:with|by|has|having)[ ]{1,9}(?:just[ ]{1,9}|only[ ]{1,9})?$/iu.test(before),
  });
  const isOfEach = isEach && numberOf(plain) === levels.length;
  if (plain && levels.length > 0 && (isOfEach || singledOut.test(before))) return [];
  const isWhole = levels.length === 0 && /^\P{L}*[A-Za-zÀ-ỿ]/u.test(plain) && isWholeReport(before);
  const isAnyLevel = levels.length === levelsOf(words.framework).length;
  if ((levels.length === 0 && !isWhole) || isAnyLevel) return [];
  const said = part ?? every ?? plain;
  const isUnbounded = /^(?:all|none|every|each|no)$/i.test(plain);
  if (isUnbounded && isWhole) return [];
  const numbers = found
    .slice(0, found.length - kind.length - (found.match(/\S+$/)?.[0].length ?? 0))
    .trimEnd();
  const total: FoundTotal = {
    what: "standards",
    start: index,
    end: index + (kind.trim() === "" && !part && !every ? found.length : numbers.length),
    from: index,
    to: behind + end,
    count: isWhole ? undefined : every ? "all" : countOf(said),
    of: isWhole
      ? numberOf(said)
      : asNumber(partOf ?? everyOf ?? (every?.toLowerCase() === "both" ? "two" : undefined)),
    standards: group.standards,
    group: group.group,
    levels,
  };
  return [total, ...(isUnbounded || part || every ? [] : furtherTotals(text, total, words))];
}

/** The following ones of "three standards are rated 'Good', two 'Requires improvement' and one 'Inadequate'". */
function furtherTotals(text: string, first: FoundTotal, words: FrameworkWords): FoundTotal[] {
  const further: FoundTotal[] = [];
  let { to } = first;
  while (further.length < 3) {
    const match = goesOn.exec(text.slice(to));
    const count = match?.[1];
    if (!match || count === undefined) break;
    const behind = to + match[0].length;
    const { levels, end } = levelsBehind(words, text.slice(behind), { isRated: true });
    if (levels.length === 0) break;
    const start = to + match[0].lastIndexOf(count);
    to = behind + end;
    further.push({ ...first, start, end: start + count.length, to, count: countOf(count), levels });
  }
  return further;
}

/** "Nine standards are rated." */
function wholeTotal(text: string): FoundTotal[] {
  const match = wholeOnly.exec(text);
  const [, of = ""] = match ?? [];
  if (!match || of === "") return [];
  const start = match[0].indexOf(of);
  const what = { what: "standards" as const, standards: undefined, group: undefined };
  return [
    {
      ...what,
      start,
      end: start + of.length + (match[0].slice(start + of.length).match(/^.*?standards/s)?.[0].length ?? 0),
      from: 0,
      to: match[0].length,
      count: undefined,
      of: numberOf(of),
      levels: [],
    },
  ];
}

/** "The rating rests on nine standards", "over the nine standards": the whole is counted, and nothing else. */
function isWholeReport(before: string): boolean {
  return /(?<![A-Za-zÀ-ỿ])(?:rating|score[sd]?)(?![A-Za-zÀ-ỿ]).{0,60}(?<![A-Za-zÀ-ỿ])(?:on|over|across)[ ]{1,9}(?:all[ ]{1,9})?(?:the[ ]{1,9})?$/iu.test(
    before,
  );
}

function countOf(written: string): number | "all" | "none" {
  const word = written.toLowerCase();
  if (word === "all" || word === "every" || word === "each") return "all";
  return word === "none" || word === "no" ? "none" : numberOf(word);
}

function asNumber(written: string | undefined): number | undefined {
  return written === undefined ? undefined : numberOf(written);
}
