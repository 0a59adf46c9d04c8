/**
 * What would change in a report if figures of its key questions were others. The text with those figures is analysed
 * as any other, so what is said here is what would be said then.
 */
import { applyFixes } from "../../lint/apply-fixes.ts";
import { chosenFix } from "../../lint/edits/edit.ts";
import type { RuleSettings } from "../../lint/run.ts";
import type { TextEdit } from "../../problem.ts";
import type { WhatIfAnswer, WhatIfFigure, WhatIfSentence } from "../../protocol.ts";
import type { AnalysedDocument, FileAnalysis } from "../analyse.ts";
import { followingEdits } from "./following-edits.ts";
import { followingRatings } from "./following-ratings.ts";
import { type FigureMoves, inOrder, movedFigures } from "./moved-figures.ts";
import { newProblems } from "./new-problems.ts";
import { quotingSentences } from "./quoting-sentences.ts";
import { changesOf, sayWhatIf } from "./say-what-if.ts";

/** What the comparison stands on. */
export interface WhatIfGround {
  readonly file: FileAnalysis;
  readonly settings: RuleSettings;
  /** Analyses a text that stands nowhere. */
  readonly analyseText: (text: string) => FileAnalysis;
}

/** About the first report of the file; undefined where there is none, or the figures do not fit it. */
export function whatIf(ground: WhatIfGround, asked: readonly WhatIfFigure[]): WhatIfAnswer | undefined {
  const index = ground.file.documents.findIndex(({ report }) => report);
  const document = ground.file.documents[index];
  const moves = document && movedFigures(document, asked);
  if (!moves) return undefined;
  if (moves.kind === "refused") return onlySaying(moves.reason);
  if (moves.edits.length === 0)
    return onlySaying("These are the figures that are written: nothing would change.");
  return new Comparison(ground, index, document, moves).answer();
}

function onlySaying(summary: string): WhatIfAnswer {
  return { summary, changes: [], sentences: [], figureEdits: [], allEdits: [] };
}

type Moved = Extract<FigureMoves, { kind: "moved" }>;

/** The report as it is, beside the report as it would be. */
class Comparison {
  constructor(
    private readonly ground: WhatIfGround,
    private readonly index: number,
    private readonly document: AnalysedDocument,
    private readonly moves: Moved,
  ) {}

  answer(): WhatIfAnswer | undefined {
    const { report, rated } = this.document;
    const { figures, edits, notes, mayBeWritten } = this.moves;
    const then = this.#with(edits);
    const ratedThen = then.documents[this.index]?.rated;
    const ratings = rated && ratedThen && followingRatings(rated, ratedThen);
    const following = report && rated && ratings ? followingEdits(report, rated, ratings) : [];
    const allEdits = inOrder([...edits, ...following]);
    if (!report || !allEdits) return undefined;
    const quoting = quotingSentences({ report, framework: rated?.framework, figures, ratings });
    const problems = this.#newProblems(following.length > 0 ? this.#with(allEdits) : then);
    const said =
      rated && ratings ? sayWhatIf(rated, ratings) : "Without a framework no rating follows from figures.";
    return {
      summary: [said, ...notes, ...(mayBeWritten ? [] : ["So these figures cannot be written."])].join(" "),
      changes: rated && ratings ? changesOf(rated, ratings) : [],
      sentences: inFileOrder(eachOnce([...quoting, ...problems])),
      figureEdits: mayBeWritten ? edits : [],
      allEdits: mayBeWritten ? allEdits : [],
    };
  }

  #with(edits: readonly TextEdit[]): FileAnalysis {
    const { text } = applyFixes(this.ground.file.text, [chosenFix("", ...edits)]);
    return this.ground.analyseText(text);
  }

  #newProblems(then: FileAnalysis): WhatIfSentence[] {
    const { file, settings } = this.ground;
    const { report } = this.document;
    if (!report) return [];
    return newProblems({ file, report, problems: file.problems(settings) }, then.problems(settings));
  }
}

/** A sentence that quotes what would change may be one that a rule would complain of: it is told once, with both reasons. */
function eachOnce(sentences: readonly WhatIfSentence[]): WhatIfSentence[] {
  const found = new Map<string, WhatIfSentence>();
  for (const one of sentences) {
    const place = `${one.line}/${one.character}`;
    const known = found.get(place);
    found.set(place, known ? { ...known, reason: `${known.reason}; ${one.reason}` } : one);
  }
  return [...found.values()];
}

function inFileOrder(sentences: readonly WhatIfSentence[]): WhatIfSentence[] {
  return [...sentences].sort((a, b) => a.line - b.line || a.character - b.character);
}
