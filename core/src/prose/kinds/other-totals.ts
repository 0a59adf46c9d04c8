/** How many recommendations a report makes, of all and to one addressee, and how many key questions a standard has. */
import { matchesOf } from "../../document/matches-of.ts";
import { numberOf, wholeNumber } from "../number-words.ts";
import { phrase } from "../phrase.ts";
import type { FoundTotal } from "./structure-total.ts";

// What may follow where all recommendations are meant: "to the region" or "on staffing" would single some out.
const nothingSingledOut =
  "(?= ?(?:$|[.,;:!)–—])| and(?![A-Za-zÀ-ỿ])| in (?:this|our) report| overall| below| to (?:improve|strengthen) (?:the )?(?:work|quality|services?|practice|delivery|probation)(?![A-Za-zÀ-ỿ])| that (?:we (?:believe|think|trust|consider)(?![A-Za-zÀ-ỿ])|[^.;]{0,80}?(?:improve|impact|quality)[A-Za-zÀ-ỿ]{0,8}))";
const make =
  "(?:we|(?:this|our) (?:report|inspection)|(?<=^[ ]{0,40})the (?:report|inspection)) (?:have |has |also |therefore |now ){0,2}(?:make|makes|made|contains?) (?:a total of )?";
const ofAll = phrase(
  `(?<![A-Za-zÀ-ỿ])(?:${make}(${wholeNumber}) recommendations${nothingSingledOut}|our (${wholeNumber}) recommendations(?= ?(?:$|[.,;:!)–—])| (?:are|will|should|aim|reflect|seek|follow|come|below)(?![A-Za-zÀ-ỿ]))|(?:the|our|all) (${wholeNumber}) recommendations (?:made |contained )?(?:in|of|from) (?:this|our) (?:report|inspection)(?! (?:of|on|in|at)(?![A-Za-zÀ-ỿ])))`,
);
const addressee =
  "((?:(?:the|this|our) )?(?:\\p{Lu}[A-Za-zÀ-ỿ’'&-]{1,30}(?: (?:and |of |the |for )?\\p{Lu}[A-Za-zÀ-ỿ’'&-]{1,30}){0,9}(?: (?:region|unit|service))?|(?:region|unit|service)))";
const toOne = phrase(
  `(?<![A-Za-zÀ-ỿ])(?:${make.replaceAll("the", "[Tt]he").replace("(?:we", "(?:[Ww]e")}|[Tt]here are |[Tt]his includes |and |[Tt]he )(${wholeNumber}|[Oo]ne) recommendations? (?:to|for) ${addressee}(?= ?(?:$|[.,;:!)–—])| and(?![A-Za-zÀ-ỿ])| come first| in (?:this|our) report)`,
  "gu",
);
const keyQuestions = phrase(
  `(?<![A-Za-zÀ-ỿ\\p{N}.,£$€#/:–-])(?:(all|both)(?: of)?(?: the| our)?(?: (${wholeNumber}))?|(?<=(?:based|rests?|rested|rely|relies) on (?:performance against |practice against )?|judged [A-Za-zÀ-ỿ]{3,20} against )(?:the )?(${wholeNumber}))(?: of the| of these)? key questions(?! (?:of|for|about|from|in) (?!th(?:is|e) standard))`,
);

const otherReports = phrase(
  "(?<![A-Za-zÀ-ỿ])(?:thematic|national|joint|annual|interim|regional) (?:report|inspection|review)",
  "iu",
);

/** Of all: "we make seven recommendations"; to one addressee: `group` is who that is. */
export function recommendationTotals(text: string): FoundTotal[] {
  if (otherReports.test(text)) return [];
  const all = matchesOf(ofAll, text).map((match) =>
    total(match, match[1] ?? match[2] ?? match[3] ?? "", "recommendations"),
  );
  const single = matchesOf(toOne, text).map((match) => ({
    ...total(match, match[1] ?? "", "recommendations"),
    group: match[2] ?? "",
  }));
  return [...all, ...single.filter(({ start }) => !all.some((one) => one.start === start))];
}

/** Across, against, on all of them, or those that a rating is based on. */
export function keyQuestionTotals(text: string): FoundTotal[] {
  return matchesOf(keyQuestions, text).flatMap((match) => {
    const [, every, all, plain] = match;
    const count = all ?? plain ?? (every?.toLowerCase() === "both" ? "both" : undefined);
    const before = text.slice(0, match.index);
    const isSubject = /^[\s*_]{0,9}$/.test(before);
    const isJudged =
      /(?<![A-Za-zÀ-ỿ])(?:across|against|on|in|over|for|under|to|met|meets|at)[ ]{1,9}$/iu.test(before);
    if (count === undefined || (every && !isSubject && !isJudged)) return [];
    const found = total(match, count, "key questions");
    return [
      { ...found, start: every ? match.index : found.start, of: count === "both" ? 2 : numberOf(count) },
    ];
  });
}

function total(
  { 0: found, index }: RegExpExecArray,
  number: string,
  what: "recommendations" | "key questions",
): FoundTotal {
  const start =
    index + (found.match(new RegExp(`(?<![A-Za-zÀ-ỿ\\d])${number}(?![A-Za-zÀ-ỿ\\d])`, "u"))?.index ?? 0);
  const noun = found.match(what === "recommendations" ? /recommendations?/i : /key\s+questions/i);
  const end = index + (noun ? (noun.index ?? 0) + noun[0].length : found.length);
  return {
    what,
    start,
    end,
    from: index,
    to: index + found.length,
    count: undefined,
    of: numberOf(number),
    standards: undefined,
    group: undefined,
    levels: [],
  };
}
