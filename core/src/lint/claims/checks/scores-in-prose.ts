/**
 * Scores of key questions that an explanation quotes, against the table: "the score for keeping people safe was 61 per
 * cent". One that is said of a question is held against that question, any other against all of them.
 */
import type { RelatedPlace } from "../../../problem.ts";
import type { PercentageClaim } from "../../../prose/claim.ts";
import { mayBeElsewhere } from "../../../prose/elsewhere.ts";
import { percentages } from "../../../prose/kinds/percentage.ts";
import { phrase } from "../../../prose/phrase.ts";
import { isQuoted, type Sentence } from "../../../prose/sentences.ts";
import type { ReportFacts } from "../../rule.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { type ScoredQuestion, type ScoredStandard, scoredStandards } from "../scored-standards.ts";
import { questionMeant } from "../topics.ts";

/** Scores that are said of one question. */
export const scoresOfQuestions: ClaimCheck = (facts) =>
  checked(facts).filter(({ data }) => data?.question !== undefined);

/** Scores that are said of none, and that no question has. */
export const foreignScores: ClaimCheck = (facts) =>
  checked(facts).filter(({ data }) => data?.question === undefined);

function checked(facts: ReportFacts): readonly CheckedClaim[] {
  return facts.report.once.get(checked, () => {
    const edges = bandEdges(facts);
    return scoredStandards(facts).flatMap((scored) =>
      scored.texts.flatMap(({ value, sentences }) =>
        sentences.filter(isAboutScores).flatMap((sentence) =>
          percentages(sentence)
            .filter(isScore)
            // Explanations speak of where bands begin, too.
            .filter((claim) => !edges.has(claim.value) || questionOf(claim, scored))
            .map((claim) => compare(scored, value, claim)),
        ),
      ),
    );
  });
}

/** Where bands begin: explanations speak of them, too. */
function bandEdges({ framework }: ReportFacts): ReadonlySet<number> {
  const tables = Object.values(framework?.rollUps ?? {}).map(({ bands }) => bands?.table?.edges ?? []);
  return new Set(tables.flat().map(({ from, over }) => Number(from ?? over)));
}

function isAboutScores(sentence: Sentence): boolean {
  const { text } = sentence;
  if (!/(?<!\p{L})(?:scores?|scored|scoring|key questions?)(?!\p{L})/iu.test(text)) return false;
  return (
    !mayBeElsewhere(sentence) &&
    !/(?<!\p{L})in[ ]{1,9}\p{Lu}/u.test(text) &&
    !/(?<!\p{L})(?:average|begins?|boundary|band for|survey(?:ed)?|interview(?:s|ed)?|compared)(?!\p{L})/iu.test(
      text,
    )
  );
}

/** Behind these a percentage is a distance or a share of something else. */
function isScore(claim: PercentageClaim): boolean {
  const { sentence, start, end, hedge, isRange, isChange } = claim;
  if (hedge || isRange || isChange || isQuoted(sentence, claim)) return false;
  const before = sentence.text.slice(0, start - sentence.start);
  const behind = sentence.text.slice(end - sentence.start);
  return (
    !/(?<!\p{L})(?:within|by|just)[ ]{1,9}$/iu.test(before) &&
    !/^[ ]{1,9}(?:of|from|below|above|short|away)(?!\p{L})/iu.test(behind)
  );
}

const topic = "(?<topic>[\\p{L}’'-]{3,30}(?: [\\p{L}’'-]{1,30}){0,7}?)";
const before: readonly RegExp[] = [
  phrase(
    `(?<!\\p{L})(?:score|that) for ${topic}(?: (?:was|is|of|at|stood at|being)){0,2}[ ]{0,9}\\(? ?$`,
    "iu",
  ),
  phrase(`(?:^|[,;:–—]|\\band )[ ]{0,40}${topic} scored (?:only |just )?$`, "iu"),
];
const behind: readonly RegExp[] = [
  phrase(`^ for ${topic}(?=[ ]{0,9}(?:[,.;:(–—]|$)| (?:and|which|while|with)(?!\\p{L}))`, "iu"),
  phrase(`^, the score for ${topic}(?= (?:is|was)(?!\\p{L}))`, "iu"),
  phrase(`^, (?:was|is) for ${topic}(?=[ ]{0,9}(?:[,.;:(–—]|$))`, "iu"),
  phrase(`^, for ${topic}(?=[ ]{0,9}(?:[,.;:(–—]|$))`, "iu"),
];

/** The question that a score is said of; undefined where the sentence does not say it plainly. */
function questionOf(
  { sentence, start, end }: PercentageClaim,
  { standard, questions }: ScoredStandard,
): ScoredQuestion | undefined {
  const [first, last] = [
    sentence.text.slice(0, start - sentence.start),
    sentence.text.slice(end - sentence.start),
  ];
  const words =
    before.map((pattern) => first.match(pattern)?.groups?.topic).find(Boolean) ??
    behind.map((pattern) => last.match(pattern)?.groups?.topic).find(Boolean);
  // "For keeping people safe in Westmarch" is of somewhere else.
  const meant = words && !/[ ]\p{Lu}/u.test(words) ? questionMeant(words, standard) : undefined;
  return questions.find(({ question }) => question === meant);
}

function compare(
  scored: ScoredStandard,
  value: ScoredStandard["texts"][number]["value"],
  claim: PercentageClaim,
): CheckedClaim {
  const { questions, standard } = scored;
  const own = questionOf(claim, scored);
  const scores = questions.map(({ percent }) => percent);
  const agrees = own ? own.percent === claim.value : scores.includes(claim.value);
  const shown = own ? [own] : questions;
  const name = standard.standard?.text ?? "this standard";
  const sum = own
    ? `The table has ${own.percent} per cent for “${own.question.question?.text.trim() ?? ""}”${agrees ? "" : ` and this sentence ${claim.value}`}.`
    : agrees
      ? `${claim.value} per cent is a score of ${name}.`
      : `No key question of ${name} has ${claim.value} per cent: they have ${scores.join(", ")}.`;
  return {
    text: { value },
    claims: [claim],
    agrees,
    against: "the key questions",
    sum,
    related: shown.map(placeOf),
    data: {
      expected: own ? own.percent : scores,
      actual: claim.value,
      ...(own && { question: own.question.question?.text }),
    },
  };
}

function placeOf({ question, percent }: ScoredQuestion): RelatedPlace {
  return {
    range: question.part.at("percent"),
    message: `${percent} per cent: ${question.question?.text.trim() ?? ""}`,
  };
}
