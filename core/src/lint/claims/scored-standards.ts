/** The texts that explain a rating from its table: the explanation of a standard, and the reason for discretion. */
import { edgesAround } from "../../framework/edges-around.ts";
import { fractionOf } from "../../framework/fraction.ts";
import type { Framework } from "../../framework/framework.ts";
import type { RatedStandard } from "../../framework/rate-report.ts";
import type { Value } from "../../model/part.ts";
import type { KeyQuestionPart, StandardPart } from "../../model/report.ts";
import { type Sentence, sentencesOf } from "../../prose/sentences.ts";
import type { ReportFacts } from "../rule.ts";

/** A key question with its percentage. */
export interface ScoredQuestion {
  readonly question: KeyQuestionPart;
  readonly percent: number;
}

/** A standard whose table is complete, with the texts that explain it. */
export interface ScoredStandard {
  readonly standard: StandardPart;
  readonly rated: RatedStandard | undefined;
  readonly questions: readonly ScoredQuestion[];
  readonly texts: readonly { readonly value: Value; readonly sentences: readonly Sentence[] }[];
}

/** Standards all of whose key questions have a percentage; worked out once for each version of the report. */
export function scoredStandards(facts: Pick<ReportFacts, "report" | "rated">): readonly ScoredStandard[] {
  return facts.report.once.get(scoredStandards, () =>
    facts.report.domains.flatMap(({ standards }) =>
      standards.flatMap((standard) => scored(standard, facts.rated?.standards) ?? []),
    ),
  );
}

function scored(
  standard: StandardPart,
  all: readonly RatedStandard[] | undefined,
): ScoredStandard | undefined {
  const questions = standard.keyQuestions.flatMap((question) =>
    question.percent === undefined ? [] : [{ question, percent: question.percent }],
  );
  if (questions.length === 0 || questions.length < standard.keyQuestions.length) return undefined;
  const values = [standard.part.value("explanation"), standard.discretion?.reason];
  const texts = values.flatMap((value) =>
    value?.isText ? [{ value, sentences: sentencesOf(value.text) }] : [],
  );
  return { standard, rated: all?.find(({ written }) => written === standard), questions, texts };
}

/** How far the lowest score is from the edges around it, in points; undefined where nothing is banded. */
export function distancesOf(
  { rated, questions }: ScoredStandard,
  { rollUps }: Framework,
):
  | {
      readonly lowest: number;
      readonly up: number | undefined;
      readonly down: number | undefined;
      readonly next: number | undefined;
    }
  | undefined {
  const { ratedBy, rated: isRated } = rated?.match?.standard ?? {};
  const rollUp = isRated && ratedBy !== undefined ? rollUps[ratedBy] : undefined;
  if (!rollUp?.bands || rollUp.measure?.kind !== "min") return undefined;
  const lowest = Math.min(...questions.map(({ percent }) => percent));
  const { above, below } = edgesAround(fractionOf(lowest), rollUp.bands, undefined);
  return { lowest, up: above?.distance, down: below?.distance, next: above?.at };
}
