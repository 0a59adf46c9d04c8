/**
 * Whose score a percentage is said to be: "the score for engagement was 77 per cent", "scored 77 per cent for engagement
 * and 66 per cent for desistance", "at 60 per cent, keeping people safe scored lowest". Only turns of phrase that leave no
 * doubt; in all others nobody knows.
 */
import { matchesOf } from "../../document/matches-of.ts";
import type { PercentageClaim } from "../../prose/claim.ts";
import { phrase } from "../../prose/phrase.ts";
import { endsHere, isOfAllCases, type ScoreSentence } from "./score-sentences.ts";
import type { ScoredQuestion } from "./scored-standards.ts";

/** Whose it is; `unknown` where it is a score, and the sentence does not say of which question. */
export type ScoreOwner = ScoredQuestion | "lowest" | "highest" | "unknown";

/** The owner of a percentage; undefined where it may be no score at all, or one of a part of the cases. */
export function scoreOwner(claim: PercentageClaim, said: ScoreSentence): ScoreOwner | undefined {
  const { text, start } = claim.sentence;
  const [first, last] = [text.slice(0, claim.start - start), text.slice(claim.end - start)];
  const lead = leadOf(first);
  return (
    ownerBehind(lead, last, said) ??
    ownerBefore(lead, last, said) ??
    ownerAfterAt(first, last, said) ??
    bareScore(lead, last, said)
  );
}

/** What stands before a percentage, in pieces. */
interface Lead {
  /** Everything before the words that lead to it. */
  readonly before: string;
  /** The words from the beginning of the clause or from the percentage before. */
  readonly words: string;
  /** A bracket or comma right before the percentage. */
  readonly sign: string;
  /** The sentence speaks of scores before, and the clause begins behind another percentage of it. */
  readonly isNextInRow: boolean;
}

const softly = phrase("(?:(?:only|just) )?$", "iu");

function leadOf(first: string): Lead {
  const plain = first
    .replace(softly, "")
    .replace(/,[ ]{1,12}(?:of|at)[ ]{0,12}$/i, ",")
    .trimEnd();
  const sign = /[(,]$/.test(plain) ? plain.slice(-1) : "";
  const open = sign ? plain.slice(0, -1).trimEnd() : plain;
  const boundary = matchesOf(/[,;:()–—]|%|per ?cent(?![A-Za-zÀ-ỿ])/giu, open.slice(-160)).at(-1);
  const at = boundary ? Math.max(0, open.length - 160) + boundary.index + boundary[0].length : 0;
  const before = open.slice(0, at);
  return {
    before,
    words: open.slice(at).trim(),
    sign,
    isNextInRow:
      /scor/i.test(before) && /(?:%|per ?cent)\)?(?: for [^,;:()]{3,60})?[ ]{0,3}[,;]?$/iu.test(before),
  };
}

const topic = "(?<topic>[A-Za-zÀ-ỿ’'-]{2,30}(?: [A-Za-zÀ-ỿ’'-]{1,30}){0,9}?)";
const opening = "(?:(?:and|but|while|whilst|however|overall|here|although|though|that|because|with) ){0,2}";
const itsScore =
  "(?<score>(?:(?:the|our|its|this|a) )?(?:(?:lowest|highest|overall) )?scores? (?:for|on) |that for |those for |the key question (?:on|about) )";
const link =
  "(?<link> (?:was|is|of|at|stood at|being|scored|(?:received|had|has|got|with) a score of|(?:is|was) (?:(?:judged|found) )?(?:to be )?(?:sufficient|satisfactory) in))";
const leading = phrase(
  `^${opening}(?:${itsScore})?(?:the (?:key )?question (?:on|of|about) )?${topic}(?:${link})?$`,
  "iu",
);

