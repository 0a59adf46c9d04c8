/**
 * What changed from one report to another, as plain data in the order in which a reviewer asks: ratings, figures,
 * recommendations, then parts, texts and details. What both reports say alike is in none of the lists.
 */

/** All changes. `before` is undefined for what is new, `after` for what is gone. */
export interface ReportChanges {
  readonly score: ScoreChange | undefined;
  readonly ratings: readonly RatingChange[];
  readonly figures: readonly FigureChange[];
  readonly keyQuestions: readonly KeyQuestionChange[];
  readonly recommendations: readonly RecommendationChange[];
  readonly parts: readonly PartChange[];
  readonly texts: readonly TextChange[];
  readonly details: readonly DetailChange[];
}

/** The score as the ratings page prints it. */
export interface ScoreChange {
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Points more, or fewer when negative; undefined where one of the two cannot be read. */
  readonly points: number | undefined;
}

/** Where a rating is written. */
export type RatingPlace = "section" | "ratings page";

/** A level that changed: of the report, of a standard, or the one that discretion starts from. */
export interface RatingChange {
  readonly kind: "overall" | "standard" | "discretion";
  /** "1.3 Services"; "Overall" for the report. */
  readonly name: string;
  readonly places: readonly RatingPlace[];
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Levels up, or down when negative; undefined where a level is missing or the framework lacks it. */
  readonly steps: number | undefined;
}

/** A percentage or count as it is written. */
export interface Quantity {
  /** In per cent. */
  readonly percent: number | undefined;
  /** Members that meet the test; of a population, its members. */
  readonly count: number | undefined;
  /** Members in all. */
  readonly of: number | undefined;
  /** What they are members of: the population's name, or its id where it has none. */
  readonly population: string | undefined;
}

/** A figure that changed. */
export interface FigureChange {
  /** “quoted” stands in a sentence that is otherwise much the same. */
  readonly kind: "key question" | "named figure" | "population" | "quoted";
  /** The part of the report that it stands in. */
  readonly where: string;
  /** The key question, the label of the figure or population, or the sentence that quotes it. */
  readonly name: string;
  readonly before: Quantity | undefined;
  readonly after: Quantity | undefined;
  /** Percentage points more, and members more; fewer when negative; undefined where one side is not written. */
  readonly difference: {
    readonly percent: number | undefined;
    readonly count: number | undefined;
    readonly of: number | undefined;
  };
}

/** A key question with its result. */
export interface AskedQuestion extends Quantity {
  readonly question: string;
}

/** A key question that came, went, is worded otherwise or stands in another place. Results are figures. */
export interface KeyQuestionChange {
  readonly change: "added" | "removed" | "reworded" | "moved";
  /** The standard. */
  readonly where: string;
  readonly before: AskedQuestion | undefined;
  readonly after: AskedQuestion | undefined;
  /** The wording of one that is reworded; empty for the others. */
  readonly words: readonly WordChange[];
}

/** A recommendation as one of the reports has it. */
export interface PlacedRecommendation {
  /** Its number, counted through the report from 1. */
  readonly number: number;
  /** To whom it is; undefined where that is not written. */
  readonly to: string | undefined;
  readonly text: string;
}

/** What happened to a recommendation. A number that others pushed on is no change. */
export type RecommendationEvent = "added" | "removed" | "reworded" | "moved" | "findings";

/** A recommendation that changed, in one or several ways. */
export interface RecommendationChange {
  readonly changes: readonly RecommendationEvent[];
  readonly before: PlacedRecommendation | undefined;
  readonly after: PlacedRecommendation | undefined;
  /** The whole wording of one that is reworded; empty for the others. */
  readonly words: readonly WordChange[];
  /** Ids of the findings that it follows from now, and no longer. */
  readonly findings: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/** A domain, standard, section or annexe that came, went, has another name or another place. */
export interface PartChange {
  readonly what: "domain" | "standard" | "section" | "annexe";
  readonly change: "added" | "removed" | "renamed" | "moved";
  /** Its name. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A text of the report: the part it stands in, and what it is there ("strength", "explanation", "text"). */
export interface TextPlace {
  readonly where: string;
  readonly what: string;
}

/** A text that changed. */
export interface TextChange extends TextPlace {
  readonly change: "added" | "removed" | "reworded" | "moved";
  /** Where it stood before, when that was elsewhere. */
  readonly from: TextPlace | undefined;
  /** Its first sentence, to know it by. */
  readonly opening: string;
  /** In reading order; empty for one that only moved. */
  readonly sentences: readonly SentenceChange[];
}

/** A sentence that changed. */
export interface SentenceChange {
  readonly change: "added" | "removed" | "reworded" | "moved";
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The wording of one that is reworded; empty for the others. */
  readonly words: readonly WordChange[];
  /** Where a sentence that moved stood before. */
  readonly from: TextPlace | undefined;
}

/** A stretch of a wording. In order, what is not added gives the old wording, what is not removed the new one. */
export interface WordChange {
  readonly change: "same" | "removed" | "added";
  readonly text: string;
}

/** Something else that is written once: a date, a name, an entry of the glossary. */
export interface DetailChange {
  readonly group: "report" | "people" | "glossary" | "figures";
  /** "Lead inspector"; the acronym for an entry of the glossary. */
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** How many changes there are; 0 for reports that say the same. */
export function countChanges(changes: ReportChanges): number {
  const { score, ratings, figures, keyQuestions, recommendations, parts, texts, details } = changes;
  const lists = [ratings, figures, keyQuestions, recommendations, parts, texts, details];
  return lists.reduce((sum, list) => sum + list.length, score ? 1 : 0);
}
