/**
 * A framework as data: how the ratings of one body's reports follow from figures. The types follow
 * `schemas/framework.schema.json`; no framework is named in code.
 */

/** How sure a fact is. `unconfirmed` facts never raise an error. */
export type Certainty = "published" | "report" | "derived" | "unconfirmed";

/** Certainties from surest to least sure. */
export const certainties: readonly Certainty[] = ["published", "report", "derived", "unconfirmed"];

/** Where a fact comes from (an id in `sources`) and how sure it is. */
export interface Sourced {
  readonly source: string;
  readonly certainty: Certainty;
}

/** A whole framework. Optional lists are filled in by `loadFramework`. */
export interface Framework {
  readonly formatVersion: 1;
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly version: string;
  readonly effective?: { readonly from?: string; readonly to?: string };
  readonly licence?: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly scales: readonly Scale[];
  readonly populations: Readonly<Record<string, { readonly label: string }>>;
  readonly domains: readonly FrameworkDomain[];
  /** Named groups of standards, by number. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly rollUps: Readonly<Record<string, RollUp>>;
  readonly vocabulary: readonly QuantityWord[];
  readonly shape: ReportShape;
  readonly examples: readonly WorkedExample[];
}

/** A text that facts were read from. */
export interface Source {
  readonly title: string;
  readonly address?: string;
  readonly read?: string;
}

/** Ordered levels, worst to best, and states that are no level. */
export interface Scale {
  readonly id: string;
  readonly levels: readonly Level[];
  readonly states: readonly { readonly id: string; readonly label: string }[];
}

/** One rating. */
export interface Level {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly points?: number;
}

/** A domain and its standards, in the order of the report. */
export interface FrameworkDomain {
  readonly number: string;
  readonly title: string;
  readonly standards: readonly FrameworkStandard[];
}

/** A title or wording that was used for a time. Dates are `YYYY-MM`, both inclusive. */
export interface OtherWording {
  readonly text: string;
  readonly from?: string;
  readonly to?: string;
}

/** A standard. */
export interface FrameworkStandard {
  readonly number: string;
  readonly title: string;
  /** Other titles that are exact too. */
  readonly otherTitles: readonly OtherWording[];
  readonly statement?: string;
  readonly otherStatements: readonly OtherWording[];
  /** What its rating rests on. */
  readonly basis: "percentage" | "count" | "score" | "judgement";
  /** False for a standard that carries no rating at all. */
  readonly rated: boolean;
  /** Whether its rating counts in the overall score. */
  readonly counted: boolean;
  /** Id of the roll-up that computes its rating; undefined for a judged or unrated one. */
  readonly ratedBy?: string;
  readonly keyQuestions: readonly FrameworkKeyQuestion[];
}

/** A key question. */
export interface FrameworkKeyQuestion {
  readonly question: string;
  readonly otherWordings: readonly OtherWording[];
  /** How sure the wording is. */
  readonly certainty: Certainty;
  /** Id of the population that its percentage is of, unless the report says otherwise. */
  readonly population?: string;
}

/** How a rating is made from its children. */
export interface RollUp {
  /** What gets the rating: the standards that name this roll-up, or the report as a whole. */
  readonly rates: "standard" | "overall";
  readonly scale: string;
  /** What is counted: `per cent`, `points`. */
  readonly unit: string;
  readonly measure?: Measure;
  readonly rounding?: Rounding;
  readonly bands?: Bands;
  readonly rules: readonly LevelRule[];
  readonly shifts: readonly Shift[];
  readonly caps: readonly Cap[];
  readonly discretion?: DiscretionRule;
  readonly unrated: UnratedPolicy;
}

/** One number from the rated children. `of` says which number of a child: its value, or its level's points. */
export type Measure =
  | { readonly kind: "min" | "max" | "sum" | "mean"; readonly of: "value" | "points" }
  | {
      readonly kind: "weightedMean";
      readonly of: "value" | "points";
      readonly weights: Readonly<Record<string, number>>;
    }
  | { readonly kind: "percentOfMax"; readonly of: "value" | "points"; readonly childMaximum?: number }
  | { readonly kind: "deductFrom"; readonly of: "value" | "points"; readonly start: number };

/** What is done to the measure before it is banded. Never a default: the mode changes ratings. */
export type Rounding =
  | { readonly mode: "exact" }
  | ({ readonly mode: "halfUp" | "halfEven" | "down"; readonly decimals: number } & Partial<Sourced>);

/** A level and where it begins: `from` is at least, `over` is more than. A text such as "1/6" is that part of the maximum. */
export interface Edge extends Partial<Sourced> {
  readonly level: string;
  readonly from?: number | string;
  readonly over?: number | string;
}

/** Edges that are sourced together; an edge may carry a source of its own. */
export interface BandTable extends Sourced {
  readonly edges: readonly Edge[];
}

/** Bands of a measure: one table, or a table for each maximum with an optional formula for all others. */
export interface Bands {
  readonly better: "higher" | "lower";
  readonly table?: BandTable;
  readonly byMaximum: readonly (BandTable & { readonly maximum: number })[];
  readonly otherwise?: BandTable;
}

/** A count of children: those at given levels, in a state, or with a value over a number; of a group or of all. */
export interface CountTest {
  readonly levels?: readonly string[];
  readonly state?: string;
  readonly valueOver?: number;
  readonly group?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** `must`, or `normally`: then a departure needs a written reason. */
export type Strength = "must" | "normally";

/** A level for a pattern of children's levels. All tests must hold; the first rule that fits wins. */
export interface LevelRule extends Sourced {
  readonly when: readonly CountTest[];
  readonly level: string;
  readonly strength: Strength;
}

/** A pattern that moves the level up (positive) or down. */
export interface Shift extends Sourced {
  readonly when: readonly CountTest[];
  readonly by: number;
}

/** A pattern that limits the level, or a second measure whose band does. The worst cap wins. */
export interface Cap extends Sourced {
  readonly when: readonly CountTest[];
  readonly atMost?: string;
  readonly atLeast?: string;
  /** At most the band of this measure. */
  readonly bandOf?: { readonly measure: Measure; readonly rounding: Rounding; readonly bands: Bands };
  readonly strength: Strength;
}

/** How far a written judgement may depart from the figures. */
export interface DiscretionRule extends Sourced {
  /** In the measure's unit, inclusive. */
  readonly margin: number;
  readonly direction: "up" | "down" | "both";
  /** Most levels. */
  readonly steps: number;
  readonly reasonRequired: boolean;
  /** How sure it is that nothing beyond the margin is allowed; less sure ones warn. */
  readonly beyondMargin: Certainty;
  /** How sure it is that the other direction is not allowed. */
  readonly otherDirection: Certainty;
}

/** What happens to children without a level. */
export interface UnratedPolicy {
  readonly policy: "leaveOut" | "treatAs" | "leaveParentUnrated";
  /** For `treatAs`. */
  readonly level?: string;
  /** The least number of rated children for a rating. */
  readonly leastCoverage: number;
  readonly reasonRequired: boolean;
}

/** A word for a share, with the interval in per cent it stands for. Empty unless the body publishes one. */
export interface QuantityWord extends Sourced {
  readonly word: string;
  readonly from?: number;
  readonly over?: number;
  readonly to?: number;
  readonly under?: number;
}

/** What a report of this body is made of, and the formulas its template writes. */
export interface ReportShape {
  /** Properties of the report in reading order. */
  readonly sections: readonly string[];
  /** Properties a finished report has, as paths such as `foreword.text`. */
  readonly required: readonly string[];
  /** The body's fixed sentences, by name; `{name}` stands for what is filled in. */
  readonly formulas: Readonly<Record<string, string>>;
  /** How the body writes numbers in prose; undefined where that is not known. */
  readonly style?: NumberStyle;
}

/** How a body writes numbers in prose. */
export interface NumberStyle extends Sourced {
  /** What stands behind the number of a percentage. */
  readonly percent?: "per cent" | "percent" | "%";
  /** The greatest whole percentage that is written in words. */
  readonly wordsUpTo?: number;
}

/** A worked case: the framework's own test. */
export interface WorkedExample {
  readonly title: string;
  readonly rollUp: string;
  /** Figures, or levels by label. */
  readonly inputs: readonly (number | string)[];
  readonly level: string;
  readonly score?: number;
  readonly maximum?: number;
  /** The level that discretion gave, where it did. */
  readonly given?: string;
  readonly source: string;
}
