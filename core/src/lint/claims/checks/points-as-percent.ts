/**
 * Per cent where percentage points are meant: "rose from 80 to 84 per cent, a rise of four per cent", "two per cent
 * below the boundary". Only where the sentence shows both ends, or a score is measured against a band of the ratings;
 * "within two per cent of the boundary" is how reports speak of being near, and nobody misreads it.
 */
import { matchesOf } from "../../../document/matches-of.ts";
import { levelsOf } from "../../../framework/levels.ts";
import { formatFigure } from "../../../framework/trace.ts";
import type { Fix } from "../../../problem.ts";
import type { Claim, PercentageClaim } from "../../../prose/claim.ts";
import { numberInWords, numberOf, wholeNumber } from "../../../prose/number-words.ts";
import { phrase, wordsAfter, wordsBefore } from "../../../prose/phrase.ts";
import { isQuoted } from "../../../prose/sentences.ts";
import { chosenFix } from "../../edits/edit.ts";
import { replaceWords } from "../../edits/replace-words.ts";
import type { ReportFacts } from "../../rule.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { type ClaimedText, textsClaiming } from "../claimed-texts.ts";

/** Compares every change that is told in per cent with the two percentages it lies between. */
export const pointsAsPercent: ClaimCheck = (facts) =>
  facts.report.once.get(pointsAsPercent, () =>
    textsClaiming(facts, "percentage").flatMap((text) =>
      text.once
        .get(pointsAsPercent, () => text.claims.flatMap(asDifference))
        .flatMap((claim) => compareChange(text, claim) ?? compareDistance(text, claim, facts) ?? []),
    ),
  );

function asDifference(claim: Claim): PercentageClaim[] {
  const mayBe = claim.kind === "percentage" && mayBeDifference(claim) && !isQuoted(claim.sentence, claim);
  return mayBe ? [claim] : [];
}

/** A quick look: few percentages stand beside such words. */
function mayBeDifference({ sentence: { text } }: PercentageClaim): boolean {
  return /(?<![A-Za-zÀ-ỿ])(?:from|boundary|threshold|bands?)(?![A-Za-zÀ-ỿ])/iu.test(text);
}

const amount = `(?:${wholeNumber}(?:\\.\\d{1,2})?)`;
const sign = "(?:[ ]{0,3}(?:%|per ?cent))";
const change =
  "(?:increase|rise|fall|drop|decline|reduction|growth|decrease|improvement|uplift|gain|change|difference|gap)";
const softly = "(?:(?:only|just|about|around|approximately|nearly|almost|some) )?";
const fromTo = phrase(
  `(?<![A-Za-zÀ-ỿ])from ${softly}(${amount})${sign}?(?: [A-Za-zÀ-ỿ\\p{N}’'-]{1,20}){0,6}? to ${softly}(${amount})${sign}(?: (?:in|by) (?:[A-Za-zÀ-ỿ]{3,9} )?(?:19|20)\\d\\d)?`,
);
const linkBehind = phrase(
  `^[,;:]?[ ]{0,9}[(–—-]?[ ]{0,9}(?:(?:or|which|that|this|representing|meaning|equal to) )?(?:(?:is|was) )?(?:(?:an?|the) (?:[A-Za-zÀ-ỿ]{3,14} )?(?:${change} of ${softly})?|(?:up|down) (?:by )?|by )${softly}$`,
  "iu",
);
const linkBefore = phrase(`^(?: ${change})?,?[ ]{1,9}[(–—-]?[ ]{0,9}(?:up |down )?$`, "iu");

/** "From 80 to 84 per cent, a rise of four per cent": it is five per cent, or four points. */
function compareChange(text: ClaimedText, claim: PercentageClaim): CheckedClaim | undefined {
  const ends = endsBeside(claim);
  if (!ends || ends.from === 0 || ends.from === ends.to || claim.isRange) return undefined;
  const points = Math.abs(ends.to - ends.from);
  const relative = (100 * points) / ends.from;
  const slack = 0.5 / 10 ** claim.decimals + 1e-9;
  const isRelative = Math.abs(relative - claim.value) <= slack;
  if (!isRelative && Math.abs(points - claim.value) > 1e-9) return undefined;
  const say = sayer(text, claim);
  const sum = `From ${formatFigure(ends.from)} to ${formatFigure(ends.to)} per cent is ${sayPoints(points, say)}; measured against ${formatFigure(ends.from)} it is ${say(relative)} per cent.`;
  return found(text, claim, { sum, agrees: isRelative, expected: points });
}

/** The two percentages right beside a change; undefined where the sentence does not say them plainly. */
function endsBeside({ sentence, start, end, isChange }: PercentageClaim) {
  const { text, start: offset } = sentence;
  if (!isChange) return undefined;
  const [from, to] = [start - offset, end - offset];
  const places = matchesOf(fromTo, text);
  const found = places.find(({ 0: words, index }) => {
    const [first, last] = [index, index + words.length];
    if (last <= from) return from - last < 80 && linkBehind.test(text.slice(last, from));
    return to <= first && first - to < 40 && linkBefore.test(text.slice(to, first));
  });
  const [, low = "", high = ""] = found ?? [];
  return found && { from: percentOf(low), to: percentOf(high) };
}

