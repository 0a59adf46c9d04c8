/**
 * Sentences that quote what would change. Only what is plain to see is told: where a sentence may speak of something
 * else, such as a survey or another standard, it is left out.
 */
import { findStandard, titlesOf } from "../../framework/find-standard.ts";
import type { Framework, FrameworkStandard } from "../../framework/framework.ts";
import type { Report } from "../../model/report.ts";
import type { WhatIfSentence } from "../../protocol.ts";
import type { FollowingRatings, StandardMove } from "./following-ratings.ts";
import type { MovedFigure } from "./moved-figures.ts";
import {
  allSentences,
  asAnswered,
  type ProseSentence,
  sentencesOfStandard,
  sentencesOutsideStandards,
} from "./prose-places.ts";
import { namesLevel, namesOverall, quotesCount, quotesPercent, quotesScore } from "./quotations.ts";

/** What is moved, and what follows from it. */
export interface Moved {
  readonly report: Report;
  readonly framework: Framework | undefined;
  readonly figures: readonly MovedFigure[];
  readonly ratings: FollowingRatings | undefined;
}

/** The sentences, each once with all its reasons, in no particular order. */
export function quotingSentences(moved: Moved): WhatIfSentence[] {
  const found = [...ofFigures(moved), ...ofRatings(moved), ...ofScore(moved), ...ofOverall(moved)];
  const reasons = new Map<string, { sentence: ProseSentence; reasons: string[] }>();
  for (const { sentence, reason } of found) {
    const key = `${sentence.value.node.start}/${sentence.start}`;
    const known = reasons.get(key) ?? { sentence, reasons: [] };
    if (!known.reasons.includes(reason)) known.reasons.push(reason);
    reasons.set(key, known);
  }
  return [...reasons.values()].map(({ sentence, reasons: all }) => asAnswered(sentence, all.join("; ")));
}

interface Quotation {
  readonly sentence: ProseSentence;
  readonly reason: string;
}

function ofFigures({ report, framework, figures }: Moved): Quotation[] {
  return figures.flatMap((figure) => {
    const known = standardOf(figure, framework);
    const sentences = sentencesOfStandard(report, figure.standard).filter(
      ({ text }) => !namesAnother(text, known, framework) && !isOfOthers(text, figure, report),
    );
    return sentences.flatMap((sentence) =>
      figureReasons(sentence, figure).map((reason) => ({ sentence, reason })),
    );
  });
}

function figureReasons(
  { text }: ProseSentence,
  { question, standard, percent, count, total }: MovedFigure,
): string[] {
  const others = standard.keyQuestions.filter((other) => other !== question);
  const old = question.percent;
  const isShared = others.some((other) => other.percent === old);
  const quoted =
    old === undefined || percent === undefined || isShared ? undefined : quotesPercent(text, old);
  const counted =
    question.count === undefined || count === undefined || total === undefined
      ? undefined
      : quotesCount(text, question.count, total);
  return [quoted && `it says ${quoted}`, counted && `it says ${counted}`].filter(
    (reason) => reason !== undefined,
  );
}

/** Surveys and interviews have percentages of their own, and so do groups of other sizes. */
function isOfOthers(text: string, { total }: MovedFigure, { populations }: Report): boolean {
  if (/\b(?:survey|interview|respond)/i.test(text)) return true;
  return populations.some(
    (population) =>
      population.total !== undefined &&
      population.total !== total &&
      new RegExp(`(?<![\\d.,/])${population.total}(?![\\d/]|[.,]\\d|\\s*(?:%|per\\s?cent))`).test(text),
  );
}

function ofRatings({ report, framework, ratings }: Moved): Quotation[] {
  return (ratings?.moves ?? []).flatMap((move) => {
    const known = move.after.match?.standard;
    const gone = levelsGone(move);
    return sentencesOfStandard(report, move.before.written)
      .filter(({ text }) => !namesAnother(text, known, framework))
      .flatMap((sentence) =>
        gone
          .filter((label) => namesLevel(sentence.text, label))
          .map((label) => ({ sentence, reason: `it names '${label}'` })),
      );
  });
}

/** The level that is written, and the one that discretion starts from, where they would be others. */
function levelsGone({ carried, computed, hadDiscretion }: StandardMove): string[] {
  const labels: string[] = [];
  if (hadDiscretion && computed.from && computed.from.id !== computed.to?.id)
    labels.push(computed.from.label);
  if (carried.from && carried.from.id !== carried.to?.id) labels.push(carried.from.label);
  return [...new Set(labels)];
}

function ofScore({ report, ratings }: Moved): Quotation[] {
  const { from, to } = ratings?.overall ?? {};
  if (from?.status !== "rated" || to?.status !== "rated" || from.value === undefined) return [];
  if (from.value === to.value || from.maximum === undefined) return [];
  const { value, maximum } = from;
  return allSentences(report).flatMap((sentence) => {
    const said = quotesScore(sentence.text, value, maximum);
    return said ? [{ sentence, reason: `it says ${said}` }] : [];
  });
}

/** Within a standard, “overall” may as well be about the standard: those sentences are left out. */
function ofOverall({ report, framework, ratings }: Moved): Quotation[] {
  const { from, to } = ratings?.overall ?? {};
  const label = from?.status === "rated" && from.level?.id !== to?.level?.id ? from.level?.label : undefined;
  if (label === undefined) return [];
  const titles = allStandards(framework).flatMap(titlesOf);
  return sentencesOutsideStandards(report)
    .filter(({ text }) => namesOverall(text, label, titles))
    .map((sentence) => ({ sentence, reason: `it names '${label}' overall` }));
}

function standardOf(
  { standard }: MovedFigure,
  framework: Framework | undefined,
): FrameworkStandard | undefined {
  const name = standard.standard?.text;
  return framework && name ? findStandard(framework, name)?.standard : undefined;
}

/** Whether a sentence names a standard with figures, and not its own. Titles such as “Staff” are words of every day. */
function namesAnother(
  text: string,
  own: FrameworkStandard | undefined,
  framework: Framework | undefined,
): boolean {
  const said = text.toLowerCase();
  const isNamed = (standard: FrameworkStandard) =>
    titlesOf(standard).some((title) => said.includes(title.toLowerCase()));
  if (own && isNamed(own)) return false;
  const measured = allStandards(framework).filter(({ keyQuestions }) => keyQuestions.length > 0);
  return measured.some((standard) => standard !== own && isNamed(standard));
}

function allStandards(framework: Framework | undefined): FrameworkStandard[] {
  return framework?.domains.flatMap((domain) => domain.standards) ?? [];
}