/** "The score for engagement was 77", "engagement scored 77", "engagement (77", and behind another: "desistance 66". */
function ownerBefore(lead: Lead, last: string, said: ScoreSentence): ScoredQuestion | undefined {
  const { topic: words = "", score, link } = leading.exec(lead.words)?.groups ?? {};
  const isScore = score !== undefined && !/^th/i.test(score.replace(/^the /i, ""));
  const isTold = isScore
    ? link !== undefined || lead.sign !== ""
    : link?.includes("scor") || (lead.isNextInRow && (link !== undefined || lead.sign !== ","));
  if (!isTold || !endsHere(last)) return undefined;
  return isOfAllCases(lead.before, said) ? said.scored.questionOn(words) : undefined;
}

const scoreBefore = phrase("(?<![A-Za-zÀ-ỿ])(?:scored|scores?(?:,? (?:is|was|were|of|at|stood at))?)$", "iu");
const nextInRow = phrase("^(?:for [^,;:()]{3,60})?[ ]{0,9}(?:and)?$", "iu");
const topicBehind = phrase(
  `^\\)?,? (?:(?:was|is|relates to|relating to) )?(?:for|on) ${topic}(?=[ ]{0,9}(?:[,.;:()–—!?]|$)| (?:and|but|while|whilst|which|although|though|is|was|places|puts|means|decides|gives|with|at|of|in|among|amongst|across|within)(?![A-Za-zÀ-ỿ]))`,
  "iu",
);

/** "Scored 77 per cent for engagement", "the lowest score, 60 per cent, was for keeping people safe". */
function ownerBehind(lead: Lead, last: string, said: ScoreSentence): ScoredQuestion | undefined {
  const isScore = scoreBefore.test(lead.words) || (lead.isNextInRow && nextInRow.test(lead.words));
  const found = isScore ? topicBehind.exec(last) : undefined;
  if (!found) return undefined;
  const rest = last
    .slice(found[0].length)
    .replace(/^ (?=(?:is|was|places|puts|means|decides|gives) )/i, " which ");
  const before = `${lead.before} ${lead.isNextInRow ? "" : lead.words}`;
  if (!endsHere(rest) || !isOfAllCases(before, said)) return undefined;
  return said.scored.questionOn(found.groups?.topic ?? "");
}

const afterAt = phrase(
  `^, (?:(?:the|our) (?:(?:lowest|highest) )?score for )?${topic} (?:(?:is|was|has|had) (?:the (?:lowest|highest)|just|only|inside|within|above|below|well)|scored (?:the )?(?:lowest|highest))(?![A-Za-zÀ-ỿ])`,
  "iu",
);

/** "At 60 per cent, the score for keeping people safe was the lowest". */
function ownerAfterAt(first: string, last: string, said: ScoreSentence): ScoredQuestion | undefined {
  if (!/^[ ]{0,20}(?:at|with)[ ]{1,9}(?:(?:only|just)[ ]{1,9})?$/i.test(first)) return undefined;
  const found = afterAt.exec(last);
  return found && /scor/i.test(last) ? said.scored.questionOn(found.groups?.topic ?? "") : undefined;
}

const plainScore = phrase(
  "(?<![A-Za-zÀ-ỿ])(?:(?:the|our|its|this|with the|on the|on its|because the) (?:(?<extreme>lowest|highest) |only )?score(?:,? (?:is|was|of|at|stood at))|(?:the|our|its) (?<extreme2>lowest|highest) score|(?:rests|rested|based|is driven|was driven) (?:on|by) a score of)$",
  "iu",
);

/** "The lowest score was 60 per cent": a score, but of no question that is named. */
function bareScore(lead: Lead, last: string, said: ScoreSentence): ScoreOwner | undefined {
  const found = plainScore.exec(lead.words);
  if (!found || !endsHere(last)) return undefined;
  const before = `${lead.before} ${lead.words.slice(0, found.index)}`;
  if (!isOfAllCases(before, said)) return undefined;
  const extreme = (found.groups?.extreme ?? found.groups?.extreme2)?.toLowerCase();
  return extreme === "lowest" || extreme === "highest" ? extreme : "unknown";
}
