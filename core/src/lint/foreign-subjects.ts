/**
 * Other subjects that are spoken of as if they were the report's own: "Westmarch PDU is rated as 'Good'", in the report
 * on Northmoor PDU. A report is often begun as a copy of the last one.
 */
import { matchesOf } from "../document/matches-of.ts";
import { foundInProse } from "../model/found-in-prose.ts";
import type { Value } from "../model/part.ts";
import type { Report } from "../model/report.ts";
import type { Stretch } from "../prose/claim.ts";
import { speaksOfElsewhere } from "../prose/elsewhere.ts";
import { isQuoted, type Sentence } from "../prose/sentences.ts";
import { sentencesIn } from "./claims/sentences-in.ts";

/** A name that was perhaps left in. */
export interface ForeignSubject {
  readonly name: string;
  readonly value: Value;
  readonly at: Stretch;
}

type FoundName = Omit<ForeignSubject, "value">;

/** Every place where another subject stands in the place of the report's own, in the order of the file. */
export function foreignSubjects(report: Report): ForeignSubject[] {
  const own = report.part.part("subject")?.value("name")?.text.trim().replace(/\s+/g, " ") ?? "";
  const kind = own.split(" ").at(-1) ?? "";
  if (kind === own || !/^\p{Lu}[A-Za-zÀ-ỿ]+$/u.test(kind)) return [];
  const key = `other subjects than “${own}”`;
  const inProse = foundInProse(report, key, (value) => inText(report, value, own, kind)).map(
    ({ value, found }) => ({ ...found, value }),
  );
  const addressed = report.recommendations.flatMap(({ to }) => {
    const name = to?.text.trim().replace(/\s+/g, " ");
    const isForeign = name?.endsWith(` ${kind}`) && !isOwn(name, own);
    return to && name && isForeign ? [{ name, value: to, at: { start: 0, end: to.text.length } }] : [];
  });
  return [...inProse, ...addressed];
}

function inText(report: Report, value: Value, own: string, kind: string): readonly FoundName[] {
  if (!value.text.includes(kind)) return [];
  const names = report.texts.get(namesOf, kind, namesOf);
  return sentencesIn(report, value)
    .filter(({ text }) => text.includes(kind) && mayBeSubject.test(text))
    .flatMap((sentence) => inSentence(sentence, names, { own, kind }));
}

/** A name, and the word that makes it the subject of a report. */
function namesOf(kind: string): RegExp {
  return new RegExp(
    `(?<![A-Za-zÀ-ỿ’'-])(\\p{Lu}[A-Za-zÀ-ỿ’'-]{1,30}(?: (?:and |of |the )?\\p{Lu}[A-Za-zÀ-ỿ’'-]{1,30}){0,5}) ${kind}(?![A-Za-zÀ-ỿ-])`,
    "gu",
  );
}

// A quick look, for what stands behind a subject or before it.
const mayBeSubject = /rated|judged|graded|should|fieldwork|inspect/i;

const behindSubject =
  /^[ ]{1,9}(?:is|was|has been|have been)[ ]{1,9}(?:now[ ]{1,9}|also[ ]{1,9})?(?:rated|judged|graded)(?![A-Za-zÀ-ỿ])|^[ ]{1,9}should(?![A-Za-zÀ-ỿ])/u;
const beforeSubject =
  /(?<![A-Za-zÀ-ỿ])(?:fieldwork|inspection|inspected)[ ]{1,9}(?:was[ ]{1,9}(?:done|conducted|carried out)[ ]{1,9})?(?:in|at|of|took place in)[ ]{1,9}$/iu;

function inSentence(
  sentence: Sentence,
  names: RegExp,
  { own, kind }: { readonly own: string; readonly kind: string },
): FoundName[] {
  const { text, start: offset } = sentence;
  return matchesOf(names, text).flatMap(({ 0: found, 1: first = "", index }) => {
    // A word at the start of a sentence has a capital, too: "The PDU", "At Westmarch PDU".
    const place = first.replace(
      /^(?:The|This|That|Our|Its|In|At|Overall|For|And|But|Each|Every|Another|No|One|Both)(?: |$)/,
      "",
    );
    if (place === "") return [];
    const name = `${place} ${kind}`;
    const start = index + found.length - name.length;
    const at = { start: offset + start, end: offset + start + name.length };
    const isSubject =
      behindSubject.test(text.slice(start + name.length)) || beforeSubject.test(text.slice(0, start));
    if (!isSubject || isOwn(name, own) || isQuoted(sentence, at) || speaksOfElsewhere(sentence, at))
      return [];
    return [{ name, at }];
  });
}

/** A part of the subject's own name is its own: "Gateshead PDU" may be a short way to say it. */
function isOwn(name: string, own: string): boolean {
  const words = own.toLowerCase().split(" ");
  return name
    .toLowerCase()
    .split(" ")
    .every((word) => words.includes(word));
}
