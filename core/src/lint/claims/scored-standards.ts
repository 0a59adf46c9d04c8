/** The standards that have a table of scores: every key question with its percentage. */
import { type StandardMatch, wordingsOf } from "../../framework/find-standard.ts";
import type { Bands, Framework } from "../../framework/framework.ts";
import type { RatedReport, RatedStandard } from "../../framework/rate-report.ts";
import type { KeyQuestionPart, StandardPart } from "../../model/report.ts";
import { isFractionOfOne } from "../figures/share.ts";
import type { ReportFacts } from "../rule.ts";
import { questionMeant, questionWords } from "./topics.ts";
import { wordsOf } from "./words-of.ts";

/** A key question with its percentage. */
export interface ScoredQuestion {
  readonly question: KeyQuestionPart;
  readonly percent: number;
}

/** A standard whose table is complete. */
export interface ScoredStandard {
  readonly standard: StandardPart;
  readonly match: StandardMatch;
  readonly questions: readonly ScoredQuestion[];
  readonly lowest: number;
  readonly highest: number;
  /** The bands that the lowest score is placed in; undefined where the framework does not rate it in that way. */
  readonly bands: Bands | undefined;
  /** The question of the table that some words are about; undefined where that is not certain. */
  readonly questionOn: (words: string) => ScoredQuestion | undefined;
}

/** Standards of the framework whose questions are all written, with a percentage that can be one. */
export function scoredStandards(facts: ReportFacts): readonly ScoredStandard[] {
  const { report, rated } = facts;
  return report.once.get(scoredStandards, () => {
    if (!rated) return [];
    // What is written twice has two tables, and nobody knows which is meant.
    const seen = new Set<unknown>();
    const twice = new Set<unknown>();
    for (const { match } of rated.standards) (seen.has(match?.standard) ? twice : seen).add(match?.standard);
    const once = rated.standards.filter(({ match }) => !twice.has(match?.standard));
    return once.flatMap((one) => scored(one, rated, facts) ?? []);
  });
}

function scored(
  { written, match }: RatedStandard,
  { framework }: RatedReport,
  facts: ReportFacts,
): ScoredStandard | undefined {
  if (!match) return undefined;
  const questions = written.keyQuestions.flatMap((question) =>
    isScore(question.percent) ? [{ question, percent: question.percent }] : [],
  );
  const expected = Math.max(written.keyQuestions.length, match.standard.keyQuestions.length);
  if (questions.length === 0 || questions.length < expected) return undefined;
  const rollUp = match.standard.rated ? framework.rollUps[match.standard.ratedBy ?? ""] : undefined;
  const isByLowest = rollUp?.measure?.kind === "min" && rollUp.bands?.better === "higher";
  const percentages = questions.map(({ percent }) => percent);
  return {
    standard: written,
    match,
    questions,
    lowest: Math.min(...percentages),
    highest: Math.max(...percentages),
    bands: isByLowest && rollUp.unit === "per cent" ? rollUp.bands : undefined,
    questionOn: (topic) => {
      const meant =
        topic === "" ? undefined : questionMeant(topic, written, knownWords(facts), facts.report.texts);
      return questions.find(({ question }) => question === meant);
    },
  };
}

/** The words of all key questions of the framework. */
function knownWords(facts: ReportFacts): readonly string[] {
  const words = wordsOf(facts);
  return words ? words.once.get(knownWords, () => wordsOfQuestions(words.framework)) : [];
}

function wordsOfQuestions({ domains }: Framework): readonly string[] {
  const standards = domains.flatMap((domain) => domain.standards);
  return questionWords(standards.flatMap(({ keyQuestions }) => keyQuestions.flatMap(wordingsOf)));
}

/** A share of one, such as 0.77, is no percentage yet. */
function isScore(percent: number | undefined): percent is number {
  return percent !== undefined && percent >= 0 && percent <= 100 && !isFractionOfOne(percent);
}

/** A question in quotation marks, as a message ends with it: its question mark ends the sentence. */
export function sayQuestion({ question }: ScoredQuestion): string {
  return `“${question.question?.text.trim() ?? ""}”`;
}
