/**
 * The standards whose written rating can be held against their figures, each with what the difference means: the
 * ground that the rules on computed ratings and on discretion stand on.
 */

import { type DiscretionVerdict, judgeDiscretion } from "../../framework/discretion.ts";
import { nameOf } from "../../framework/find-standard.ts";
import type { DiscretionRule, Level } from "../../framework/framework.ts";
import { isWordingConfirmed } from "../../framework/match-key-questions.ts";
import type { Rating } from "../../framework/rate.ts";
import type { RatedReport } from "../../framework/rate-report.ts";
import type { StandardPart } from "../../model/report.ts";
import type { RelatedPlace } from "../../problem.ts";
import { isMisspelt } from "../edits/misspelt-field.ts";
import { isFractionOfOne } from "../figures/share.ts";
import { questionMatches } from "./asked-questions.ts";
import { type CheckableStandard, checkableStandards } from "./checkable-standards.ts";

/** A standard with a written rating and a computed one. */
export interface MeasuredStandard {
  /** "2.2 Assessment", as the framework names it. */
  readonly name: string;
  readonly written: StandardPart;
  readonly rating: Rating;
  /** The level that the figures give. */
  readonly computed: Level;
  /** The level that is written. */
  readonly given: Level;
  /** What the framework says of the difference. */
  readonly verdict: DiscretionVerdict;
  /** The framework's rule on discretion; undefined when it knows none. */
  readonly discretionRule: DiscretionRule | undefined;
  /** Whether the report says anything under `discretion`, be it incomplete. */
  readonly hasDiscretion: boolean;
  /** The key questions that decide. */
  readonly drivers: readonly RelatedPlace[];
}

/** Passes over every standard with a missing or invalid figure, or a question that is not surely its own. */
export function measuredStandards(rated: RatedReport | undefined): MeasuredStandard[] {
  if (!rated) return [];
  return rated.once.get(measuredStandards, () =>
    checkableStandards(rated).flatMap((standard) => measure(rated, standard) ?? []),
  );
}

function measure(rated: RatedReport, standard: CheckableStandard): MeasuredStandard | undefined {
  const { framework } = rated;
  const { match, rating, level, written } = standard;
  if (!rating?.level || rating.status !== "rated" || !level || written.notRated) return undefined;
  if (!areQuestionsKnown(rated, standard) || isUnsure(written)) return undefined;
  const rollUp = framework.rollUps[match.standard.ratedBy ?? ""];
  return {
    name: nameOf(match.standard),
    written,
    rating,
    computed: rating.level,
    given: level,
    verdict: judgeDiscretion(framework, rollUp, rating, level),
    discretionRule: rollUp?.discretion,
    hasDiscretion: written.part.has("discretion"),
    drivers: driversOf(written, rating),
  };
}

/** Discretion under a misspelt name, and a share such as 0.77 for 77 per cent, are told elsewhere. */
function isUnsure({ part, keyQuestions }: StandardPart): boolean {
  if (isMisspelt(part, "discretion")) return true;
  return keyQuestions.some(({ percent }) => percent !== undefined && isFractionOfOne(percent));
}

/** A question asked twice or unknown may bring in a figure of something else. */
function areQuestionsKnown(rated: RatedReport, standard: CheckableStandard): boolean {
  const matches = questionMatches(rated, standard).written;
  if (matches.some(({ kind }) => kind === "repeated" || kind === "empty")) return false;
  return !isWordingConfirmed(standard.match.standard) || !matches.some(({ kind }) => kind === "unknown");
}

function driversOf(written: StandardPart, rating: Rating): RelatedPlace[] {
  return written.keyQuestions
    .filter(({ question }) => question && rating.drivers.includes(question.text))
    .map(({ part, percent }) => ({ range: part.at("percent"), message: `${percent} decides the rating.` }));
}
