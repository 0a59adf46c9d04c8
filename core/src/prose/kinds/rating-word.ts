/**
 * Ratings in words: "this PDU has been rated as 'Good' overall", "planning is rated 'Outstanding'", "our rating for staff
 * is Good". Only in turns of phrase that give a level to something that the report rates.
 */

import { titlesOf } from "../../framework/find-standard.ts";
import type { Framework } from "../../framework/framework.ts";
import { levelsOf } from "../../framework/levels.ts";
import type { RatingClaim } from "../claim.ts";
import { speaksOfElsewhere } from "../elsewhere.ts";
import type { FrameworkWords } from "../framework-words.ts";
import { literally, phrase } from "../phrase.ts";
import type { Sentence } from "../sentences.ts";

/** Finds them in a sentence, in order. */
export function ratingWords(sentence: Sentence, words: FrameworkWords | undefined): RatingClaim[] {
  const { text } = sentence;
  if (!words || !/\b[Rr]at(?:ed|ing)\b|\bjudged\b|\bdiscretion\b|\bjudgement\b|\buplift|\bupgrad/.test(text))
    return [];
  const found = forms.flatMap(({ key, pattern, read }) =>
    [...text.matchAll(words.pattern(key, (framework) => phrase(pattern(wordsOf(framework)), "dgu")))].flatMap(
      (match) =>
        read(match.groups ?? {}).flatMap((said) => asClaim(sentence, match, said, words.framework) ?? []),
    ),
  );
  const first = found.filter(({ start }, at) => found.findIndex((other) => other.start === start) === at);
  return first.sort((a, b) => a.start - b.start);
}

/** Pieces of patterns. */
interface Words {
  /** A level, with marks around it; `name` is the group that it is caught in. */
  readonly level: (name: string) => string;
  /** The same where another level may follow. */
  readonly anyLevel: (name: string) => string;
  /** One or several titles of standards. */
  readonly titles: (name: string) => string;
}

/** What a match says: the group with the level, the groups with titles, who is rated. */
interface Said {
  readonly level: string;
  readonly titles?: string | undefined;
  readonly of?: "overall" | "this standard" | "before discretion";
  readonly subject?: string | undefined;
}

interface Form {
  readonly key: string;
  readonly pattern: (words: Words) => string;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Said[];
}

const start =
  "(?<=^[ ]{0,40}|[,;:–—(][ ]{0,9}|(?<!\\p{L})(?:and|that|while|but|because|since|where|for)[ ]{1,9})";
const is =
  "(?:is|are|was|were|has been|have been|being)(?: (?:now|both|all|also|again|therefore|each|still|rightly)){0,2}";
const rated = "(?:rated|judged|graded)(?: (?:as|to be))?";
// Capitals tell a name from a word here, so that the patterns heed them.
const subject =
  "(?<subject>(?:[Tt]his|[Tt]he|[Oo]ur) (?:\\p{L}[\\p{L}’'-]{1,20} ){0,2}?\\p{L}{2,20}|\\p{Lu}[\\p{L}’'-]{1,20}(?: (?:and|of|the|\\p{Lu}[\\p{L}’'-]{0,20})){0,7})";

