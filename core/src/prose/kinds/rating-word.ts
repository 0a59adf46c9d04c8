/**
 * Ratings in words: "this PDU has been rated as 'Good' overall", "planning is rated 'Outstanding'", "our rating for staff
 * is Good". Only in turns of phrase that give a level to something that the report rates.
 */
import { matchesOf } from "../../document/matches-of.ts";
import type { RatingClaim, Stretch } from "../claim.ts";
import { speaksOfElsewhere } from "../elsewhere.ts";
import type { FrameworkWords } from "../framework-words.ts";
import { isLimitedBehind, isOfOthersBefore, isQuestion } from "../of-others.ts";
import { phrase } from "../phrase.ts";
import { levelNamed, namesALevel, type RatingNames, ratingNames, standardsNamed } from "../rating-names.ts";
import type { Sentence } from "../sentences.ts";

const mayRate = /\b[Rr]at(?:ed|ing)\b|\bjudged\b|\bgraded\b|\bdiscretion\b|\bjudgement\b|\buplift|\bupgrad/;

/** Finds them in a sentence, in order. A question claims nothing. */
export function ratingWords(sentence: Sentence, words: FrameworkWords | undefined): RatingClaim[] {
  const { text } = sentence;
  if (!words || !mayRate.test(text) || !namesALevel(words, text) || isQuestion(text)) return [];
  const found = forms.flatMap(({ key, hint, pattern, read }) => {
    if (!hint.test(text)) return [];
    const regExp = words.pattern(key, (framework) => phrase(pattern(ratingNames(framework)), "dgu"));
    return matchesOf(regExp, text).flatMap((match) =>
      read(match.groups ?? {}).flatMap((said) => asClaim(sentence, match, said, words) ?? []),
    );
  });
  const first = found.filter(({ start }, at) => found.findIndex((other) => other.start === start) === at);
  return first.sort((a, b) => a.start - b.start);
}

/** What a match says: the group with the level, the group with titles, who is rated. */
interface Said {
  readonly level: string;
  readonly titles?: string | undefined;
  readonly of?: "overall" | "this standard" | "before discretion";
  readonly subject?: string | undefined;
  readonly isChange?: boolean;
}

interface Form {
  readonly key: string;
  /** A quick look: what no sentence of this form lacks. */
  readonly hint: RegExp;
  readonly pattern: (names: RatingNames) => string;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Said[];
}

const start = "(?<=^[ ]{0,40}|[,;:–—(][ ]{0,9}|(?<![A-Za-zÀ-ỿ])(?:and|that|while|but|because|since)[ ]{1,9})";
const is =
  "(?:is|are|was|were|has been|have been|being)(?: (?:now|both|all|also|again|therefore|each|still|rightly)){0,2}";
const rated = "(?:rated|judged|graded)(?: (?:as|to be))?";
const given =
  "(?:(?:was|were|has been|have been) (?:given|awarded)|received|achieved) (?:a|an|the) rating of";
// Capitals tell a name from a word here, so that the patterns heed them.
const subject =
  "(?<subject>(?:[Tt]his|[Tt]he|[Oo]ur) (?:[A-Za-zÀ-ỿ][A-Za-zÀ-ỿ’'-]{1,20} ){0,2}?[A-Za-zÀ-ỿ]{2,20}|\\p{Lu}[A-Za-zÀ-ỿ’'-]{1,20}(?: (?:and|of|the|\\p{Lu}[A-Za-zÀ-ỿ’'-]{0,20})){0,7})";
const inspectors =
  "(?<![A-Za-zÀ-ỿ])(?:[Ww]e|(?:(?<=^[ ]{0,40})|[Oo]ur )[Ii]nspectors) (?:have |had )?(?:rated|judged|graded)";

