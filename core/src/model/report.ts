/**
 * What a report means: its parts in the words of the field. Every part knows where each of its fields
 * stands (`at(field)`). Everything can be missing, since a report is half-written most of its life.
 */
import type { Node } from "../document/node.ts";
import type { Holder } from "../document/written-value.ts";
import type { Range } from "../problem.ts";
import type { KeptByText } from "./kept-by-text.ts";
import type { Once } from "./once.ts";
import type { Part, Value } from "./part.ts";

/** A whole report. Lists are empty where nothing is written. */
export interface Report extends ReportPart {
  readonly framework: Value | undefined;
  readonly title: Value | undefined;
  readonly status: ReportStatus;
  /** Names of what the report counts: cases, practitioners, people surveyed. */
  readonly populations: readonly Population[];
  readonly glossary: readonly GlossaryWord[];
  readonly figures: readonly Figure[];
  readonly ratings: RatingsPage | undefined;
  readonly recommendations: readonly RecommendationGroup[];
  readonly domains: readonly DomainPart[];
  readonly footnotes: readonly Named[];
  readonly annexes: readonly ReportPart[];
  /** Every prose text of the report in the order of the file. */
  readonly prose: readonly Prose[];
  /** For what several rules work out from this report. */
  readonly once: Once;
  /** For what is worked out from a text alone: it outlives this version of the report. */
  readonly texts: KeptByText;
  /** False when a syntax error or a misspelt name may hide something: then nothing may be called missing. */
  readonly complete: boolean;
}

/** How far a report has come. A report without a status is a draft. */
export type ReportStatus = "draft" | "factual-accuracy" | "published";

/** Something with fields in the file. */
export interface ReportPart {
  readonly part: Part;
}

/** A part under a name that the writer chose. */
export interface Named extends ReportPart {
  readonly name: string;
  /** Where the name is written. */
  readonly nameRange: Range;
}

/** What percentages are quoted of. `total` counts members; undefined where it is not known. */
export interface Population extends Named {
  readonly total: number | undefined;
  readonly label: string | undefined;
}

/** An acronym and what it stands for. */
export interface GlossaryWord extends Named {
  readonly expansion: Value | undefined;
}

/** A percentage or count as it is quoted: all parts optional, taken as written. */
export interface Quoted {
  /** In per cent, 0 to 100 when it makes sense. */
  readonly percent: number | undefined;
  /** Members that meet the test. */
  readonly count: number | undefined;
  /** Members in all. */
  readonly of: number | undefined;
  /** Id of the population, where one is named. */
  readonly population: Value | undefined;
}

/** A named figure, quoted in prose as `{{id}}`. */
export interface Figure extends Named, Quoted {}

/** What the ratings page prints. */
export interface RatingsPage extends ReportPart {
  /** Points and their maximum, as in `15/27`; undefined when it is not written in that way. */
  readonly score: { readonly points: number; readonly maximum: number } | undefined;
  readonly overall: Value | undefined;
  /** The levels as printed, by standard. */
  readonly standards: readonly PrintedRating[];
}

/** One line of the ratings page. */
export interface PrintedRating extends Named {
  readonly level: Value | undefined;
}

/** The recommendations to one addressee. */
export interface RecommendationGroup extends ReportPart {
  readonly to: Value | undefined;
  readonly actions: readonly Recommendation[];
}

/** One recommendation, numbered through over all groups from 1. */
export interface Recommendation extends Identified {
  readonly number: number;
  /** Ids of the findings it follows from. */
  readonly findings: readonly Value[];
}

/** A text that may have an id for others to refer to. */
export interface Identified {
  readonly id: Value | undefined;
  readonly text: Value | undefined;
  /** The whole of it as it stands in the file. */
  readonly node: Node;
}

/** A strength or an area for improvement. */
export interface Finding extends Identified {
  readonly kind: "strength" | "improvement";
  /** Id of the figure it quotes, where one is named. */
  readonly figure: Value | undefined;
}

/** A part of a domain or a standard that is not rated, such as resettlement work. */
export interface Section extends ReportPart {
  readonly title: Value | undefined;
  readonly findings: readonly Finding[];
  readonly sections: readonly Section[];
}

/** A domain with its standards. */
export interface DomainPart extends ReportPart {
  readonly domain: Value | undefined;
  readonly standards: readonly StandardPart[];
  readonly sections: readonly Section[];
}

/** A standard as the report writes it up. */
export interface StandardPart extends ReportPart {
  readonly standard: Value | undefined;
  readonly rating: Value | undefined;
  readonly notRated: Part | undefined;
  readonly keyQuestions: readonly KeyQuestionPart[];
  readonly discretion: Discretion | undefined;
  readonly findings: readonly Finding[];
  readonly sections: readonly Section[];
}

/** A key question with its result. */
export interface KeyQuestionPart extends ReportPart, Quoted {
  readonly question: Value | undefined;
}

/** Professional discretion: the rating differs from the band of the figures, for a stated reason. */
export interface Discretion extends ReportPart {
  readonly from: Value | undefined;
  readonly reason: Value | undefined;
}

/** A place for prose. `value` is undefined where YAML made something else of what is written. */
export interface Prose {
  readonly node: Node;
  readonly holder: Holder;
  readonly value: Value | undefined;
  /** A finding or recommendation may also be a group of fields with the text in it. */
  readonly mayBeGroup: boolean;
}
