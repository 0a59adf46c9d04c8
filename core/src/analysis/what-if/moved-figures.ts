/** Other figures for key questions: what is to be written where, and why something cannot be tried. */
import { nodeAt, pathOfPointer } from "../../document/node-at.ts";
import { formatFigure } from "../../framework/trace.ts";
import { quotedFigures } from "../../lint/figures/quoted-figures.ts";
import type { KeyQuestionPart, StandardPart } from "../../model/report.ts";
import type { TextEdit } from "../../problem.ts";
import type { WhatIfFigure } from "../../protocol.ts";
import type { AnalysedDocument } from "../analyse.ts";
import { movedCount, movedPercent, type NewFigures } from "./new-figures.ts";
import { writeNumber } from "./write-number.ts";

/** A key question whose figures are to be others. */
export interface MovedFigure extends NewFigures {
  readonly question: KeyQuestionPart;
  readonly standard: StandardPart;
  /** Members in all; undefined where that is not known. */
  readonly total: number | undefined;
}

/** What is to be tried. */
export type FigureMoves =
  | {
      readonly kind: "moved";
      readonly figures: readonly MovedFigure[];
      /** The edits that write them; none for figures that are written already. */
      readonly edits: readonly TextEdit[];
      /** Plain sentences on what a writer should know before the figures are written. */
      readonly notes: readonly string[];
      /** False where the figures contradict each other, so that they must not be written. */
      readonly mayBeWritten: boolean;
    }
  /** A plain sentence that says why it cannot be tried. */
  | { readonly kind: "refused"; readonly reason: string };

/** Undefined where a pointer leads to no key question, or a figure asks for nothing. Input is not trusted. */
export function movedFigures(
  document: AnalysedDocument,
  asked: readonly WhatIfFigure[],
): FigureMoves | undefined {
  const figures: MovedFigure[] = [];
  for (const figure of asked) {
    const place = findKeyQuestion(document, figure.pointer);
    if (!place) return undefined;
    const moved = moveOne(document, place, figure);
    if (typeof moved === "string") return { kind: "refused", reason: moved };
    if (!moved) return undefined;
    figures.push(moved);
  }
  const edits = inOrder(figures.flatMap(editsOf));
  return (
    edits && {
      kind: "moved",
      figures,
      edits,
      notes: figures.flatMap(({ note }) => note ?? []),
      mayBeWritten: figures.every(({ fits }) => fits),
    }
  );
}

type Place = Pick<MovedFigure, "question" | "standard">;

function findKeyQuestion({ tree, report }: AnalysedDocument, pointer: unknown): Place | undefined {
  const node = typeof pointer === "string" ? nodeAt(tree.root, pathOfPointer(pointer)) : undefined;
  const standards = report?.domains.flatMap((domain) => domain.standards) ?? [];
  for (const standard of standards) {
    const question = standard.keyQuestions.find(({ part }) => part.node === node);
    if (question) return { question, standard };
  }
  return undefined;
}

function moveOne(
  { report, rated }: AnalysedDocument,
  place: Place,
  { percent, count }: WhatIfFigure,
): MovedFigure | string | undefined {
  if (!report) return undefined;
  const { part } = place.question;
  const total = quotedFigures({ report, rated }).find((figure) => figure.part === part)?.total;
  const figures =
    typeof count === "number"
      ? movedCount({ ...place.question, total }, count)
      : typeof percent === "number"
        ? movedPercent({ ...place.question, total }, percent)
        : undefined;
  return typeof figures === "object" ? { ...place, ...figures, total } : figures;
}

function editsOf({ question, percent, count }: MovedFigure): TextEdit[] {
  const { part } = question;
  const percentEdit = percent === undefined ? undefined : writeNumber(part, "percent", formatFigure(percent));
  const countEdit = count === undefined ? undefined : writeNumber(part, "count", String(count));
  return [percentEdit, countEdit].filter((edit) => edit !== undefined);
}

/** Edits in the order of the file, each place once; undefined where two want different things of one place. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] | undefined {
  const sorted = [...edits].sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
  const kept: TextEdit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    const end = last?.range.end;
    const { start } = edit.range;
    const overlaps =
      end && (start.line < end.line || (start.line === end.line && start.character < end.character));
    if (!overlaps) kept.push(edit);
    else if (last?.newText !== edit.newText) return undefined;
  }
  return kept;
}