const forms: readonly Form[] = [
  {
    // "This PDU has been rated as 'Good' overall", "… is rated 'Good' for planning"
    key: "rated",
    hint: /(?:rat|judg|grad)ed\b/,
    pattern: ({ level, titles }) =>
      `${start}${subject} ${is} ${rated} ${level("level")}(?:,? (?<overall>overall)|(?: for (?:the standard (?:of|on|for) )?${titles("titles")}))(?:,?(?: and| but)? (?:as )?${level("level2")} for ${titles("titles2")})?`,
    read: ({ overall, titles, titles2, subject }) => [
      { level: "level", subject, ...(overall ? { of: "overall" as const } : { titles }) },
      ...(titles2 ? [{ level: "level2", titles: titles2, subject }] : []),
    ],
  },
  {
    key: "overall first",
    hint: /^ {0,40}[Oo]verall/,
    pattern: ({ level }) =>
      `^[ ]{0,40}[Oo]verall,? (?:${subject} ${is} ${rated}|we (?:have )?(?:rated|judged|graded) (?<subject2>(?:this|the|our) (?:[A-Za-zÀ-ỿ]{2,20} ){0,2}?[A-Za-zÀ-ỿ]{2,20})(?: as| to be)?) ${level("level")}`,
    read: ({ subject, subject2 }) => [{ level: "level", subject: subject ?? subject2, of: "overall" }],
  },
  {
    // "For reviewing, the PDU is rated 'Good'"
    key: "for",
    hint: /\b[Ff]or\b/,
    pattern: ({ level, titles }) =>
      `(?<![A-Za-zÀ-ỿ])[Ff]or ${titles("titles")}, ${subject} ${is} ${rated} ${level("level")}`,
    read: ({ titles, subject }) => [{ level: "level", titles, subject }],
  },
  {
    // "Planning is rated 'Good'", "planning (rated 'Good')", "assessment and planning were given a rating of 'Good'"
    key: "titles",
    hint: /(?:rat|judg|grad)(?:ed|ing)\b/,
    pattern: ({ level, titles }) =>
      `${start}(?:[Tt]he standards? (?:of|on|for) )?${titles("titles")}(?: ${is} ${rated}| ${given}|(?:,| ?\\()(?: which (?:is|was))? ?rated(?: as)?) ${level("level")}`,
    read: ({ titles }) => [{ level: "level", titles }],
  },
  {
    // "We rated leadership as 'Good' and staff as 'Outstanding'"
    key: "we",
    hint: /\b(?:[Ww]e|[Ii]nspectors)\b/,
    pattern: ({ level, titles }) =>
      `${inspectors} (?:${titles("titles")} (?:as |to be )?${level("level")}(?:,? and ${titles("titles2")} (?:as |to be )?${level("level2")})?|${subject} (?:as |to be )?${level("level3")},? (?<overall>overall))`,
    read: ({ titles, titles2, subject }) =>
      subject
        ? [{ level: "level3", subject, of: "overall" }]
        : [{ level: "level", titles }, ...(titles2 ? [{ level: "level2", titles: titles2 }] : [])],
  },
  {
    // "Our rating for staff is Good", "an overall rating of 'Good'"
    key: "rating",
    hint: /\brating\b/,
    pattern: ({ level, titles }) =>
      `(?<=^[ ]{0,40}|(?<![A-Za-zÀ-ỿ])(?:[Oo]ur|[Tt]he|[Aa]n?|[Tt]his) )(?:[Oo]verall rating(?: (?:for|of) (?<subject>(?:this|the|our) (?:[A-Za-zÀ-ỿ]{2,20} ){0,2}[A-Za-zÀ-ỿ]{2,20}?))?|rating (?:for|of) ${titles("titles")}) (?:is|was|of|remains|as) (?:therefore |now |still )?${level("level")}`,
    read: ({ titles, subject }) => [
      titles ? { level: "level", titles } : { level: "level", subject, of: "overall" },
    ],
  },
  {
    // "A rating of 'Good' for court work", "the 'Outstanding' rating for planning"
    key: "rating of",
    hint: /\brating\b/,
    pattern: ({ level, titles }) =>
      `${start}(?:(?:[Aa]|[Tt]he|[Oo]ur) rating of ${level("level")} for ${titles("titles")}|(?:[Tt]he|[Oo]ur) ${level("level2")} rating for ${titles("titles2")})`,
    read: ({ titles, titles2 }) => [
      titles ? { level: "level", titles } : { level: "level2", titles: titles2 },
    ],
  },
  {
    key: "this standard",
    hint: /[Tt]his {1,12}standard/,
    pattern: ({ level }) => `(?<![A-Za-zÀ-ỿ])[Tt]his standard ${is} ${rated} ${level("level")}`,
    read: () => [{ level: "level", of: "this standard" }],
  },
  {
    // In the reason for discretion: "to upgrade the rating for court work from 'Good' to 'Outstanding'"
    key: "discretion",
    hint: /\bfrom\b/,
    pattern: ({ anyLevel }) =>
      `(?<![A-Za-zÀ-ỿ])(?:upgrad|uplift|rais|lift|mov|increas|chang)[A-Za-zÀ-ỿ]{1,6} [^.;:]{0,80}?from ${anyLevel("level")} to ${anyLevel("level2")}`,
    read: () => [
      { level: "level", of: "before discretion", isChange: true },
      { level: "level2", of: "this standard", isChange: true },
    ],
  },
];

