/** Key questions: which came, went or are worded otherwise, and what became of their results. */
import type { KeyQuestionPart, Report } from "../model/report.ts";
import { figureChange } from "./compare-figures.ts";
import { mergedOrder, movedPairs, type Pair } from "./merged-order.ts";
import { pairItems } from "./pair-items.ts";
import type { UnitPair } from "./pair-units.ts";
import { isSameQuantity, quantityOf } from "./quantities.ts";
import type { AskedQuestion, FigureChange, KeyQuestionChange } from "./report-changes.ts";
import { wordChanges } from "./word-changes.ts";

/** What changed in the key questions of all standards, in reading order. */
export interface ComparedQuestions {
  readonly questions: readonly KeyQuestionChange[];
  readonly figures: readonly FigureChange[];
}

/** Compares them standard by standard: by their wording, and the rest by their likeness. */
export function compareKeyQuestions(
  before: Report,
  after: Report,
  units: readonly UnitPair[],
): ComparedQuestions {
  const compared = units.map((unit) => {
    const where = (unit.after ?? unit.before)?.name ?? "";
    const old = asked(unit.before?.standard?.keyQuestions, before);
    const now = asked(unit.after?.standard?.keyQuestions, after);
    const pairs = mergedOrder(old, now, counterparts(old, now));
    const moved = movedPairs(old, pairs);
    return {
      questions: pairs.flatMap((pair) => questionChanges(pair, where, moved.has(pair))),
      figures: pairs.flatMap((pair) => resultChange(pair, where)),
    };
  });
  return {
    questions: compared.flatMap(({ questions }) => questions),
    figures: compared.flatMap(({ figures }) => figures),
  };
}

function asked(questions: readonly KeyQuestionPart[] | undefined, report: Report): AskedQuestion[] {
  const none = { percent: undefined, count: undefined, of: undefined, population: undefined };
  return (questions ?? []).map(({ part, question }) => ({
    question: question?.text.replace(/\s+/g, " ").trim() ?? "",
    ...(quantityOf(part, report) ?? none),
  }));
}

function counterparts(before: readonly AskedQuestion[], after: readonly AskedQuestion[]) {
  // The questions of a standard begin alike, so that less likeness than half says nothing.
  return pairItems(before, after, [
    { key: ({ question }) => question },
    { words: ({ question }) => question, least: 0.7 },
  ]);
}

function questionChanges(
  { before, after }: Pair<AskedQuestion>,
  where: string,
  hasMoved: boolean,
): KeyQuestionChange[] {
  const change = { where, before, after, words: [] };
  if (!before) return [{ ...change, change: "added" }];
  if (!after) return [{ ...change, change: "removed" }];
  const isReworded = before.question !== after.question;
  const words = isReworded ? wordChanges(before.question, after.question) : [];
  return [
    ...(isReworded ? [{ ...change, change: "reworded", words } as const] : []),
    ...(hasMoved ? [{ ...change, change: "moved" } as const] : []),
  ];
}

function resultChange({ before, after }: Pair<AskedQuestion>, where: string): FigureChange[] {
  if (!before || !after || isSameQuantity(before, after)) return [];
  const name = after.question;
  return [figureChange({ kind: "key question", where, name, before: result(before), after: result(after) })];
}

function result({ percent, count, of, population }: AskedQuestion) {
  return { percent, count, of, population };
}