const forms: readonly Form[] = [
  {
    // "This PDU has been rated as 'Good' overall", "… is rated 'Good' for planning"
    key: "rated",
    pattern: ({ level, titles }) =>
      `${start}${subject} ${is} ${rated} ${level("level")}(?:,? (?<overall>overall)(?:,? and ${level("level2")} for ${titles("titles2")})?| for (?:the standard (?:of|on|for) )?${titles("titles")})`,
    read: ({ overall, titles, titles2, subject }) => [
      { level: "level", subject, ...(overall ? { of: "overall" as const } : { titles }) },
      ...(titles2 ? [{ level: "level2", titles: titles2, subject }] : []),
    ],
  },
  {
    key: "overall first",
    pattern: ({ level }) => `^[ ]{0,40}[Oo]verall,? ${subject} ${is} ${rated} ${level("level")}`,
    read: ({ subject }) => [{ level: "level", subject, of: "overall" }],
  },
  {
    // "For reviewing, the PDU is rated 'Good'"
    key: "for",
    pattern: ({ level, titles }) =>
      `(?<!\\p{L})[Ff]or ${titles("titles")}, ${subject} ${is} ${rated} ${level("level")}`,
    read: ({ titles, subject }) => [{ level: "level", titles, subject }],
  },
  {
    // "Planning is rated 'Good'", "assessment and planning are both rated 'Good'"
    key: "titles",
    pattern: ({ level, titles }) =>
      `${start}(?:[Tt]he standards? (?:of|on|for) )?${titles("titles")} ${is} ${rated} ${level("level")}`,
    read: ({ titles }) => [{ level: "level", titles }],
  },
  {
    // "We rated leadership as 'Good' and staff as 'Outstanding'"
    key: "we",
    pattern: ({ level, titles }) =>
      `(?<!\\p{L})(?:[Ww]e|[Ii]nspectors) (?:have |had )?(?:rated|judged|graded) (?:${titles("titles")} (?:as |to be )?${level("level")}(?:,? and ${titles("titles2")} (?:as |to be )?${level("level2")})?|${subject} (?:as |to be )?${level("level3")},? (?<overall>overall))`,
    read: ({ titles, titles2, subject }) =>
      subject
        ? [{ level: "level3", subject, of: "overall" }]
        : [{ level: "level", titles }, ...(titles2 ? [{ level: "level2", titles: titles2 }] : [])],
  },
  {
    // "Our rating for staff is Good", "an overall rating of 'Good'"
    key: "rating",
    pattern: ({ level, titles }) =>
      `(?<!\\p{L})(?:[Oo]verall rating(?: (?:for|of) (?<subject>(?:this|the|our) (?:\\p{L}{2,20} ){0,2}\\p{L}{2,20}?))?|(?<=(?:[Oo]ur|[Tt]he|[Aa]|an) )rating (?:for|of) ${titles("titles")}) (?:is|was|of|remains|as) (?:therefore |now |still )?${level("level")}`,
    read: ({ titles, subject }) => [
      titles ? { level: "level", titles } : { level: "level", subject, of: "overall" },
    ],
  },
  {
    // "A rating of 'Good' for court work", "the 'Outstanding' rating for planning"
    key: "rating of",
    pattern: ({ level, titles }) =>
      `${start}(?:(?:[Aa]|[Tt]he|[Oo]ur) rating of ${level("level")} for ${titles("titles")}|(?:[Tt]he|[Oo]ur) ${level("level2")} rating for ${titles("titles2")})`,
    read: ({ titles, titles2 }) => [
      titles ? { level: "level", titles } : { level: "level2", titles: titles2 },
    ],
  },
  {
    key: "this standard",
    pattern: ({ level }) => `(?<!\\p{L})[Tt]his standard ${is} ${rated} ${level("level")}`,
    read: () => [{ level: "level", of: "this standard" }],
  },
  {
    // In the reason for discretion: "to upgrade the rating for court work from 'Good' to 'Outstanding'"
    key: "discretion",
    pattern: ({ anyLevel }) =>
      `(?<!\\p{L})(?:upgrad|uplift|rais|lift|mov|increas|chang)\\p{L}{1,6} [^.;:]{0,80}?from ${anyLevel("level")} to ${anyLevel("level2")}`,
    read: () => [
      { level: "level", of: "before discretion" },
      { level: "level2", of: "this standard" },
    ],
  },
];

function wordsOf(framework: Framework): Words {
  const labels = alternatives(levelsOf(framework).map(({ label }) => label));
  const titles = alternatives(framework.domains.flatMap(({ standards }) => standards).flatMap(titlesOf));
  const one = `(?:\\d{1,2}\\.\\d{1,2}\\.? )?(?:${titles})(?!\\p{L}|-)(?: standards?(?!\\p{L}))?`;
  // Of several levels in a row none is the one: "rated 'Outstanding', 'Good' or 'Inadequate'".
  const noMore = `(?!['’”"]?[ ]{0,3}(?:,|/|–|-|or|to|and)[ ]{0,9}(?:or |and )?['‘“"]?(?:${labels}|better|above|higher|worse|below|lower)(?!\\p{L}))`;
  return {
    anyLevel: (name) => `['‘“"]?[ ]{0,3}(?<${name}>${labels})(?!\\p{L}|-)[ ]{0,3}['’”"]?`,
    level: (name) => `['‘“"]?[ ]{0,3}(?<${name}>${labels})(?!\\p{L}|-)${noMore}[ ]{0,3}['’”"]?`,
    titles: (name) => `(?<${name}>(?:[Tt]he )?${one}(?:(?:,| and|, and) (?:the )?${one}){0,3})`,
  };
}

/** Longer ones first. */
function alternatives(names: readonly string[]): string {
  return names
    .filter((name) => name.trim() !== "")
    .toSorted((a, b) => b.length - a.length)
    .map((name) => eitherCase(literally(name)))
    .join("|");
}

/** "Court work" at the beginning of a sentence, "court work" within one. */
function eitherCase(name: string): string {
  return name.replace(/^\p{L}/u, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}

function asClaim(
  sentence: Sentence,
  match: RegExpExecArray,
  { level: group, titles, of, subject: named }: Said,
  framework: Framework,
): RatingClaim | undefined {
  const written = match.groups?.[group];
  if (written === undefined) return undefined;
  const [from, end] = (match as unknown as { indices: { groups: Record<string, [number, number]> } }).indices
    .groups[group] ?? [0, 0];
  const at = { start: sentence.start + from, end: sentence.start + end };
  const level = levelsOf(framework).find(({ label }) => sameWords(label, written))?.label;
  const standards = titles ? standardsIn(titles, framework) : [];
  if (!level || (of === undefined && standards.length === 0)) return undefined;
  if (of !== "before discretion" && of !== "this standard" && speaksOfElsewhere(sentence, at))
    return undefined;
  return { kind: "rating", sentence, ...at, level, of: of ?? standards, subject: named };
}

/** Numbers of the standards that the words name. */
function standardsIn(titles: string, { domains }: Framework): string[] {
  const words = ` ${plain(titles).replace(/[.,]/g, " ")} `.replace(/\s+/g, " ");
  const standards = domains.flatMap(({ standards }) => standards);
  return standards
    .filter((standard) => titlesOf(standard).some((title) => words.includes(` ${plain(title)} `)))
    .map(({ number }) => number);
}

function sameWords(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
