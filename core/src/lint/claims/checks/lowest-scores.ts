/** Which score of a table is called the lowest or the highest: "the lowest score is for keeping people safe". */
import { matchesOf } from "../../../document/matches-of.ts";
import type { Stretch } from "../../../prose/claim.ts";
import { mayBeElsewhere } from "../../../prose/elsewhere.ts";
import { phrase } from "../../../prose/phrase.ts";
import { isQuoted, type Sentence } from "../../../prose/sentences.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { endsHere, isOfAllCases, type ScoreSentence, scoreSentences } from "../score-sentences.ts";
import { type ScoredQuestion, sayQuestion } from "../scored-standards.ts";

/** Compares the question that is called so with its table. With a single question there is nothing to say. */
export const lowestScores: ClaimCheck = (facts) =>
  facts.report.once.get(lowestScores, () =>
    scoreSentences(facts).flatMap((said) => {
      if (said.scored.questions.length < 2) return [];
      const turns = said.once.get(turnsOf, () => turnsOf(said.sentence));
      return turns ? extremesIn(said, turns).flatMap((one) => compare(said, one)) : [];
    }),
  );

type Extreme = "lowest" | "highest";

/** A question that a sentence calls the lowest or the highest, and where. */
interface CalledExtreme {
  readonly at: Stretch;
  readonly extreme: Extreme;
  readonly question: ScoredQuestion;
}

const extreme = "(?<extreme>lowest|highest)";
const scoring = `${extreme}[- ]scor(?:e|ing)(?: (?:key )?(?:question|area))?`;
const words = "(?<topic>[A-Za-zÀ-ỿ’'-]{2,30}(?: [A-Za-zÀ-ỿ’'-]{1,30}){0,9}?)";
const is = "(?:is|was|being|remains|remained|relates|relating|related)";
const toward =
  "(?:(?:the )?(?:one|that|score) )?(?:to |for |in relation to |in respect of |on )(?:the score for )?";
const amount = "(?:,? (?:of |at )?\\d{1,3}(?:\\.\\d)?[ ]{0,3}(?:%|per ?cent),?)";
const close =
  "(?=[ ]{0,9}(?:[,.;:()?!–—]|$)| (?:and|but|while|whilst|which|although|though|whereas|because|with|at|of|in|among|amongst|across|within|by)(?![A-Za-zÀ-ỿ]))";

/** First the extreme, then the question. */
const forwards = phrase(
  `(?<![A-Za-zÀ-ỿ])(?:the|our|its|with the|a) (?:${scoring}|key question with the (?<extreme2>lowest|highest) score|(?<extreme3>lowest|highest) of (?:the|our|these|all) (?:[A-Za-zÀ-ỿ]{3,5} )?scores)(?<of> (?:for|in|of) [^,.;:]{1,60}?)?${amount}?(?:,? which)? (?:${is}(?: (?:again|also))? (?:${toward})?|(?:for|on) (?=[A-Za-zÀ-ỿ]{2,30}ing(?![A-Za-zÀ-ỿ])))${words}${close}`,
  "giu",
);

/** First the question; its words are all that stands before, up to the beginning of the clause. */
const backwards = phrase(
  `(?: (?:is|was|has|had|received|with) the ${extreme}(?:[- ]scor(?:e|ing)(?: (?:key )?(?:question|area))?(?![A-Za-zÀ-ỿ])|(?=[ ]{0,9}(?:[.;,]|$)))| scored (?:the )?(?<extreme2>lowest|highest)(?![A-Za-zÀ-ỿ]| in)|,? which (?:is|was) the (?<extreme3>lowest|highest)(?![A-Za-zÀ-ỿ]| in))`,
  "giu",
);

/** The turns of phrase of a sentence that may call something the lowest; undefined where it does not, or not of this report. */
interface Turns {
  readonly forwards: readonly RegExpExecArray[];
  readonly backwards: readonly RegExpExecArray[];
}

function turnsOf(sentence: Sentence): Turns | undefined {
  const { text } = sentence;
  if (!/(?:low|high)est/i.test(text) || mayBeElsewhere(sentence)) return undefined;
  return { forwards: matchesOf(forwards, text), backwards: matchesOf(backwards, text) };
}

