/**
 * Scores of key questions that prose quotes, against the table: "the score for keeping people safe was 61 per cent". One
 * that is said of a question is held against its row; one that is only called a score, in the text that explains the
 * rating, against all rows.
 */
import type { RelatedPlace } from "../../../problem.ts";
import type { PercentageClaim } from "../../../prose/claim.ts";
import { mayBeElsewhere } from "../../../prose/elsewhere.ts";
import { percentages } from "../../../prose/kinds/percentage.ts";
import { isQuoted, type Sentence } from "../../../prose/sentences.ts";
import type { ReportFacts } from "../../rule.ts";
import type { CheckedClaim, ClaimCheck } from "../claim-check.ts";
import { type ScoreSentence, scoreSentences } from "../score-sentences.ts";
import { scoreOwner } from "../score-topic.ts";
import { type ScoredQuestion, sayQuestion } from "../scored-standards.ts";
import { lowestScores } from "./lowest-scores.ts";

/** Scores that are said of one question, or of the lowest or highest. */
export const scoresOfQuestions: ClaimCheck = (facts) =>
  checked(facts).filter(({ data }) => data?.question !== undefined);

/** Scores that are said of none, and are looked for in the whole table. */
export const foreignScores: ClaimCheck = (facts) =>
  checked(facts).filter(({ data }) => data?.question === undefined);

function checked(facts: ReportFacts): readonly CheckedClaim[] {
  return facts.report.once.get(checked, () => {
    const edges = bandEdges(facts);
    const told = lowestScores(facts).filter(({ agrees }) => !agrees);
    return scoreSentences(facts).flatMap((said) => {
      const claims = said.once.get(plainScores, () => plainScores(said.sentence));
      return claims
        .filter((claim) => !isTold(claim, said, told))
        .flatMap((claim) => compare(said, claim, edges) ?? []);
    });
  });
}

/** "Engagement had the lowest score, 60 per cent": that it is not the lowest is told already. */
function isTold(
  { value }: PercentageClaim,
  { sentence, scored, ...said }: ScoreSentence,
  told: readonly CheckedClaim[],
): boolean {
  return (
    scored.questions.some(({ percent }) => percent === value) &&
    told.some(
      ({ text, at }) =>
        text.value === said.value && at && sentence.start <= at.start && at.end <= sentence.end,
    )
  );
}

/** Where bands begin, and the last whole number before: explanations speak of them, too. */
function bandEdges({ framework }: ReportFacts): ReadonlySet<number> {
  const all = Object.values(framework?.rollUps ?? {}).flatMap(({ bands }) => bands?.table?.edges ?? []);
  const edges = all.map(({ from, over }) => Number(from ?? over));
  return new Set(edges.flatMap((edge) => [edge, edge - 1]));
}

/** The percentages of a sentence that may be scores. */
function plainScores(sentence: Sentence): readonly PercentageClaim[] {
  return isAboutScores(sentence) ? percentages(sentence).filter(isPlain) : [];
}

function isAboutScores(sentence: Sentence): boolean {
  return (
    /(?<![A-Za-zÀ-ỿ])(?:scores?|scored|key question)(?![A-Za-zÀ-ỿ])/iu.test(sentence.text) &&
    !other.test(sentence.text) &&
    !mayBeElsewhere(sentence)
  );
}

// Scores of something else, and numbers that are told to compare them with.
const other =
  /(?<![A-Za-zÀ-ỿ])(?:average|median|mean|begins?|band for|survey(?:s|ed)?|interview(?:s|ed)?|compared|oasys|ogrs|osp|rsr|tests?|tools?|training|respondents?|rounding)(?![A-Za-zÀ-ỿ])/iu;

function isPlain(claim: PercentageClaim): boolean {
  return !claim.hedge && !claim.isRange && !claim.isChange && !isQuoted(claim.sentence, claim);
}

function compare(said: ScoreSentence, claim: PercentageClaim, edges: ReadonlySet<number>) {
  const owner = scoreOwner(claim, said);
  if (owner === undefined) return undefined;
  if (owner !== "unknown") return compareWithRow(said, claim, owner);
  // "The score was 61 per cent" goes on with what the sentence before speaks of.
  const isDoubtful = said.place !== "explains" || edges.has(claim.value);
  return isDoubtful || (said.previous && mayBeElsewhere(said.previous))
    ? undefined
    : compareWithTable(said, claim);
}

function compareWithRow(
  { value, scored }: ScoreSentence,
  claim: PercentageClaim,
  owner: ScoredQuestion | "lowest" | "highest",
): CheckedClaim {
  const extreme = typeof owner === "string" ? owner : undefined;
  const row =
    typeof owner === "string" ? scored.questions.find(({ percent }) => percent === scored[owner]) : owner;
  const expected = row?.percent ?? scored.lowest;
  const agrees = isRounded(claim, expected);
  const of = row ? ` for ${sayQuestion(row)}` : "";
  const has = extreme
    ? `The ${extreme} score in the table is ${expected} per cent,`
    : `The table has ${expected} per cent`;
  return {
    text: { value },
    claims: [claim],
    agrees,
    against: "the key questions",
    sum: agrees ? `${has}${of}.` : `${has}${of} and this sentence ${extreme ? "has " : ""}${claim.value}.`,
    related: row ? [placeOf(row)] : [],
    data: { expected, actual: claim.value, question: row?.question.question?.text ?? "" },
  };
}

function compareWithTable({ value, scored }: ScoreSentence, claim: PercentageClaim): CheckedClaim {
  const { questions, standard } = scored;
  const scores = questions.map(({ percent }) => percent);
  const name = standard.standard?.text ?? "this standard";
  const agrees = scores.some((percent) => isRounded(claim, percent));
  const sum = agrees
    ? `${claim.value} per cent is a score of ${name}.`
    : scores.length === 1
      ? `The score of ${name} is ${scores.join()} per cent, not ${claim.value}.`
      : `No key question of ${name} has ${claim.value} per cent: they have ${scores.join(", ")}.`;
  return {
    text: { value },
    claims: [claim],
    agrees,
    against: "the key questions",
    sum,
    related: questions.map(placeOf),
    data: { expected: scores, actual: claim.value },
  };
}

/** A table has whole percentages, whatever the text has. */
function isRounded({ value }: PercentageClaim, percent: number): boolean {
  return Math.abs(value - percent) < 0.5 + 1e-9 && (value === percent || !Number.isInteger(value));
}

function placeOf({ question, percent }: ScoredQuestion): RelatedPlace {
  return {
    range: question.part.at("percent"),
    message: `${percent} per cent: ${question.question?.text.trim() ?? ""}`,
  };
}
