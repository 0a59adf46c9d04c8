/**
 * The words of a report that an editor shows in a colour of their own: ratings, figures, words for shares and
 * acronyms. What is not known, such as a rating that the framework does not have, gets no colour.
 */
import type { Framework, Level } from "../../framework/framework.ts";
import { findLevel, levelsOf } from "../../framework/levels.ts";
import { foundInProse } from "../../model/found-in-prose.ts";
import { glossaryUses } from "../../model/glossary-words.ts";
import type { Value } from "../../model/part.ts";
import type { Report } from "../../model/report.ts";
import { figureReferences } from "../../model/text-references.ts";
import { withTexts } from "../../model/with-texts.ts";
import type { Range } from "../../problem.ts";
import type { AnalysedDocument } from "../analyse.ts";
import { type ProseWords, proseWordsOf } from "./prose-words.ts";

/** What a word is. */
export type WordKind = "rating" | "figure" | "quantifier" | "acronym";

/** How good a rating is, seen from both ends of its scale. */
export type Rank = "highest" | "upper" | "lower" | "lowest";

/** A word with its kind. */
export interface ColouredWord {
  readonly range: Range;
  readonly kind: WordKind;
  /** Of ratings alone. */
  readonly rank?: Rank;
}

/** Every such word of one document, in no order. With offsets, those of texts that reach into that stretch. */
export function colouredWords(
  { report, rated }: AnalysedDocument,
  stretch?: { readonly start: number; readonly end: number },
): ColouredWord[] {
  if (!report) return [];
  const isShown = ({ node }: Value) => !stretch || (node.start <= stretch.end && stretch.start <= node.end);
  const prose = report.prose.filter(({ value }) => value && isShown(value));
  const shown = withTexts(report, prose);
  const framework = rated?.framework;
  return [
    ...(framework ? writtenRatings(report, framework, isShown) : []),
    ...quotedFigures(shown),
    ...(framework ? inProse(shown, framework) : []),
    ...prose.flatMap(({ value }) => (value ? acronyms(value, report) : [])),
  ];
}

/** How good a level is among the levels of its framework, worst to best. */
export function rankOf(level: Level, levels: readonly Level[]): Rank {
  const at = levels.findIndex(({ id }) => id === level.id);
  if (at === levels.length - 1) return "highest";
  if (at === 0) return "lowest";
  return at * 2 >= levels.length - 1 ? "upper" : "lower";
}

function writtenRatings(
  { domains, ratings }: Report,
  framework: Framework,
  isShown: (value: Value) => boolean,
): ColouredWord[] {
  const standards = domains.flatMap((domain) => domain.standards);
  const values = [
    ratings?.overall,
    ...(ratings?.standards ?? []).map(({ level }) => level),
    ...standards.flatMap(({ rating, discretion }) => [rating, discretion?.from]),
  ];
  return values.flatMap((value) => {
    const level = value && isShown(value) && findLevel(framework, value.text);
    if (!value || !level) return [];
    const rank = rankOf(level, levelsOf(framework));
    return [{ range: value.rangeOf(0, value.text.length), kind: "rating" as const, rank }];
  });
}

function quotedFigures(report: Report): ColouredWord[] {
  const known = new Set(report.figures.map(({ name }) => name));
  return figureReferences(report)
    .filter(({ id }) => known.has(id))
    .map(({ range }) => ({ range, kind: "figure" }));
}

function inProse(report: Report, framework: Framework): ColouredWord[] {
  const wordsIn = proseWordsOf(framework);
  const levels = levelsOf(framework);
  const word = (value: Value, { start, end, kind, level }: ProseWords): ColouredWord => ({
    range: value.rangeOf(start, end),
    kind,
    ...(level && { rank: rankOf(level, levels) }),
  });
  // A framework is the key: its words are coloured the same wherever a text stands.
  return foundInProse(report, framework, ({ text }) => wordsIn(text)).map(({ value, found }) =>
    word(value, found),
  );
}

function acronyms(value: Value, report: Report): ColouredWord[] {
  return glossaryUses(value, report).map(({ range }) => ({ range, kind: "acronym" }));
}