function asClaim(
  sentence: Sentence,
  match: RegExpExecArray,
  { level: group, titles, of, subject: named, isChange = false }: Said,
  words: FrameworkWords,
): RatingClaim | undefined {
  const { text, start: offset } = sentence;
  const [from, end] = placeOf(match, group);
  const level = levelNamed(words.framework, text.slice(from, end))?.label;
  const standards = titles ? standardsNamed(words, titles) : [];
  if (!level || (of === undefined && standards.length === 0) || !isRating(text, { start: from, end }))
    return undefined;
  const at = { start: offset + from, end: offset + end };
  const isElsewhere = isChange
    ? otherInspections.test(text)
    : speaksOfElsewhere(sentence, at) || isOfOthers(text, match);
  return isElsewhere
    ? undefined
    : { kind: "rating", sentence, ...at, level, of: of ?? standards, subject: named, isChange };
}

/** Where a group of a match stands; the pattern must have the flag for it. */
function placeOf(match: RegExpExecArray, group: string): [number, number] {
  const { indices } = match as unknown as { indices: { groups: Record<string, [number, number]> } };
  return indices.groups[group] ?? [0, 0];
}

/** A word in small letters is a rating in quotation marks, or right behind "rated"; elsewhere it may be any word. */
function isRating(text: string, { start: from, end }: Stretch): boolean {
  if (/^\p{Lu}/u.test(text.slice(from, from + 2)) || /['‘“"][ ]{0,3}$/.test(text.slice(0, from))) return true;
  return (
    /(?<![A-Za-zÀ-ỿ])rated[ ]{1,12}(?:as[ ]{1,12})?$/iu.test(text.slice(0, from)) &&
    /^[ ]{0,12}(?:$|[.,;:!)–—]|(?:overall|for|and|but|by|because|as|with)(?![A-Za-zÀ-ỿ]))/u.test(
      text.slice(end),
    )
  );
}

const otherInspections =
  /(?<![A-Za-zÀ-ỿ])(?:since|ago|last|previous|previously|earlier)(?![A-Za-zÀ-ỿ])|(?:19|20)\d\d/u;
// "An overall rating of 'Outstanding' requires 23 points", "a rating of 'Good' for staff is rare".
const inGeneral =
  /^['’”"\s]{0,14}[ ](?:is[ ]{1,9}(?:reserved|rare|given|awarded|only|possible|unusual|not)|requires?|means?|leads?|needs?|takes|depends?|shows?|carries|gives?)(?![A-Za-zÀ-ỿ])/iu;
const condition = /^[^,;]{0,60}(?<![A-Za-zÀ-ỿ])(?:where|when|whenever)(?![A-Za-zÀ-ỿ])/iu;
const verb =
  /(?<![A-Za-zÀ-ỿ])(?:is|are|was|were|has|have|had|does|did|will|can|remains?|[A-Za-zÀ-ỿ]{2,20}ed)(?![A-Za-zÀ-ỿ])/iu;
const ofAList = /(?<![A-Za-zÀ-ỿ])(?:of|for|in|on|between|with|from)[ ][^,;:]{0,60}[ ]and[ ]{1,12}$/iu;

/** "Housing, health and services are rated": the last of several is not rated alone. */
function isInList(before: string): boolean {
  return (
    /(?<![A-Za-zÀ-ỿ])and[ ]{1,12}$/iu.test(before) && (ofAList.test(before) || !verb.test(before.slice(-200)))
  );
}

/** "In half of the cases, planning was rated …", "… is rated 'Good' by sentencers", "the quality of assessment and planning is rated". */
function isOfOthers(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(0, match.index);
  const behind = text.slice(match.index + match[0].length);
  if (/[Rr]ating/.test(match[0]) && inGeneral.test(behind)) return true;
  return isOfOthersBefore(before) || isInList(before) || isLimitedBehind(behind) || condition.test(behind);
}