const edge = "(?:boundary|threshold|(?:next |higher |lower )?(?:rating )?band|next rating)";
const distanceBehind = phrase(
  `^ (?:below|short of|away from|from|off|under|above|over) (?:the|a|its|that) (?:[A-Za-zÀ-ỿ]{2,20} ){0,2}?${edge}(?![A-Za-zÀ-ỿ])`,
  "iu",
);
const distanceBefore = phrase(
  `(?<![A-Za-zÀ-ỿ])(?:boundary|threshold|band) (?:for ['‘“"]?[A-Za-zÀ-ỿ]{3,20}(?: [A-Za-zÀ-ỿ]{3,20})?['’”"]? )?by (?:only |just )?$`,
  "iu",
);

/** "The score was two per cent below the boundary": of the scores, and exactly so many. */
function compareDistance(
  text: ClaimedText,
  claim: PercentageClaim,
  facts: ReportFacts,
): CheckedClaim | undefined {
  const { sentence, start, end, value } = claim;
  const [from, to] = [start - sentence.start, end - sentence.start];
  if (!isBanded(text, facts) || value > mostDistance || isLimit.test(wordsBefore(sentence.text, from, 30)))
    return undefined;
  const behind = wordsAfter(sentence.text, to, 120);
  const edge = distanceBehind.exec(behind);
  const isDistance = edge
    ? isOfRatings(behind.slice(edge[0].length), facts)
    : distanceBefore.test(wordsBefore(sentence.text, from, 80));
  if (!isDistance) return undefined;
  const say = sayer(text, claim);
  const sum = `A distance between two percentages is counted in points: ${sayPoints(value, say)}, not ${say(value)} per cent.`;
  return found(text, claim, { sum, agrees: false, expected: value });
}

/** Further away nothing is called near; a number like that is a percentage of something. */
const mostDistance = 20;

const isLimit = phrase(
  "(?<![A-Za-zÀ-ỿ])(?:within|no more than|not more than|less than|at most|up to|under|fewer than)(?: (?:a|an|just|only))?[ ]{0,9}$",
  "iu",
);

/** "The boundary", "the boundary for 'Good'", and no threshold for anything else. */
function isOfRatings(behind: string, { framework }: ReportFacts): boolean {
  const level = behind.match(
    /^[ ]{1,9}(?:for|of|to)[ ]{1,9}['‘“"]?([A-Za-zÀ-ỿ]{3,20}(?:[ ][A-Za-zÀ-ỿ]{3,20})?)/iu,
  )?.[1];
  if (level === undefined)
    return /^[ ]{0,9}(?:[.,;:)]|$)|^[ ]{1,9}(?:and|but|so|which)(?![A-Za-zÀ-ỿ])/iu.test(behind);
  const labels = framework ? levelsOf(framework).map(({ label }) => label.toLowerCase()) : [];
  return labels.some((label) => level.toLowerCase().startsWith(label));
}

/** The texts that explain a rating by percentages. */
function isBanded({ standard, field }: ClaimedText, { rated }: ReportFacts): boolean {
  if (!standard || (field !== "explanation" && field !== "reason")) return false;
  const known = rated?.standards.find(({ written }) => written === standard);
  return known?.rating?.unit === "per cent" && standard.keyQuestions.length > 0;
}

function found(
  text: ClaimedText,
  claim: PercentageClaim,
  { sum, agrees, expected }: { sum: string; agrees: boolean; expected: number },
): CheckedClaim {
  return {
    text,
    claims: [claim],
    agrees,
    against: "the percentages beside it",
    sum,
    fixes: agrees ? [] : [writePoints(text, claim)],
    data: { expected, actual: claim.value, unit: "percentage points" },
  };
}

/** "A 5 per cent increase" becomes "a 5 percentage point increase". */
function writePoints({ value: text }: ClaimedText, claim: PercentageClaim): Fix {
  const { signAt, sentence, end, value } = claim;
  const isBeforeNoun = new RegExp(`^[ ]{1,9}${change}(?![A-Za-zÀ-ỿ])`, "iu").test(
    wordsAfter(sentence.text, end - sentence.start, 40),
  );
  const words = value === 1 || isBeforeNoun ? "percentage point" : "percentage points";
  const isGlued = text.text[signAt.start - 1] !== " " && !/\s/.test(text.text[signAt.start - 1] ?? "");
  const number = text.text.slice(claim.start, signAt.start).trim();
  return chosenFix(
    `Write “${number} ${words}”`,
    replaceWords(text, isGlued ? ` ${words}` : words, signAt.start, signAt.end),
  );
}

function percentOf(written: string): number {
  return written.includes(".") ? Number(written) : numberOf(written);
}

/** Numbers as the writer has them there: in words or in figures. */
function sayer({ value }: ClaimedText, { start, signAt }: PercentageClaim) {
  const hasDigits = /\d/.test(value.text.slice(start, signAt.start));
  return (number: number) => {
    const shown = formatFigure(Math.round(number * 10) / 10);
    return (hasDigits ? undefined : numberInWords(Number(shown))) ?? shown;
  };
}

function sayPoints(points: number, say: (number: number) => string): string {
  return `${say(points)} percentage ${points === 1 ? "point" : "points"}`;
}