function extremesIn(said: ScoreSentence, { forwards, backwards }: Turns): CalledExtreme[] {
  const found = [
    ...forwards.map((match) => named(said, match)),
    ...backwards.map((match) => namedBefore(said, match)),
  ];
  return found
    .filter((one) => one !== undefined)
    .filter(({ at }, index, all) => all.findIndex((other) => other.at.start === at.start) === index);
}

function named(said: ScoreSentence, match: RegExpExecArray): CalledExtreme | undefined {
  const { sentence } = said;
  const { topic = "", of = "", ...groups } = match.groups ?? {};
  const end = match.index + match[0].length;
  // "The lowest score for women": of a part of the table.
  if (!isOfAllCases(sentence.text.slice(0, match.index) + of, said) || !endsHere(sentence.text.slice(end)))
    return undefined;
  return called(said, { start: end - topic.length, end }, extremeOf(groups));
}

function namedBefore(said: ScoreSentence, match: RegExpExecArray): CalledExtreme | undefined {
  const { text } = said.sentence;
  if (!endsHere(text.slice(match.index + match[0].length))) return undefined;
  const clause = text.slice(Math.max(0, match.index - 120), match.index);
  const groups = match.groups ?? {};
  for (const opening of openings) {
    const [words = ""] = clause.match(opening)?.slice(1) ?? [];
    const topic = words.replace(beforeTopic, "");
    const start = match.index - topic.length;
    const one = topic && called(said, { start, end: match.index }, extremeOf(groups));
    if (one) return isOfAllCases(text.slice(0, start), said) ? one : undefined;
  }
  return undefined;
}

// From the beginning of the clause; then from a conjunction, which "and" is only behind a verb.
const openings: readonly RegExp[] = [
  /(?:^|[,;:–—()])[ ]{0,40}([^,;:–—()]{3,100})$/u,
  /(?<![A-Za-zÀ-ỿ])(?:that|while|whilst|but|because|although|though|whereas|as|since|where|with)[ ]{1,9}([^,;:–—()]{3,100})$/iu,
  /(?<![A-Za-zÀ-ỿ])(?:is|was|are|were|had|has|scored)[ ][^,;:–—()]{0,60}[ ]and[ ]{1,9}([^,;:–—()]{3,60})$/iu,
];

/** "The score for desistance was the lowest". */
const beforeTopic = phrase(
  "^(?:(?:here|again|overall|however) )?(?:(?:and|but|with) )?(?:(?:[A-Za-zÀ-ỿ]{2,20} ){0,8}?the (?:score|key question|question) (?:for|on|of|about) )?",
  "iu",
);

function extremeOf({ extreme, extreme2, extreme3 }: Readonly<Record<string, string | undefined>>): Extreme {
  return /^low/i.test(extreme ?? extreme2 ?? extreme3 ?? "") ? "lowest" : "highest";
}

function called({ sentence, scored }: ScoreSentence, at: Stretch, extreme: Extreme) {
  const topic = sentence.text.slice(at.start, at.end);
  const question = scored.questionOn(topic);
  const stretch = { start: sentence.start + at.start, end: sentence.start + at.end };
  return question && !isQuoted(sentence, stretch) ? { at: stretch, extreme, question } : undefined;
}

function compare({ value, scored }: ScoreSentence, { at, extreme, question }: CalledExtreme): CheckedClaim[] {
  const limit = scored[extreme];
  const agrees = question.percent === limit;
  const others = scored.questions.filter(({ percent }) => percent === limit);
  const [other] = others;
  const figures = scored.questions.map(({ percent }) => percent);
  return [
    {
      text: { value },
      claims: [],
      at,
      agrees,
      against: "the key questions",
      sum:
        agrees || !other
          ? `This has ${limit}, the ${extreme} of ${figures.join(", ")}.`
          : `This has ${question.percent}; the ${extreme} score is ${limit}, for ${sayQuestion(other)}`,
      related: others.map((one) => ({
        range: one.question.part.at("percent"),
        message: `The ${extreme} score: ${limit}.`,
      })),
      data: { expected: limit, actual: question.percent },
    },
  ];
}
