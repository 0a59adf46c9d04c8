/** Percentages: "77 per cent", "77%", "nine per cent", "between 66 and 71 per cent". */
import { matchesOf } from "../../document/matches-of.ts";
import type { Hedge, PercentageClaim } from "../claim.ts";
import { hedgeAround } from "../hedge.ts";
import { numberOf, numberWord, wholeDigits, wholeNumber } from "../number-words.ts";
import { matchAt, phrase, wordsAfter, wordsBefore } from "../phrase.ts";
import type { Sentence } from "../sentences.ts";

const number = `(?:(?:a|one) hundred|${wholeDigits}(?:\\.\\d{1,4})?|${numberWord})`;
const sign = /%|[Pp][Ee][Rr][- ]?[ ]{0,11}[Cc][Ee][Nn][Tt]\b(?![ ]{1,9}points?\b)/g;

// Looks back from the sign. A number before the number makes it one end of a range: "66 to 71 per cent".
const numberBefore = phrase(
  `(?<=(?<![A-Za-zÀ-ỿ\\p{N}.,£$€#/])(?:${wholeNumber}(?:\\.\\d{1,4})?(?:[ ]?(?:%|per ?cent))?( to | or |[ ]?[-–—][ ]?| and ))?(${number})([ ]{0,12}))`,
  "iuy",
);

const between = phrase("\\bbetween (?:\\S{1,12} ){0,2}\\S{1,20} and $", "iu");
const changeBefore = phrase(
  "(?:\\b(?:by|up|down)|\\b(?:rise|increase|fall|drop|decline|reduction|growth|decrease|improvement|change|cut|gap|difference|swing|discount|premium) of)(?: (?:a further|another|just|only|about|around|approximately|nearly|almost|more than|over|less than|under|at least|some|up to|as much as))?(?: (?:over|under))? $",
  "iu",
);
const changeAfter = phrase(
  "^[,]? (?:increase|rise|fall|drop|decline|reduction|growth|decrease|improvement|uplift|cut|too|higher|lower|more|fewer|less|better|worse|above|below|up|down|short|over|under|faster|slower|longer|shorter|quicker|larger|smaller|greater|older|younger|stronger|weaker|cheaper|dearer|increased|reduced)\\b",
  "iu",
);

/** Finds them in a sentence, in order. */
export function percentages(sentence: Sentence): PercentageClaim[] {
  const { text } = sentence;
  if (!text.includes("%") && !text.includes("cent") && !text.includes("CENT")) return [];
  return matchesOf(sign, text).flatMap((found) => asClaim(sentence, found));
}

function asClaim(sentence: Sentence, { 0: written, index }: RegExpExecArray): PercentageClaim[] {
  const { text, start: offset } = sentence;
  const [, joined, number = "", space = ""] = matchAt(numberBefore, text, index) ?? [];
  if (number === "") return [];
  const [start, end] = [index - space.length - number.length, index + written.length];
  const isRange =
    joined !== undefined && (joined.trim() !== "and" || between.test(wordsBefore(text, start, 40)));
  let hedge: Hedge | "none" | undefined;
  let isChange: boolean | undefined;
  return [
    {
      kind: "percentage",
      sentence,
      start: offset + start,
      end: offset + end,
      value: percentOf(number),
      decimals: number.match(/\.(\d+)$/)?.[1]?.length ?? 0,
      // Most percentages are compared with nothing: what softens them is looked for when it is asked for.
      get hedge() {
        hedge ??= hedgeAround(text, { start, end }) ?? "none";
        return hedge === "none" ? undefined : hedge;
      },
      sign: written,
      signAt: { start: offset + index, end: offset + end },
      isRange,
      get isChange() {
        isChange ??=
          changeBefore.test(wordsBefore(text, start, 80)) || changeAfter.test(wordsAfter(text, end));
        return isChange;
      },
    },
  ];
}

function percentOf(written: string): number {
  if (/hundred$/i.test(written)) return 100;
  const [whole = "", decimals] = written.split(".");
  return decimals === undefined ? numberOf(whole) : Number(`${whole.replaceAll(",", "")}.${decimals}`);
}
