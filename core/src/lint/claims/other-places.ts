/**
 * Whether a sentence names another place, body or part than the report's own subject where it says of whom it speaks:
 * "In Westmarch, planning is rated 'Good'", "Westmarch PDU has three standards rated 'Good'".
 */
import { matchesOf } from "../../document/matches-of.ts";
import type { Claim } from "../../prose/claim.ts";
import type { ReportFacts } from "../rule.ts";
import type { ClaimedText } from "./claimed-texts.ts";
import { ownSubject } from "./own-subject.ts";
import { wordsOf } from "./words-of.ts";

const name =
  "\\p{Lu}[A-Za-zÀ-ỿ’'-]{1,30}(?:[ ]{1,9}(?:(?:and|of|the)[ ]{1,9})?\\p{Lu}[A-Za-zÀ-ỿ’'-]{1,30}){0,6}";
const behindLink = new RegExp(
  `(?<![A-Za-zÀ-ỿ’'-])(?:[Ii]n|[Aa]t|[Oo]f|[Ff]or|[Aa]cross|[Bb]y|[Ff]rom|[Ww]ithin|[Tt]han|[Uu]nlike|[Nn]ear|[Aa]round)[ ]{1,9}(?:the[ ]{1,9})?(${name})`,
  "gu",
);
const atStart = new RegExp(
  `^[\\s*_'‘“"]{0,20}(?:The[ ]{1,9}|This[ ]{1,9}|Our[ ]{1,9})?(${name})[ ]{1,9}(?:has|have|had|is|was|are|were|saw|received)(?![A-Za-zÀ-ỿ])`,
  "u",
);

/** True where the words before a claim, or those up to the end of its clause, do. */
export function namesAnotherPlace({ once }: ClaimedText, claim: Claim, facts: ReportFacts): boolean {
  const isOwn = ownNames(facts);
  return once.get(claim, () => namesAround(claim)).some((name) => !isOwn(name));
}

/** The names that a clause begins with, or has behind a word such as "in". */
function namesAround({ sentence: { text, start }, end }: Claim): string[] {
  const clause = text.slice(end - start, end - start + 120).match(/^[^,;:–—()]*/)?.[0] ?? "";
  const around = text.slice(0, end - start) + clause;
  const head = around.match(atStart)?.[1] ?? "";
  const behind = matchesOf(behindLink, around).map(({ 1: found = "" }) => found);
  // One word at the beginning has a capital whatever it is: "Practice has …".
  return /\s/.test(head) ? [head, ...behind] : behind;
}

/** Tells the names of the report from others: its subject as a whole, and the words of its framework. */
function ownNames(facts: ReportFacts): (name: string) => boolean {
  return facts.report.once.get(ownNames, () => {
    const { name: subject, place, kinds } = ownSubject(facts);
    const framed = framedWords(facts);
    const known = new Set(kinds.flatMap(wordsIn));
    const unknownIn = (name: string) =>
      wordsIn(name)
        .filter((word) => !known.has(word) && !framed.has(word))
        .join(" ");
    const wholes = ["", subject, place].map(unknownIn);
    return (name: string) => wholes.includes(unknownIn(name));
  });
}

/** The words of the framework's own names. */
function framedWords(facts: ReportFacts): ReadonlySet<string> {
  const words = wordsOf(facts);
  if (!words) return new Set();
  return words.once.get(framedWords, () => new Set(framedNames(words.framework).flatMap(wordsIn)));
}

function framedNames({ owner, domains, groups, scales }: NonNullable<ReportFacts["framework"]>): string[] {
  return [
    `${owner} domain standard annex report`,
    ...Object.keys(groups),
    ...scales.flatMap(({ levels }) => levels.map(({ label }) => label)),
    ...domains.flatMap(({ title, standards }) => [title, ...standards.map((standard) => standard.title)]),
  ];
}

function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^A-Za-zÀ-ỿ\p{N}’'-]+/u)
    .filter((word) => word !== "");
}
